import Formatting
import Tabular

/// What stands beside one axis of a slope: numbers in a column of their own, so that their digits stand under one another and no
/// script of a name reorders them, and the names beyond.
struct SlopeNames {
    struct Entry: Hashable {
        let line: Int
        let number: [String]
        /// The difference, where it has a column of its own.
        let change: String
        let name: [String]
        let ink: Ink
    }

    let entries: [Entry]
    let isLeft: Bool
    let numberWidth: Double
    /// With the space before it.
    let changeWidth: Double
    let nameWidth: Double
    private let theme: Theme

    init(_ lines: [SlopeLine], data: FigureData, frame: FigureFrame, isLeft: Bool, ink: (Int) -> Ink) {
        self.isLeft = isLeft
        theme = frame.theme
        let style = frame.theme.label
        let shown = lines.enumerated().compactMap { index, line in (isLeft ? line.first : line.last).map { (index, line, $0) } }
        let numbers = shown.map { FigureDescription.value($2, data) + ($2.isUnverified ? "\u{202F}*" : "") }
        let changes = shown.map { _, line, _ -> String in
            guard !isLeft, data.columns.labelsDifference, let difference = line.difference else { return "" }
            return "(\(difference.text(isShare: data.isShare, data.format)))"
        }
        let room = frame.width * 0.22
        let changeWidth = changes.map { TextMetrics.width(of: $0, style) }.max() ?? 0
        let hasColumn = changeWidth > 0 && changeWidth + TextWrapping.widest(numbers, style) < room
        let texts = zip(numbers, changes).map { number, change in
            let text = hasColumn || change.isEmpty ? number : "\(number) \(change)"
            return TextWrapping.broken(TextWrapping.balanced(text, width: room, style), width: room, style)
        }
        let numberWidth = texts.map { TextWrapping.widest($0, style) }.max() ?? 0
        let columns = numberWidth + (hasColumn ? changeWidth + 1.2 * frame.theme.gap : 0)
        let limit = max(frame.width * 0.36 - columns, 12 * frame.theme.scale)
        entries = shown.enumerated().map { place, item in
            let (index, line, row) = item
            var name = line.name
            if !isLeft, data.columns.label != nil, let label = row.label { name += name.isEmpty ? label : ", " + label }
            let words = TextWrapping.broken(TextWrapping.balanced(name, width: limit, style), width: limit, style)
            return Entry(
                line: index, number: texts[place], change: hasColumn ? changes[place] : "", name: name.isEmpty ? [] : words,
                ink: ink(line.series))
        }
        self.numberWidth = numberWidth
        self.changeWidth = hasColumn ? changeWidth + 1.2 * frame.theme.gap : 0
        nameWidth = entries.map { TextWrapping.widest($0.name, style) }.max() ?? 0
    }

    private var between: Double { nameWidth > 0 ? 1.2 * theme.gap : 0 }
    private var offset: Double { 3 * theme.gap }

    /// How far it reaches from its axis.
    var width: Double { entries.isEmpty ? 0 : offset + numberWidth + changeWidth + between + nameWidth }

    func height(_ entry: Entry) -> Double {
        Double(max(entry.name.count, entry.number.count)) * theme.label.lineHeight + 0.4 * theme.gap
    }

    /// The labels around `middle`, with a rule to the dot where they do not stand beside it.
    func draw(_ entry: Entry, dot y: Double, middle: Double, axis x: Double) -> [SVGElement] {
        let style = theme.label, direction = isLeft ? -1.0 : 1
        let near = x + direction * offset
        var elements: [SVGElement] = []
        if abs(middle - y) > style.capHeight * 0.35 {
            elements.append(
                .polyline(
                    [(x + direction * 1.3 * theme.gap, y), (near - direction * 0.5 * theme.gap, middle)], entry.ink,
                    width: theme.hairline, role: "leader"))
        }
        // Last digits under last digits; at the left these are next to the axis.
        let numberX = isLeft ? near : near + numberWidth
        elements += lines(entry.number, middle: middle, x: numberX, anchor: .end, entry.ink)
        if !entry.change.isEmpty {
            elements += lines([entry.change], middle: middle, x: numberX + changeWidth, anchor: .end, entry.ink)
        }
        let nameX = near + direction * (numberWidth + changeWidth + between)
        elements += lines(entry.name, middle: middle, x: nameX, anchor: isLeft ? .end : .start, entry.ink)
        return elements
    }

    private func lines(_ texts: [String], middle: Double, x: Double, anchor: TextAnchor, _ ink: Ink) -> [SVGElement] {
        let style = theme.label
        let first = middle + style.capHeight / 2 - Double(texts.count - 1) * style.lineHeight / 2
        return texts.enumerated().map { index, text in
            TextLabel(text: text, x: x, y: first + Double(index) * style.lineHeight, style: style, anchor: anchor, ink: ink)
                .element
        }
    }
}
