import Formatting
import Tabular

/// The column at the right of a dumbbell figure: the difference, or the rows' own words.
struct DumbbellSide {
    let entries: [[String]]
    let width: Double
    /// What the column holds; nil for the rows' own words.
    let head: String?
    let remark: String?
    private let frame: FigureFrame

    private var theme: Theme { frame.theme }

    init(data: FigureData, frame: FigureFrame, rows: [[FigureRow]]) {
        self.frame = frame
        let style = frame.theme.note
        let limit = frame.width * 0.26
        let texts = rows.map { row -> String in
            if data.columns.labelsDifference {
                return data.difference(in: row)?.text(isShare: data.isShare, data.format) ?? ""
            }
            var words: [String] = []
            for label in row.compactMap(\.label) where !words.contains(label) { words.append(label) }
            return words.joined(separator: "; ")
        }
        entries = texts.map { text in
            text.isEmpty ? [] : TextWrapping.broken(TextWrapping.balanced(text, width: limit, style), width: limit, style)
        }
        let isDifference = data.columns.labelsDifference && entries.contains { !$0.isEmpty }
        head = isDifference ? Words.difference : nil
        if isDifference, let first = data.series.first, let last = data.series.last {
            remark = Words.difference(of: last.label, less: first.label)
        } else {
            remark = nil
        }
        width = max(
            entries.map { TextWrapping.widest($0, style) }.max() ?? 0, head.map { TextMetrics.width(of: $0, style) } ?? 0)
    }

    func height(_ index: Int) -> Double { Double(entries[index].count) * theme.note.lineHeight }

    /// Numbers stand under one another with their last digits, words begin on one line.
    func labels(_ index: Int, middle: Double) -> [SVGElement] {
        guard !entries[index].isEmpty else { return [] }
        let x = head == nil ? frame.right - width : frame.right
        return SideNote(lines: entries[index], x: x, anchor: head == nil ? .start : .end, ink: head == nil ? .soft : .ink)
            .elements(middle: middle, theme)
    }
}
