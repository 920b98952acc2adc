import Diagnostics

/// Being written.
struct WaffleMark: Mark {
    var kind: MarkKind { .waffle }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing { MarkDrawing() }

    func describe(_ data: FigureData) -> [String] { [] }
}
