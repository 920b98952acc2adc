/// A short text beside a mark, centred on its line.
struct SideNote: Hashable {
    let lines: [String]
    let x: Double
    let anchor: TextAnchor
    let ink: Ink
    /// Over the line of a range in place of beside it.
    var isAbove = false

    func elements(middle: Double, _ theme: Theme) -> [SVGElement] {
        let style = theme.note
        let shift = isAbove ? -style.capHeight / 2 - 1.1 * theme.scale : 0
        let first = middle + shift + style.capHeight / 2 - Double(lines.count - 1) * style.lineHeight / 2
        return lines.enumerated().map { index, line in
            TextLabel(
                text: line, x: x, y: first + Double(index) * style.lineHeight, style: style, anchor: anchor, ink: ink,
                halo: theme.halo
            ).element
        }
    }
}
