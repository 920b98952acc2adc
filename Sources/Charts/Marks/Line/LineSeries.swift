import Tabular

/// The points of one line, in order of time.
struct LineSeries {
    struct Point {
        /// In fractional years, or the number of the category.
        let x: Double
        let row: FigureRow
    }

    let index: Int
    /// Runs without a gap.
    let runs: [[Point]]

    var points: [Point] { runs.flatMap { $0 } }

    init(index: Int, runs: [[Point]]) { (self.index, self.runs) = (index, runs) }

    /// Breaks a line at a missing value, and where a step is more than half as long again as the usual one.
    init(index: Int, points: [Point]) {
        self.index = index
        let sorted = points.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }.map(\.element)
        let present = sorted.filter { $0.row.value != nil }
        let steps = zip(present, present.dropFirst()).map { $1.x - $0.x }.filter { $0 > 0 }.sorted()
        let usual = steps.isEmpty ? Double.infinity : steps[steps.count / 2]
        var runs: [[Point]] = []
        var isOpen = false
        var last = 0.0
        for point in sorted {
            guard point.row.value != nil else {
                isOpen = false
                continue
            }
            if isOpen, point.x - last <= usual * 1.5 + 1e-6 { runs[runs.count - 1].append(point) } else { runs.append([point]) }
            isOpen = true
            last = point.x
        }
        self.runs = runs
    }
}
