/// Numbers at the left of a plot, with hairlines across it; the title stands above the plot, at the left margin.
struct LeftAxis {
    let axis: ValueAxis
    let theme: Theme
    /// Whether the title stands over the plot, and not elsewhere.
    var isTitled = true

    /// How much room the numbers need left of the plot.
    var width: Double {
        (axis.ticks.map { TextMetrics.width(of: axis.label($0), theme.label) }.max() ?? 0) + 1.5 * theme.gap
    }

    /// How much room the title needs above the plot.
    func titleHeight(within width: Double) -> Double {
        guard isTitled, !axis.title.isEmpty else { return theme.label.capHeight / 2 }
        let lines = TextWrapping.lines(axis.title, width: width, theme.label).count
        return Double(lines) * theme.label.lineHeight + 2.2 * theme.gap
    }

    func title(left: Double, top: Double, width: Double) -> [SVGElement] {
        guard isTitled, !axis.title.isEmpty else { return [] }
        return TextWrapping.lines(axis.title, width: width, theme.label).enumerated().map { index, text in
            let y = top + theme.label.ascent + Double(index) * theme.label.lineHeight
            return TextLabel(text: text, x: left, y: y, style: theme.label).element
        }
    }

    /// Hairlines and numbers; where zero lies on the axis its line is drawn as the axis.
    func grid(_ scale: any PositionScale, left: Double, right: Double) -> [SVGElement] {
        let minor = axis.minorTicks.map { tick in
            let y = scale.position(tick)
            return SVGElement.line(left, y, left + theme.gap, y, .soft, width: theme.hairline, role: "minor")
        }
        return minor
            + axis.ticks.flatMap { tick in
                let y = scale.position(tick)
                let isZero = tick == 0, isEdge = axis.edgeLabel != nil && tick == axis.domain.lowerBound
                let label = TextLabel(
                    text: axis.label(tick), x: left - 1.5 * theme.gap, y: y + theme.label.capHeight / 2, style: theme.label,
                    anchor: .end)
                return [
                    SVGElement.line(
                        left, y, right, y, isZero ? .ink : .hair, width: isZero ? theme.axis : theme.hairline,
                        dash: isEdge ? theme.gap : 0, role: isZero ? "zero" : isEdge ? "edge" : "grid"),
                    label.element,
                ]
            }
    }
}
