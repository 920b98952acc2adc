import Formatting
import Tabular

/// What stands beside one axis of a slope: numbers in a column of their own, so that their digits stand under one another and no
/// script of a name reorders them, and the names beyond.
struct SlopeNames {
    struct Entry: Hashable {
        let line: Int
        let number: [String]
        let name: [String]
        let ink: Ink
    }

    let entries: [Entry]
    let isLeft: Bool
    let numberWidth: Double
    let nameWidth: Double
    private let theme: Theme

    init(_ lines: [SlopeLine], data: FigureData, frame: FigureFrame, isLeft: Bool, ink: (Int) -> Ink) {
        self.isLeft = isLeft
        theme = frame.theme
        let style = frame.theme.label
        let parts = lines.enumerated().compactMap { index, line -> (line: Int, number: [String], name: String, ink: Ink)? in
            guard let row = isLeft ? line.first : line.last else { return nil }
            var number = FigureDescription.value(row, data) + (row.isUnverified ? "\u{202F}*" : "")
            if !isLeft, data.columns.labelsDifference, let difference = line.difference {
                number += " (\(difference.text(isShare: data.isShare, data.format)))"
            }
            var name = line.name
            if !isLeft, data.columns.label != nil, let label = row.label { name += name.isEmpty ? label : ", " + label }
            let room = frame.width * 0.22
            let lines = TextWrapping.broken(TextWrapping.balanced(number, width: room, style), width: room, style)
            return (index, lines, name, ink(line.series))
        }
        let numberWidth = parts.map { TextWrapping.widest($0.number, style) }.max() ?? 0
        let limit = max(frame.width * 0.36 - numberWidth, 12 * frame.theme.scale)
        let entries = parts.map { part in
            Entry(
                line: part.line, number: part.number,
                name: part.name.isEmpty
                    ? []
                    : TextWrapping.broken(TextWrapping.balanced(part.name, width: limit, style), width: limit, style),
                ink: part.ink)
        }
        self.numberWidth = numberWidth
        self.entries = entries
        nameWidth = entries.map { TextWrapping.widest($0.name, style) }.max() ?? 0
    }

    private var between: Double { nameWidth > 0 ? 1.2 * theme.gap : 0 }
    private var offset: Double { 3 * theme.gap }

    /// How far it reaches from its axis.
    var width: Double { entries.isEmpty ? 0 : offset + numberWidth + between + nameWidth }

    func height(_ entry: Entry) -> Double { Double(max(entry.name.count, entry.number.count)) * theme.label.lineHeight * 1.04 }

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
        let nameX = near + direction * (numberWidth + between)
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
