import Diagnostics

/// Draws the rows of a table as shapes. One file a mark.
protocol Mark {
    /// What the mark shows, and the room it takes below `top`.
    static func draw(_ data: FigureData, on canvas: inout Canvas, top: Double) throws(Diagnostic) -> Panel
}

/// A drawn mark.
struct Panel {
    /// Where the mark ends.
    let bottom: Double
    /// What it shows, in words: kind, columns, extremes. Full sentences.
    let sentences: [String]
    /// What the line under the figure explains, such as the shape for a range.
    var keys: [KeyLine.Key] = []
    /// How the mark shows that a value was not checked; said under the figure when one was not.
    var uncheckedWords = "* not checked against the source"
}

extension MarkKind {
    var mark: any Mark.Type {
        switch self {
        case .bar: BarMark.self
        case .line: LineMark.self
        case .dot: DotMark.self
        case .waffle: WaffleMark.self
        case .timeline: TimelineMark.self
        }
    }
}
