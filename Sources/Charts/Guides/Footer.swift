/// Remarks and sources under a figure, below a hairline.
struct Footer {
    /// Each begins on a line of its own.
    let paragraphs: [String]
    let theme: Theme

    func draw(left: Double, right: Double, top: Double) -> (elements: [SVGElement], bottom: Double) {
        guard !paragraphs.isEmpty else { return ([], top) }
        let ruleY = top + 1.9 * theme.gap
        var elements: [SVGElement] = [.line(left, ruleY, right, ruleY, .hair, width: theme.rule, role: "foot-rule")]
        var baseline = ruleY + theme.gap * 0.7
        for paragraph in paragraphs {
            let lines = TextWrapping.lines(paragraph, width: right - left, theme.foot)
            for line in TextWrapping.broken(lines, width: right - left, theme.foot) {
                baseline += theme.foot.lineHeight
                elements.append(TextLabel(text: line, x: left, y: baseline, style: theme.foot, ink: .soft).element)
            }
        }
        return (elements, baseline + theme.foot.descent)
    }
}
