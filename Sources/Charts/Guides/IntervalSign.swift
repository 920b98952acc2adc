import Tabular

/// A range drawn as a line with a cap at each bound, and an arrow where it is open.
struct IntervalSign {
    /// In units of the scale; infinite where open.
    let low: Double
    let high: Double
    /// Beyond which an arrow must reach; nil when there are only bounds.
    let best: Double?
    let scale: any PositionScale
    let ink: Ink
    let theme: Theme
    var strokeWidth: Double
    /// How far a cap reaches from the line.
    var cap: Double
    /// How far an arrow reaches beyond its bound.
    var arrow: Double
    var isHorizontal = true

    init(_ estimate: Estimate, _ scale: any PositionScale, ink: Ink, theme: Theme, strokeWidth: Double, isHorizontal: Bool = true)
    {
        low = estimate.low
        high = estimate.high
        best = estimate.best
        self.scale = scale
        self.ink = ink
        self.theme = theme
        self.strokeWidth = strokeWidth
        cap = 0.8 * theme.scale
        arrow = 7 * theme.scale
        self.isHorizontal = isHorizontal
    }

    /// Where the line begins and ends along the scale, arrows included, in millimetres.
    var extent: (start: Double, end: Double) {
        let direction = scale.end >= scale.start ? 1.0 : -1.0
        let start = low.isFinite ? scale.clamped(low) : scale.clamped(best ?? high) - direction * arrow
        let end = high.isFinite ? scale.clamped(high) : scale.clamped(best ?? low) + direction * arrow
        return (start, end)
    }

    /// The sign with its line at `across`.
    func elements(at across: Double) -> [SVGElement] {
        let (start, end) = extent
        let sign = end >= start ? 1.0 : -1.0
        var parts: [SVGElement] = [path([(start, 0), (end, 0)], across, width: strokeWidth, role: "interval")]
        let thin = strokeWidth * 0.7
        if low.isFinite {
            parts.append(path([(start, -cap), (start, cap)], across, width: thin))
        } else {
            parts.append(head(at: start, pointing: -sign, across, width: thin))
        }
        if high.isFinite {
            parts.append(path([(end, -cap), (end, cap)], across, width: thin))
        } else {
            parts.append(head(at: end, pointing: sign, across, width: thin))
        }
        return parts
    }

    private func head(at tip: Double, pointing sign: Double, _ across: Double, width: Double) -> SVGElement {
        let back = tip - sign * 1.1 * theme.scale, side = 0.7 * theme.scale, point = tip + sign * 0.1 * theme.scale
        return path([(back, -side), (point, 0), (back, side)], across, width: width, role: "arrow")
    }

    /// Points are given along the scale and across it.
    private func path(_ points: [(Double, Double)], _ across: Double, width: Double, role: String? = nil) -> SVGElement {
        let placed = points.map { isHorizontal ? (x: $0.0, y: across + $0.1) : (x: across + $0.1, y: $0.0) }
        return .polyline(placed, ink, width: width, role: role)
    }
}
