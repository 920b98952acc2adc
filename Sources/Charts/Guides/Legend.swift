/// Keys with their names, in the order of the series.
struct Legend {
    struct Item {
        let ink: Ink
        let label: String
    }

    let items: [Item]
    let theme: Theme
    /// Circles, as the marks are, in place of squares.
    var isRound = false

    /// In rows from the top left; how deep it is comes back with it.
    func rows(left: Double, top: Double, width: Double) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        var x = left
        var baseline = top + theme.label.ascent
        for item in items {
            let room = width - theme.key - theme.gap * 0.8
            let lines = TextWrapping.broken(TextWrapping.lines(item.label, width: room, theme.label), width: room, theme.label)
            let needed = theme.key + theme.gap * 0.8 + TextWrapping.widest(lines, theme.label)
            if x > left, x + needed > left + width {
                x = left
                baseline += theme.label.lineHeight * 1.15
            }
            elements += key(Item(ink: item.ink, label: lines[0]), x: x, baseline: baseline)
            for line in lines.dropFirst() {
                baseline += theme.label.lineHeight
                elements.append(
                    TextLabel(text: line, x: x + theme.key + theme.gap * 0.8, y: baseline, style: theme.label).element)
            }
            x += needed + 2.6 * theme.gap
        }
        return (elements, baseline + theme.label.descent)
    }

    /// One below the other, the last series on top, as a stack is read.
    func column(left: Double, top: Double, width: Double) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        var baseline = top + theme.label.ascent
        for (index, item) in items.reversed().enumerated() {
            if index > 0 { baseline += theme.label.lineHeight * 1.35 }
            let room = width - theme.key - theme.gap * 0.9
            let lines = TextWrapping.broken(TextWrapping.lines(item.label, width: room, theme.label), width: room, theme.label)
            elements += key(Item(ink: item.ink, label: lines[0]), x: left, baseline: baseline)
            for line in lines.dropFirst() {
                baseline += theme.label.lineHeight
                elements.append(
                    TextLabel(text: line, x: left + theme.key + theme.gap * 0.9, y: baseline, style: theme.label).element)
            }
        }
        return (elements, baseline + theme.label.descent)
    }

    /// The column beside a plot: from its upper quarter down, or as far up as it needs.
    func column(left: Double, width: Double, besides plot: ClosedRange<Double>) -> [SVGElement] {
        let height = column(left: 0, top: 0, width: width).bottom, depth = plot.upperBound - plot.lowerBound
        let top = max(min(plot.lowerBound + depth * 0.25, plot.upperBound - height), plot.lowerBound)
        return column(left: left, top: top, width: width).elements
    }

    /// The width of the column, at most `limit`; zero where it has nothing to tell apart, or would be longer than `depth`.
    func columnWidth(limit: Double, depth: Double) -> Double {
        guard items.count > 1 else { return 0 }
        let widest = items.map { TextMetrics.width(of: $0.label, theme.label) }.max() ?? 0
        let width = min(limit, theme.key + theme.gap + widest)
        return column(left: 0, top: 0, width: width).bottom <= depth ? width : 0
    }

    private func key(_ item: Item, x: Double, baseline: Double) -> [SVGElement] {
        let middle = baseline - theme.label.capHeight / 2
        let box = Box(minX: x, minY: middle - theme.key / 2, maxX: x + theme.key, maxY: middle + theme.key / 2)
        return [
            isRound
                ? .circle(x + theme.key / 2, middle, radius: 0.85 * theme.scale, item.ink, role: "key")
                : .rectangle(box, item.ink, role: "key"),
            TextLabel(text: item.label, x: x + theme.key + theme.gap * 0.8, y: baseline, style: theme.label).element,
        ]
    }
}
