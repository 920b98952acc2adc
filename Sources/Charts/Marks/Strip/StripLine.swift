import Formatting
import Tabular

/// The rows of one category as signs along one line: a dot for a number, a thin line for a range, an arrow for an open end.
struct StripLine {
    /// In the order of their numbers.
    let rows: [FigureRow]
    let data: FigureData
    let axis: ValueAxis
    let scale: NumberScale
    let theme: Theme
    /// Of the dots, in millimetres.
    let radius: Double
    let swarm: Swarm

    init(rows: [FigureRow], data: FigureData, axis: ValueAxis, scale: NumberScale, theme: Theme, radius: Double) {
        self.rows = rows
        self.data = data
        self.axis = axis
        self.scale = scale
        self.theme = theme
        self.radius = radius
        let room = radius * 1.08
        swarm = Swarm(
            rows.map { row in
                guard let value = row.value?.scaled(by: 1 / axis.divisor) else { return (0, 0) }
                if !value.isRange {
                    let x = scale.clamped(value.mark)
                    return (x - room, x + room)
                }
                let sign = Self.interval(value, scale, .ink, theme, radius)
                return (min(sign.extent.start, sign.extent.end) - room, max(sign.extent.start, sign.extent.end) + room)
            })
    }

    /// From one line of dots to the next.
    private var pitch: Double { radius * 2.16 }
    /// As much above the line as below it.
    var height: Double { swarm.depth == 0 ? 0 : Double(2 * swarm.above + 1) * pitch }

    private static func interval(
        _ value: Estimate, _ scale: NumberScale, _ ink: Ink, _ theme: Theme, _ radius: Double
    ) -> IntervalSign {
        var sign = IntervalSign(value, scale, ink: ink, theme: theme, strokeWidth: min(0.3 * theme.scale, radius * 0.6))
        sign.cap = radius * 0.8
        sign.arrow = 4 * theme.scale
        return sign
    }

    /// The signs, the line itself at `middle`.
    func elements(middle: Double) -> [SVGElement] {
        zip(rows, swarm.tiers).flatMap { row, tier -> [SVGElement] in
            guard let value = row.value?.scaled(by: 1 / axis.divisor) else { return [] }
            let y = middle + Double(tier) * pitch
            let ink = Ink.line(data.seriesColour(row.series))
            var elements: [SVGElement] = []
            if value.isRange { elements += Self.interval(value, scale, ink, theme, radius).elements(at: y) }
            guard let dot = value.dot else { return elements.labelled(row, data) }
            let edge = min(0.3 * theme.scale, radius * 0.45)
            let x = scale.clamped(dot)
            elements.append(
                row.isUnverified
                    ? .circle(x, y, radius: radius - edge / 2, .paper, edge: ink, edgeWidth: edge, role: "dot")
                    : .circle(x, y, radius: value.isRange ? radius * 0.8 : radius, ink, role: "dot"))
            return elements.labelled(row, data)
        }
    }
}
