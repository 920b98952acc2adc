import Formatting
import Tabular

/// The names of the columns over them, each with its total; a name that is wider than its column is led to it.
struct MarimekkoHeads {
    struct Head {
        let column: Int
        let lines: [String]
        let total: String
        let width: Double
        let target: Double
        var middle = 0.0
    }

    let heads: [Head]
    /// How many columns are left without a name.
    let dropped: Int
    let theme: Theme

    /// `spans` are where the columns begin and end in millimetres; names may stand from `left` to `right`.
    init(
        names: [String], totals: [String], spans: [(start: Double, end: Double)], left: Double, right: Double, theme: Theme
    ) {
        self.theme = theme
        let gap = 1.2 * theme.gap
        var heads = names.indices.map { index -> Head in
            let span = spans[index]
            // Beside wide columns a narrow one has a name of some width, and a long word stays whole.
            let room = max(span.end - span.start - gap, 9 * theme.scale)
            let lines = TextWrapping.limited(
                TextWrapping.broken(
                    TextWrapping.balanced(names[index], width: room, theme.label), width: max(room, 14 * theme.scale), theme.label
                ),
                to: 4, width: max(room, 14 * theme.scale), theme.label)
            let width = max(TextWrapping.widest(lines, theme.label), TextMetrics.width(of: totals[index], theme.small))
            return Head(column: index, lines: lines, total: totals[index], width: width, target: (span.start + span.end) / 2)
        }
        // The widest columns keep their names.
        let byWidth = heads.indices.sorted { first, second in
            let one = spans[first].end - spans[first].start, other = spans[second].end - spans[second].start
            return one != other ? one > other : first < second
        }
        var kept = Set<Int>(), sum = 0.0
        for index in byWidth where sum + heads[index].width + gap <= right - left + gap {
            kept.insert(index)
            sum += heads[index].width + gap
        }
        dropped = heads.count - kept.count
        heads = heads.filter { kept.contains($0.column) }
        let middles = LabelSpread.middles(
            heads.map(\.target), extents: heads.map { $0.width + gap }, within: left - gap / 2...right + gap / 2)
        for index in heads.indices { heads[index].middle = middles[index] }
        self.heads = heads
    }

    private func isLed(_ head: Head) -> Bool { abs(head.middle - head.target) > 0.4 * theme.scale }
    /// How far names are from the plot, so that lines lead to their columns.
    var leader: Double { heads.contains(where: isLed) ? 2.2 * theme.scale : 0 }

    /// How much room they need over the plot.
    var height: Double {
        let lines = heads.map(\.lines.count).max() ?? 0
        guard lines > 0 else { return 0 }
        return Double(lines) * theme.label.lineHeight + theme.small.lineHeight + theme.gap + leader
    }

    /// Over a plot that begins at `top`.
    func draw(above top: Double) -> [SVGElement] {
        let foot = top - theme.gap * 0.8 - leader
        return heads.flatMap { head -> [SVGElement] in
            let totalY = foot - theme.small.descent
            var elements: [SVGElement] = [
                TextLabel(text: head.total, x: head.middle, y: totalY, style: theme.small, anchor: .middle, ink: .soft).element
            ]
            for (index, line) in head.lines.reversed().enumerated() {
                let y = totalY - theme.small.lineHeight - Double(index) * theme.label.lineHeight
                elements.append(TextLabel(text: line, x: head.middle, y: y, style: theme.label, anchor: .middle).element)
            }
            if leader > 0 {
                elements.append(
                    .polyline(
                        [(head.middle, foot + 0.4 * theme.gap), (head.target, top - 0.3 * theme.gap)], .soft,
                        width: theme.hairline, role: "leader"))
            }
            return elements
        }
    }
}
