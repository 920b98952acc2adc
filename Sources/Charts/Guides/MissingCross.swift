/// The cross in the place of a number that a row lacks.
struct MissingCross {
    let row: FigureRow
    /// Its middle, in millimetres.
    let x: Double
    let y: Double
    let ink: Ink
    let theme: Theme

    /// From the middle of one cross to that of the next, where several stand in one place.
    static func step(_ theme: Theme) -> Double { 2.6 * theme.cross }

    /// The room it takes.
    var box: Box {
        Box(minX: x - theme.cross, minY: y - theme.cross, maxX: x + theme.cross, maxY: y + theme.cross)
    }

    func elements(_ data: FigureData) -> [SVGElement] {
        SVGElement.cross(x, y, half: theme.cross, ink, width: 0.3 * theme.scale).labelled(row, data)
    }
}

extension BarSegment {
    /// The colour of what stands in its place where it has no number.
    func missingInk(_ data: FigureData) -> Ink { data.series.count > 1 ? .line(data.seriesColour(row.series)) : .soft }
}
