/// Names of categories along the foot of a plot, in a few lines each.
enum CategoryLines {
    /// At most four lines; what is longer ends in an ellipsis.
    static func lines(_ name: String, width: Double, _ style: TextStyle) -> [String] {
        TextWrapping.limited(TextWrapping.balanced(name, width: width, style), to: 4, width: width, style)
    }

    /// The names of which no line touches a name before them, and how many are left out, or are cut so that they look alike.
    static func placed(_ names: [[TextLabel]]) -> (labels: [TextLabel], dropped: Int) {
        var placed: [TextLabel] = []
        let counts = Dictionary(names.map { ($0.map(\.text), 1) }, uniquingKeysWith: +)
        var dropped = 0
        for lines in names {
            let boxes = lines.map(\.box)
            if placed.suffix(12).contains(where: { label in boxes.contains { $0.overlaps(label.box) } }) {
                dropped += 1
            } else {
                placed += lines
                let isCut = lines.last?.text.hasSuffix("…") ?? false
                if isCut, counts[lines.map(\.text), default: 0] > 1 { dropped += 1 }
            }
        }
        return (placed, dropped)
    }
}
