import Diagnostics

/// Being written.
struct LineMark: Mark {
    var kind: MarkKind { .line }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing { MarkDrawing() }

    func describe(_ data: FigureData) -> [String] { [] }
}
