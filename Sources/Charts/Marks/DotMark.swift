import Diagnostics

/// Being written.
struct DotMark: Mark {
    var kind: MarkKind { .dot }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing { MarkDrawing() }

    func describe(_ data: FigureData) -> [String] { [] }
}
