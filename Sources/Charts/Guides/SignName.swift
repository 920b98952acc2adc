/// A name beside a sign on an axis of time, on the side with more room; beneath a sign that leaves no room at either end.
struct SignName {
    let note: SideNote
    let style: TextStyle
    /// What the name takes from top to bottom, and with it the sign where the name stands beneath.
    let height: Double
    /// How far below the middle of both they stand.
    let signOffset: Double
    let noteOffset: Double

    /// `half` is half the height of the sign. `isRight` says on which side the name stands where both have room; `left` and `right` are
    /// as far as it may reach.
    init(
        _ text: String, beside extent: ClosedRange<Double>, half: Double, left: Double, right: Double, isRight: Bool,
        style: TextStyle,
        theme: Theme
    ) {
        self.style = style
        let width = TextMetrics.width(of: text, style)
        let roomRight = right - extent.upperBound - theme.gap, roomLeft = extent.lowerBound - theme.gap - left
        let least = min((right - left) * 0.28, width)
        guard max(roomRight, roomLeft) >= least else {
            let lines = Self.lines(text, width: right - left, style)
            let x = max(left, min(extent.lowerBound, right - TextWrapping.widest(lines, style)))
            let depth = Double(lines.count) * style.lineHeight
            note = SideNote(lines: lines, x: x, anchor: .start, ink: .ink)
            (height, signOffset, noteOffset) = (depth + 2 * half + 0.4 * theme.scale, -depth / 2, half + 0.2 * theme.scale)
            return
        }
        let goesRight = isRight ? roomRight >= least || roomRight >= roomLeft : roomLeft < least && roomLeft < roomRight
        note = SideNote(
            lines: Self.lines(text, width: goesRight ? roomRight : roomLeft, style),
            x: goesRight ? extent.upperBound + theme.gap : extent.lowerBound - theme.gap, anchor: goesRight ? .start : .end,
            ink: .ink)
        (height, signOffset, noteOffset) = (Double(note.lines.count) * style.lineHeight, 0, 0)
    }

    private static func lines(_ text: String, width: Double, _ style: TextStyle) -> [String] {
        TextWrapping.broken(TextWrapping.balanced(text, width: width, style), width: width, style)
    }

    /// The labels, the middle of sign and name at `middle`.
    func labels(middle: Double, halo: Double) -> [TextLabel] {
        let first = middle + noteOffset + style.capHeight / 2 - Double(note.lines.count - 1) * style.lineHeight / 2
        return note.lines.enumerated().filter { !$0.element.isEmpty }.map { index, text in
            TextLabel(
                text: text, x: note.x, y: first + Double(index) * style.lineHeight, style: style, anchor: note.anchor,
                ink: note.ink,
                halo: halo)
        }
    }
}
