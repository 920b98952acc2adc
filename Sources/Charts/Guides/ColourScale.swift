import Formatting

/// The scale of a figure's colours: a bar of all levels, numbers at its ticks, the title beneath.
struct ColourScale {
    let axis: ValueAxis
    let start: Double
    let end: Double
    let theme: Theme

    /// Where a number stands, in the units of the axis.
    func position(_ number: Double) -> Double {
        axis.scale(start: start, end: end).clamped(number)
    }

    /// Draws it below `y`; returns how far down it reaches.
    func draw(below y: Double, left: Double, right: Double, into elements: inout [SVGElement]) -> Double {
        let bottom = y + 1.7 * theme.scale
        let step = (end - start) / Double(Ramp.levels.count)
        var parts = Ramp.levels.indices.map { level -> SVGElement in
            let from = start + step * Double(level)
            // Each reaches a little under the next, so that no seam shows.
            let to = level == Ramp.levels.count - 1 ? end : from + step * 1.2
            return .rectangle(Box(minX: from, minY: y, maxX: to, maxY: bottom), .level(level), role: "scale")
        }
        let style = theme.small
        let baseline = bottom + theme.gap * 1.1 + style.ascent
        let labels = labels(baseline: baseline, left: left, right: right)
        parts += labels.map { .line($0.tick, bottom, $0.tick, bottom + 0.7 * theme.gap, .ink, width: theme.rule, role: "tick") }
        elements.append(.group("scale-bar", parts))
        elements += labels.map(\.label.element)
        guard !axis.title.isEmpty else { return baseline + style.descent }
        let width = right - left
        let lines = TextWrapping.broken(TextWrapping.balanced(axis.title, width: width, theme.label), width: width, theme.label)
        var line = baseline + theme.gap * 0.4
        for text in lines {
            line += theme.label.lineHeight
            let label = TextLabel(text: text, x: (start + end) / 2, y: line, style: theme.label, anchor: .middle)
            elements.append(BottomAxis.held(label, left: left, right: right).element)
        }
        return line + theme.label.descent
    }

    /// From the greatest down, each where it has room beside those before it; the ends of the scale first.
    private func labels(baseline: Double, left: Double, right: Double) -> [(tick: Double, label: TextLabel)] {
        var placed: [(tick: Double, label: TextLabel)] = []
        let ticks = ticks
        let ends = [ticks.last, ticks.first].compactMap { $0 }
        for tick in ends + ticks.reversed().dropFirst() {
            let x = position(tick)
            let label = BottomAxis.held(
                TextLabel(text: axis.label(tick), x: x, y: baseline, style: theme.small, anchor: .middle), left: left,
                right: right)
            let isFree = placed.allSatisfy {
                label.box.maxX + theme.gap <= $0.label.box.minX || $0.label.box.maxX + theme.gap <= label.box.minX
            }
            if isFree { placed.append((x, label)) }
        }
        return placed.sorted { $0.tick < $1.tick }
    }

    /// The round numbers of the axis; on a scale of roots also those between, which have more room than on an axis.
    private var ticks: [Double] {
        axis.transform.scaling == .squareRoot ? Set(axis.ticks + axis.minorTicks).sorted() : axis.ticks
    }
}
