import Diagnostics
import Formatting
import Tabular

/// Parts of wholes in two directions: the width of a column is its total, the height of a part its share of the column.
struct MarimekkoMark: Mark {
    var kind: MarkKind { .marimekko }

    /// So many parts are named one by one.
    private static let mostParts = 36

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return MarimekkoPlot(data: data, columns: MarimekkoColumn.list(data), frame: frame).draw(&sink)
    }

    func describe(_ data: FigureData) -> [String] {
        let columns = MarimekkoColumn.list(data), format = data.format
        let all = columns.last?.end ?? 0
        var sentences = FigureDescription.subject(
            "Columns as wide as their totals, divided by the shares of their parts", data, usesTitles: false)
        sentences.append("In all \(format.number(all)).")
        let isBrief = columns.reduce(0) { $0 + $1.parts.count } > Self.mostParts
        guard !isBrief || columns.count <= FigureDescription.longestList else {
            return sentences + FigureDescription.extremes(data)
        }
        let texts = columns.map { column -> String in
            let head =
                "\(data.categories[column.category].label): \(format.number(column.total)) (\(format.percent(column.total / all)) of all)"
            if isBrief || data.series.count < 2 { return head }
            let parts = column.parts.map { part in
                "\(data.series[part.row.series].label) \(format.number(part.number)) (\(format.percent(part.number / column.total)))"
            }
            return "\(head), of which \(parts.joined(separator: ", "))"
        }
        return sentences + [texts.joined(separator: "; ") + "."]
    }
}
