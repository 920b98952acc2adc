import Formatting

/// The names of categories at the left of rows, wrapped and right-aligned, each with its smaller note beneath.
struct CategoryColumn {
    struct Entry: Hashable {
        let lines: [String]
        let notes: [String]
    }

    let entries: [Entry]
    /// The width of the longest line, in millimetres.
    let width: Double
    let theme: Theme
    let nameStyle: TextStyle

    /// `limit` is the most room the names may take.
    init(names: [(name: String, note: String?)], limit: Double, theme: Theme, isStrong: Bool = false) {
        self.theme = theme
        let style = isStrong ? theme.strong : theme.label
        nameStyle = style
        entries = names.map { item in
            Entry(
                lines: TextWrapping.broken(TextWrapping.balanced(item.name, width: limit, style), width: limit, style),
                notes: item.note.map {
                    TextWrapping.broken(TextWrapping.balanced($0, width: limit, theme.small), width: limit, theme.small)
                } ?? [])
        }
        width = entries.map { max(TextWrapping.widest($0.lines, style), TextWrapping.widest($0.notes, theme.small)) }.max() ?? 0
    }

    /// The depth of one entry from the top of its letters to the foot of them.
    func height(_ index: Int) -> Double {
        let entry = entries[index]
        return Double(entry.lines.count - 1) * nameStyle.lineHeight + nameStyle.ascent + nameStyle.descent
            + Double(entry.notes.count) * theme.small.lineHeight
    }

    /// The labels of one entry, its middle at `y`; its lines end at `right`, or stand around it.
    func labels(_ index: Int, right: Double, middle y: Double, ink: Ink = .ink, anchor: TextAnchor = .end) -> [SVGElement] {
        labels(index, right: right, top: y - height(index) / 2, ink: ink, anchor: anchor)
    }

    /// The labels of one entry, its top at `y`.
    func labels(_ index: Int, right: Double, top y: Double, ink: Ink = .ink, anchor: TextAnchor = .end) -> [SVGElement] {
        let entry = entries[index]
        var baseline = y + nameStyle.ascent
        var elements: [SVGElement] = []
        // Rows that have no names have no labels either.
        for (offset, line) in entry.lines.enumerated() where !line.isEmpty {
            if offset > 0 { baseline += nameStyle.lineHeight }
            elements.append(TextLabel(text: line, x: right, y: baseline, style: nameStyle, anchor: anchor, ink: ink).element)
        }
        for note in entry.notes {
            baseline += theme.small.lineHeight
            elements.append(TextLabel(text: note, x: right, y: baseline, style: theme.small, anchor: anchor, ink: .soft).element)
        }
        return elements
    }
}
