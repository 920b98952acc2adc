import Diagnostics

/// A kind of figure: it turns data into elements and says in words what they show.
protocol Mark: Sendable {
    var kind: MarkKind { get }
    /// Draws from the top of the frame; problems of layout go to the sink.
    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing
    /// Sentences about what is shown: what, the extremes, what is missing.
    func describe(_ data: FigureData) -> [String]
}

extension Mark {
    /// Whether there is anything to draw.
    func canDraw(_ data: FigureData) -> Bool {
        kind == .timeline ? data.rows.contains { $0.date != nil } : !data.present.isEmpty
    }
}
