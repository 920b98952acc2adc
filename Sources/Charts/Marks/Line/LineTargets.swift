import Tabular

/// What the pointer finds of steps and areas, whose points have no dots of their own: of each number the piece of the line that stands
/// for it, and what is filled under it.
struct LineTargets {
    let data: FigureData
    let course: LineCourse
    let areas: LineAreas
    let theme: Theme

    /// Small pieces lie over large ones, so that of areas behind one another the lowest is found that reaches up to the pointer.
    /// - Parameter floors: of areas on one another the sum below each point, in the order of the lines and their points.
    func elements(_ lines: [LineSeries], floors: [[Double]]?) -> [SVGElement] {
        guard data.isLabelled, course.shape != .straight else { return [] }
        var pieces: [(element: SVGElement, depth: Double)] = []
        for (number, line) in lines.enumerated() {
            var floors = floors?[number][...]
            for run in line.runs {
                let heights = run.map { edges($0.row, floor: floors?.popFirst()) }
                for (index, point) in run.enumerated() {
                    guard let label = MarkLabel.text(point.row, data) else { continue }
                    let upper = edge(run, index, heights.map(\.upper)), lower = edge(run, index, heights.map(\.lower))
                    let depth = abs(heights[index].upper - heights[index].lower)
                    let isLine = zip(upper, lower).allSatisfy { $0.y == $1.y }
                    let element = SVGElement.target(
                        isLine ? upper : upper + lower.reversed(), isClosed: !isLine, reach: theme.reach, label: label)
                    pieces.append((element, depth))
                }
            }
        }
        return pieces.enumerated().sorted { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) }.map(\.element.element)
    }

    /// Between which heights a number is drawn.
    private func edges(_ row: FigureRow, floor: Double?) -> (upper: Double, lower: Double) {
        guard let value = row.value else { return (0, 0) }
        if let floor { return (areas.height(floor + value.mark), areas.height(floor)) }
        let low = value.low.isFinite ? value.low : value.mark, high = value.high.isFinite ? value.high : value.mark
        guard course.shape == .area else { return (areas.height(high), areas.height(low)) }
        return (areas.height(max(high, 0)), areas.height(min(low, 0)))
    }

    /// The part of a line that stands for one of its points: its step, or half the way to the points beside it.
    private func edge(_ run: [LineSeries.Point], _ index: Int, _ heights: [Double]) -> [(x: Double, y: Double)] {
        let across = course.across
        if course.shape == .step {
            let extent = course.extent(run, index)
            return [extent.start, extent.end].map { (across.position($0), heights[index]) }
        }
        return [index - 1, index, index + 1].filter(run.indices.contains).map { other in
            (across.position((run[index].x + run[other].x) / 2), (heights[index] + heights[other]) / 2)
        }
    }
}
