import Diagnostics

/// Being written.
struct TimelineMark: Mark {
    var kind: MarkKind { .timeline }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing { MarkDrawing() }

    func describe(_ data: FigureData) -> [String] { [] }
}
