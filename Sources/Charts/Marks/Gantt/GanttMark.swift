import Diagnostics
import Formatting
import Tabular

/// Spans on an axis of time, one line for each category; spans of a category that overlap stand below one another. A timeline has a
/// line for each event, in the order of dates that it prints; this has the names at the left, in the order of the rows.
struct GanttMark: Mark {
    var kind: MarkKind { .gantt }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        let undated = data.rows.filter { !GanttLine.isDrawn($0) && !($0.span?.isBackwards ?? false) }.count
        if undated > 0 { sink.report(.undated(undated)) }
        let backwards = data.rows.filter { $0.span?.isBackwards ?? false }.count
        if backwards > 0 { sink.report(.backwards(backwards)) }
        var drawing = GanttPlot(data: data, frame: frame).draw(&sink)
        drawing.remarks = GanttLine.remarks(data)
        drawing.sentences = drawing.remarks
        return drawing
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { GanttPlot.legend(data, theme) }

    func summary(_ data: FigureData) -> [String] { Array(describe(data).prefix(1)) }

    func describe(_ data: FigureData) -> [String] {
        let rows = data.rows.filter(GanttLine.isDrawn)
        let spans = rows.compactMap(\.span)
        var sentence = data.format.plural(rows.count, "span", "spans")
        if data.categories.count > 1 { sentence += " on \(data.format.plural(data.categories.count, "line", "lines"))" }
        if let days = GanttLine.extent(rows), let first = PartialDate(days.lowerBound), let last = PartialDate(days.upperBound) {
            sentence += ", from \(data.format.date(first)) to \(data.format.date(last))"
        }
        var sentences = ["Spans on an axis of time: \(sentence)."]
        if data.series.count > 1 { sentences.append("Kinds: " + data.format.list(data.series.map(\.label)) + ".") }
        let kinds = rows.map(GanttLine.kinds)
        if let signs = DateSignKind.sentence(kinds, of: spans.count == rows.count ? "spans" : "dates", data.format) {
            sentences.append(signs)
        }
        // A long list is read as the table beside the figure.
        guard rows.count <= FigureDescription.longestList else { return sentences }
        let listed = rows.map { row in
            let parts = [FigureDescription.place(row, data), row.label ?? ""].filter { !$0.isEmpty }
            return (parts.isEmpty ? "" : parts.joined(separator: ", ") + ": ") + GanttLine.words(row, data.format)
        }
        sentences.append(listed.joined(separator: ". ") + ".")
        return sentences
    }
}

extension Diagnostic {
    fileprivate static func backwards(_ count: Int) -> Diagnostic {
        let isOne = count == 1
        return Diagnostic(
            .warning, code: "figure.row-dropped",
            "\(isOne ? "one row ends before it begins and is" : "\(count) rows end before they begin and are") not drawn",
            remedy: "mend the \(isOne ? "date" : "dates"), or leave the \(isOne ? "row" : "rows") out with a condition")
    }
}
