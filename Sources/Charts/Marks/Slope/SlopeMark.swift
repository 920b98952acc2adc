import Diagnostics
import Formatting
import Tabular

/// Two periods, a line for each series from the number of the first to that of the last, named and numbered at both ends.
struct SlopeMark: Mark {
    var kind: MarkKind { .slope }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return SlopePlot(data: data, frame: frame).draw(&sink)
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { nil }

    func describe(_ data: FigureData) -> [String] {
        let lines = SlopeLine.list(data)
        let ends = data.categories.filter { !$0.value.isMissing }
        var subject = "Lines between two numbers"
        let title = data.valueTitle
        if !title.isEmpty { subject += ": " + title }
        if let first = ends.first, let last = ends.last { subject += ", \(first.label) and \(last.label)" }
        subject += ", \(data.format.plural(lines.count, "line", "lines"))."
        guard lines.count <= FigureDescription.longestList else {
            let grown = lines.compactMap { $0.difference?.value }
            let more = grown.filter { $0.low > 0 }.count, less = grown.filter { $0.high < 0 }.count
            return [subject, "\(data.format.plural(more, "line rises", "lines rise")), \(less) \(less == 1 ? "falls" : "fall")."]
                + FigureDescription.extremes(data)
        }
        let parts = lines.map { line -> String in
            let name = line.name.isEmpty ? "" : line.name + " "
            let change = data.columns.labelsDifference ? line.difference?.text(isShare: data.isShare, data.format) : nil
            return name + value(line.first, line, ends.first, data) + " to " + value(line.last, line, ends.last, data)
                + (change.map { " (\(Words.difference) \($0))" } ?? "")
        }
        return [subject, parts.joined(separator: "; ") + "."]
    }

    /// The number at an end; where a line has none, whether there is one that is not known.
    private func value(_ row: FigureRow?, _ line: SlopeLine, _ end: FigureCategory?, _ data: FigureData) -> String {
        let category = data.categories.firstIndex { $0 == end }
        let unknown = data.unknown.first { $0.series == line.series && $0.category == category }
        return (row ?? unknown).map { FigureDescription.value($0, data) } ?? "no value"
    }
}
