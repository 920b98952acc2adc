/// What is in a bin for certain, and what perhaps.
struct HistogramKey: FigureKey {
    let theme: Theme
    /// Whether a range reaches into several bins.
    let isNeeded: Bool

    func draw(_ frame: FigureFrame, below bottom: Double) -> (elements: [SVGElement], bottom: Double) {
        guard isNeeded else { return ([], bottom) }
        let style = theme.foot
        let baseline = bottom + 1.6 * theme.gap + style.ascent
        let middle = baseline - style.capHeight / 2
        var x = frame.left
        var elements: [SVGElement] = []
        for (label, isCertain) in [(Words.certainly, true), (Words.possibly, false)] {
            let box = Box(minX: x, minY: middle - theme.key / 2, maxX: x + theme.key, maxY: middle + theme.key / 2)
            elements += isCertain ? [.rectangle(box, .area(1), role: "key")] : Self.possible(box, theme, role: "key")
            let text = TextLabel(text: label, x: x + theme.key + 0.9 * theme.gap, y: baseline, style: style, ink: .soft)
            elements.append(text.element)
            x = text.box.maxX + 3 * theme.gap
        }
        return ([.group("legend", elements)], baseline + style.descent)
    }

    func joined(with other: any FigureKey) -> (any FigureKey)? {
        (other as? HistogramKey).map { HistogramKey(theme: theme, isNeeded: isNeeded || $0.isNeeded) }
    }

    /// Pale, with an edge of the colour of the bars.
    static func possible(_ box: Box, _ theme: Theme, role: String) -> [SVGElement] {
        let edge = box.insetBy(theme.rule / 2)
        return [
            .rectangle(box, .track, role: role),
            .polyline(
                [
                    (edge.minX, edge.maxY), (edge.minX, edge.minY), (edge.maxX, edge.minY), (edge.maxX, edge.maxY),
                    (edge.minX, edge.maxY),
                ], .line(1), width: theme.rule, role: "outline"),
        ]
    }
}
