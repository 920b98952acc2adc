import Diagnostics
import Formatting
import Tabular

/// Events in order of their dates, one line each, on an axis of time: a day is a point, a coarse date or an interval a bar of
/// its real extent, with the signs of what is approximate, uncertain, open or a choice; days that a set leaves out are left empty.
struct TimelineMark: Mark {
    var kind: MarkKind { .timeline }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        let drawing = TimelineRows(data: data, frame: frame).draw()
        let undated = data.rows.filter { $0.date?.namedDays == nil }.count
        if undated > 0 { sink.report(.undated(undated)) }
        return drawing
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { TimelineRows.legend(data, theme) }

    func summary(_ data: FigureData) -> [String] { Array(describe(data).prefix(1)) }

    func describe(_ data: FigureData) -> [String] {
        let events = TimelineRows.ordered(data)
        guard let first = events.first?.date, let last = events.last?.date else { return [] }
        let number = data.format.plural(events.count, "event", "events")
        let firstText = data.format.date(first), lastText = data.format.date(last)
        var sentences = [
            first.isStatement || last.isStatement
                ? "Timeline of \(number); the first: \(firstText), the last: \(lastText)."
                : "Timeline of \(number) from \(firstText) to \(lastText)."
        ]
        if data.series.count > 1 { sentences.append("Kinds: " + data.format.list(data.series.map(\.label)) + ".") }
        if let signs = DateSignKind.sentence(events.compactMap(\.date), data.format) { sentences.append(signs) }
        // A long list is read as the table beside the figure.
        guard events.count <= FigureDescription.longestList else { return sentences }
        let listed = events.compactMap { row in row.date.map { "\(data.format.date($0)): \(row.label ?? "")" } }
        sentences.append(listed.joined(separator: ". ") + ".")
        return sentences
    }
}

extension Diagnostic {
    static func undated(_ count: Int) -> Diagnostic {
        let isOne = count == 1
        return Diagnostic(
            .warning, code: "figure.row-dropped",
            "\(isOne ? "one row has" : "\(count) rows have") no date with bounds and \(isOne ? "is" : "are") not on the axis of time",
            remedy: "add the date, or leave the \(isOne ? "row" : "rows") out with a condition")
    }
}
