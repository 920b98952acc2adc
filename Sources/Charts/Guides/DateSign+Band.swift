import Tabular

extension DateSign {
    /// The time as a pale band from top to bottom of a plot: with broken edges where it is about then, an arrow at the top where it is
    /// open, a broken line at the top where its end is not known. Time too short to be seen is a rule.
    func band(top: Double, bottom: Double) -> [SVGElement] {
        var elements: [SVGElement] = []
        for piece in pieces {
            guard piece.end - piece.start > 1.75 * theme.scale || pieces.count > 1 || isMarked else {
                let x = (piece.start + piece.end) / 2
                elements.append(.line(x, top, x, bottom, .soft, width: theme.rule * 1.6, role: "event-span"))
                continue
            }
            elements.append(
                .area(
                    [(piece.start, top), (piece.end, top), (piece.end, bottom), (piece.start, bottom)], .soft, opacity: 0.14,
                    role: "event-span"))
            // Time that goes on beyond the plot has no edge on it.
            for x in [piece.start, piece.end] where piece.qualifiers != [] && edges.contains(x) && !isAtEdge(x) {
                elements.append(.line(x, top, x, bottom, .soft, width: theme.rule, dash: 0.7 * theme.scale, role: "about"))
            }
        }
        if isChoice, let first = pieces.first, let last = pieces.last {
            elements.append(.line(first.end, top, last.start, top, .soft, width: theme.rule, role: "one-of"))
        }
        elements += edges(middle: top, half: 0, .soft)
        return elements
    }

    private func isAtEdge(_ x: Double) -> Bool {
        min(abs(x - edges.lowerBound), abs(x - edges.upperBound)) < 0.01
    }

    /// Whether more is said of it than where it lies.
    private var isMarked: Bool { beginning != .closed || end != .closed || pieces.contains { $0.qualifiers != [] } }
}
