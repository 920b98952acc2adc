import Formatting
import Tabular

/// The names of the series right of the last column, each at its part of it; nil where one has no part there, or all have no room.
struct MarimekkoNames {
    private struct Name {
        let series: Int
        let lines: [String]
        /// The middle of its part, 0 at the foot of the plot to 1.
        let share: Double
    }

    private let names: [Name]
    let width: Double
    let theme: Theme

    init?(_ data: FigureData, last: MarimekkoColumn, limit: Double, height: Double, theme: Theme) {
        guard data.series.count > 1, last.parts.count == data.series.count else { return nil }
        names = last.parts.map { part in
            let label = data.series[part.row.series].label
            return Name(
                series: part.row.series,
                lines: TextWrapping.broken(
                    TextWrapping.balanced(label, width: limit, theme.label), width: limit, theme.label),
                share: (part.start + part.end) / 2)
        }
        self.theme = theme
        width = names.map { TextWrapping.widest($0.lines, theme.label) }.max() ?? 0
        let lines = names.reduce(0) { $0 + $1.lines.count }
        guard Double(lines) * theme.label.lineHeight * 1.1 <= height else { return nil }
    }

    /// The room between the last column and the names.
    private var gap: Double { 2.4 * theme.gap }
    /// All the room they need beside the plot.
    var room: Double { gap + width }

    func draw(right plotRight: Double, top: Double, bottom: Double) -> [SVGElement] {
        let style = theme.label
        let wanted = names.map { bottom - $0.share * (bottom - top) }
        let middles = LabelSpread.middles(
            wanted, extents: names.map { Double($0.lines.count) * style.lineHeight * 1.1 }, within: top...bottom)
        return names.indices.flatMap { index -> [SVGElement] in
            let name = names[index]
            let first = middles[index] + style.capHeight / 2 - Double(name.lines.count - 1) * style.lineHeight / 2
            var elements = name.lines.enumerated().map { line, text in
                TextLabel(
                    text: text, x: plotRight + gap, y: first + Double(line) * style.lineHeight, style: style,
                    ink: .line(name.series)
                ).element
            }
            if abs(middles[index] - wanted[index]) > 0.3 * theme.scale {
                elements.append(
                    .polyline(
                        [(plotRight + 0.3 * theme.gap, wanted[index]), (plotRight + gap - 0.4 * theme.gap, middles[index])],
                        .line(name.series), width: theme.hairline, role: "leader"))
            }
            return elements
        }
    }
}
