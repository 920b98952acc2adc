/// The scale of a figure's colours: a bar of all levels, numbers at its ticks, the title beneath.
struct ColourScale {
    let axis: ValueAxis
    let scale: LinearScale
    let theme: Theme

    /// Draws it below `y`; returns how far down it reaches.
    func draw(below y: Double, left: Double, right: Double, into elements: inout [SVGElement]) -> Double {
        let bottom = y + 1.7 * theme.scale
        let step = (scale.end - scale.start) / Double(Ramp.levels.count)
        var parts = Ramp.levels.indices.map { level -> SVGElement in
            let start = scale.start + step * Double(level)
            // Each reaches a little under the next, so that no seam shows.
            let end = level == Ramp.levels.count - 1 ? scale.end : start + step * 1.2
            return .rectangle(Box(minX: start, minY: y, maxX: end, maxY: bottom), .level(level), role: "scale")
        }
        parts += axis.ticks.map { tick in
            let x = scale.clamped(tick)
            return .line(x, bottom, x, bottom + 0.7 * theme.gap, .ink, width: theme.rule, role: "tick")
        }
        elements.append(.group("scale-bar", parts))
        return BottomAxis(axis: axis, scale: scale, theme: theme)
            .labels(below: bottom + 0.2 * theme.gap, left: left, right: right, into: &elements)
    }
}
