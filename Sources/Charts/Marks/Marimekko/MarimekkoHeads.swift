import Formatting
import Tabular

/// The names of the columns over them, each with its total; a name that is wider than its column is led to it.
struct MarimekkoHeads {
    struct Head {
        let column: Int
        var lines: [String]
        let total: String
        var width: Double
        let target: Double
        var middle = 0.0
    }

    let heads: [Head]
    /// How many columns are left without a name.
    let dropped: Int
    /// How many columns have the same cut name as another.
    let alike: Int
    let theme: Theme

    /// `spans` are where the columns begin and end in millimetres; names may stand from `left` to `right`.
    init(
        names: [String], totals: [String], spans: [(start: Double, end: Double)], left: Double, right: Double, theme: Theme
    ) {
        self.theme = theme
        plotLeft = spans.map(\.start).min() ?? left
        let gap = 1.2 * theme.gap
        var heads = names.indices.map { index -> Head in
            let span = spans[index]
            // Beside wide columns a narrow one has a name of some width, and a long word stays whole.
            let room = max(span.end - span.start - gap, 9 * theme.scale)
            let widest = max(room, 14 * theme.scale)
            let whole = TextWrapping.broken(
                TextWrapping.balanced(names[index], width: room, theme.label), width: widest, theme.label)
            return Head(
                column: index, lines: whole, total: totals[index], width: widest, target: (span.start + span.end) / 2)
        }
        let cut = Self.cut(heads, theme)
        for index in heads.indices {
            heads[index].lines = cut[index]
            heads[index].width = max(
                TextWrapping.widest(cut[index], theme.label), TextMetrics.width(of: totals[index], theme.small))
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
        alike = Dictionary(grouping: heads, by: \.lines).values.filter { $0.count > 1 }.reduce(0) { $0 + $1.count }
    }

    /// The lines of each name, no more than four, or as few as tell all names apart; four where no number of lines does.
    private static func cut(_ heads: [Head], _ theme: Theme) -> [[String]] {
        func lines(to count: Int) -> [[String]] {
            heads.map { TextWrapping.limited($0.lines, to: count, width: $0.width, theme.label) }
        }
        return (4...8).lazy.map(lines).first { Set($0).count == $0.count } ?? lines(to: 4)
    }

    /// Where the first column begins; left of it stand the numbers of the axis.
    private let plotLeft: Double

    private func isLed(_ head: Head) -> Bool {
        abs(head.middle - head.target) > 0.4 * theme.scale || head.middle - head.width / 2 < plotLeft
    }
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
