/// A short text beside a mark, centred on its line.
struct SideNote: Hashable {
    let lines: [String]
    let x: Double
    let anchor: TextAnchor
    let ink: Ink
    /// Over the line of a range in place of beside it.
    var isAbove = false

    /// Whether the text over it clears a dot too, in a row that is deep enough for that.
    var clearsDots = false

    /// Between the line and the foot of the text over it, in the unit of the theme.
    private var clearance: Double { clearsDots ? 2 : 1.1 }

    /// How deep a row has to be, with the note in the middle of it or over the middle.
    func depth(_ theme: Theme) -> Double {
        let height = Double(lines.count) * theme.note.lineHeight
        return isAbove && clearsDots ? 2 * (height + clearance * theme.scale) : height
    }

    func elements(middle: Double, _ theme: Theme) -> [SVGElement] {
        let style = theme.note
        let shift =
            isAbove ? -style.capHeight / 2 - clearance * theme.scale - Double(lines.count - 1) * style.lineHeight / 2 : 0
        let first = middle + shift + style.capHeight / 2 - Double(lines.count - 1) * style.lineHeight / 2
        return lines.enumerated().map { index, line in
            TextLabel(
                text: line, x: x, y: first + Double(index) * style.lineHeight, style: style, anchor: anchor, ink: ink,
                halo: theme.halo
            ).element
        }
    }
}
