import Diagnostics
import Formatting
import Tabular

/// A value with its interval for each category: dots where a number is given, lines where a range, arrows where a bound.
struct DotMark: Mark {
    var kind: MarkKind { .dot }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return DotRows(data: data, frame: frame).draw(&sink)
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { DotRows.legend(data, theme) }

    func describe(_ data: FigureData) -> [String] {
        var sentences = FigureDescription.subject("Dots with their intervals", data)
        if data.present.count <= FigureDescription.longestList {
            let parts = data.present.map { row in
                "\(FigureDescription.place(row, data)) \(FigureDescription.value(row, data))"
                    + (row.label.map { " (\($0))" } ?? "")
            }
            sentences.append(parts.joined(separator: "; ") + ".")
        } else {
            sentences += FigureDescription.extremes(data)
        }
        return sentences
    }
}
