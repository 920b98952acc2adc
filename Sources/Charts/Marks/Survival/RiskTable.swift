import Formatting
import Tabular

/// How many rows of each group are at risk, below the numbers of the axis: neither censored nor with the event before.
struct RiskTable {
    let groups: [SurvivalGroup]
    /// The times of the ticks, with their places.
    let ticks: [(time: Double, x: Double)]
    let names: CategoryColumn
    let theme: Theme
    let format: ValueFormat
    let ink: (Int) -> Ink

    /// The names of its lines, before the plot is measured.
    static func names(_ groups: [SurvivalGroup], limit: Double, theme: Theme) -> CategoryColumn {
        CategoryColumn(names: groups.map { ($0.name.isEmpty ? Words.atRisk : $0.name, nil) }, limit: limit, theme: theme)
    }

    private func texts(_ group: SurvivalGroup) -> [String] {
        ticks.map { format.range(of: group.atRisk($0.time)) }
    }

    /// How much room the first number takes to the left of its tick.
    static func overhang(_ groups: [SurvivalGroup], theme: Theme, format: ValueFormat) -> Double {
        (groups.map { TextMetrics.width(of: format.integer($0.rows.count), theme.small) }.max() ?? 0) / 2
    }

    /// The table below `y`; returns how far down it reaches. Where numbers would touch every second tick has them, or every third.
    func draw(below y: Double, left: Double, plotLeft: Double, right: Double, into elements: inout [SVGElement]) -> Double {
        let lines = groups.map(texts)
        var top = y + 1.4 * theme.gap
        var parts: [SVGElement] = []
        if groups.contains(where: { !$0.name.isEmpty }) {
            let title = TextLabel(text: Words.numberAtRisk, x: left, y: top + theme.label.ascent, style: theme.label)
            parts.append(title.element)
            top = title.y + theme.label.descent + 0.5 * theme.gap
        }
        let stride = (1...max(ticks.count, 1)).first { stride in
            lines.allSatisfy { texts in
                let kept = labels(texts, y: 0, right: right).enumerated().filter { $0.offset % stride == 0 }.map(\.element)
                return !BottomAxis.touches(kept, gap: theme.gap)
            }
        }
        for (index, group) in groups.enumerated() {
            let height = names.height(index)
            let name = group.name.isEmpty ? Ink.ink : ink(group.index)
            parts += names.labels(index, right: plotLeft - 1.4 * theme.gap, top: top, ink: name)
            let row = labels(lines[index], y: top + theme.label.ascent, right: right)
            parts += row.enumerated().filter { $0.offset % (stride ?? 1) == 0 }.map(\.element.element)
            top += height + 0.35 * theme.gap
        }
        elements.append(.group("at-risk", parts))
        return top
    }

    private func labels(_ texts: [String], y: Double, right: Double) -> [TextLabel] {
        zip(ticks, texts).map { tick, text in
            BottomAxis.held(
                TextLabel(text: text, x: tick.x, y: y, style: theme.small, anchor: .middle), left: 0, right: right)
        }
    }
}

extension ValueFormat {
    /// `12`, or `12–14`.
    func range(of counts: ClosedRange<Int>) -> String {
        let low = integer(counts.lowerBound)
        return counts.lowerBound == counts.upperBound ? low : low + "–" + integer(counts.upperBound)
    }
}
