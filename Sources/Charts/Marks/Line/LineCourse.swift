import Tabular

/// Where the line of a run of points goes, and with it the upper or the lower edge of an area: straight from point to point, or
/// in steps. A number of a year or a category holds for all of it, one of a date until the next.
struct LineCourse {
    let shape: LineShape
    /// Whether a number holds as much before its place as after it.
    let isCentred: Bool
    let across: LinearScale

    /// The pieces of the line in millimetres, given how far down the page each row stands; broken where that is nil.
    func pieces(_ run: [LineSeries.Point], _ height: (FigureRow) -> Double?) -> [[(x: Double, y: Double)]] {
        var pieces: [[(x: Double, y: Double)]] = []
        var isOpen = false
        for (index, point) in run.enumerated() {
            guard let y = height(point.row) else {
                isOpen = false
                continue
            }
            let extent = extent(run, index)
            var places = [(x: across.position(extent.start), y: y)]
            if shape == .step { places.append((across.position(extent.end), y)) }
            if isOpen { pieces[pieces.count - 1] += places } else { pieces.append(places) }
            isOpen = true
        }
        return pieces
    }

    /// What lies between two lines of a run, as one closed outline.
    func area(
        _ run: [LineSeries.Point], from lower: (FigureRow) -> Double, to upper: (FigureRow) -> Double
    ) -> [(x: Double, y: Double)] {
        let above = pieces(run, upper).flatMap { $0 }, below = pieces(run, lower).flatMap { $0 }
        return above + below.reversed()
    }

    /// From where to where a number holds, in units of the foot.
    func extent(_ run: [LineSeries.Point], _ index: Int) -> (start: Double, end: Double) {
        let x = run[index].x
        guard shape == .step else { return (x, x) }
        let next = index + 1 < run.count ? run[index + 1].x : nil
        guard isCentred else { return (x, next ?? x) }
        return (index > 0 ? (run[index - 1].x + x) / 2 : x - 0.5, next.map { ($0 + x) / 2 } ?? x + 0.5)
    }
}
