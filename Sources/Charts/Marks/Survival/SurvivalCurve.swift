import Tabular

/// The curve of one group: the steps of the estimate with its confidence interval, or the band in which ranges leave it.
struct SurvivalCurve {
    let group: SurvivalGroup
    let ink: Ink
    /// Along the foot and up, in the units of the axes.
    let across: (Double) -> Double
    let height: (Double) -> Double
    let theme: Theme
    /// Whether it lies on another curve all along, as where no event was observed in either; it is then broken, so that both are seen.
    var isOnAnother = false

    /// Points nearer together than this fall into one stroke.
    var grain: Double { 0.04 * theme.scale }

    /// Level from each time until the next, from the start to the last time the group was seen.
    func path(_ steps: [SurvivalSteps.Step], until last: Double) -> [(x: Double, y: Double)] {
        var points = [(x: across(0), y: height(1))]
        func add(_ point: (x: Double, y: Double)) {
            let before = points[points.count - 1]
            if abs(before.x - point.x) >= grain || abs(before.y - point.y) >= grain { points.append(point) }
        }
        for step in steps where step.time <= last {
            add((across(step.time), points[points.count - 1].y))
            add((points[points.count - 1].x, height(step.share)))
        }
        add((across(last), points[points.count - 1].y))
        return points
    }

    /// What lies behind all curves.
    var bands: [SVGElement] {
        guard let (low, high) = edges else { return [] }
        let isBounds = group.bounds != nil
        let area = SVGElement.area(
            high + low.reversed(), ink, opacity: isBounds ? 0.22 : 0.16, role: isBounds ? "bounds" : "confidence")
        return [area] + (isBounds ? [low, high] : []).map { .polyline($0, ink, width: theme.rule * 1.4, role: "edge") }
    }

    /// The area between its least and its most; nil where it has none.
    var band: Polygon? { edges.map { Polygon(points: $0.high + $0.low.reversed()) } }

    /// The least and the most that the share can be, or of its confidence interval.
    private var edges: (low: [(x: Double, y: Double)], high: [(x: Double, y: Double)])? {
        if let bounds = group.bounds {
            return (path(bounds.lower.all, until: group.last), path(bounds.upper.all, until: group.last))
        }
        let steps = group.estimate?.steps ?? []
        guard !steps.isEmpty else { return nil }
        // Where the estimate is zero it has no interval.
        let end = steps.last.flatMap { $0.interval == nil ? $0.time : nil } ?? group.last
        let known = steps.compactMap { step in step.interval.map { (step.time, $0) } }
        let low = path(known.map { SurvivalSteps.Step(time: $0, share: $1.lowerBound) }, until: end)
        let high = path(known.map { SurvivalSteps.Step(time: $0, share: $1.upperBound) }, until: end)
        return (low, high)
    }

    /// The steps, and strokes where rows are censored.
    var curve: [SVGElement] {
        let censored = group.rows.filter { $0.state == .censored }
        if let estimate = group.estimate {
            let line = path(estimate.curve.all, until: group.last)
            let dash = isOnAnother ? 1.5 * theme.scale : 0
            return [.polyline(line, ink, width: theme.stroke, dash: dash, role: "curve")]
                + strokes(censored.compactMap(\.best), on: estimate.curve)
        }
        guard let bounds = group.bounds else { return [] }
        return strokes(censored.map(\.low), on: bounds.lower) + strokes(censored.map(\.high), on: bounds.upper)
    }

    private func strokes(_ times: [Double], on steps: SurvivalSteps) -> [SVGElement] {
        let half = 0.8 * theme.scale, width = theme.rule * 1.3
        var last = -Double.infinity
        return times.filter(\.isFinite).sorted().compactMap { time in
            let x = across(time), y = height(steps.share(at: time))
            // Strokes that would cover one another are one.
            guard x - last >= width else { return nil }
            last = x
            return .line(x, y - half, x, y + half, ink, width: width, role: "censored")
        }
    }

    /// What names must keep clear of, and where the curve ends.
    var outline: (paths: [[(x: Double, y: Double)]], end: (x: Double, y: Double)) {
        let steps = group.estimate.map { [$0.curve] } ?? group.bounds.map { [$0.lower, $0.upper] } ?? []
        let paths = steps.map { path($0.all, until: group.last) }
        let ends = paths.compactMap(\.last)
        return (paths, (ends.first?.x ?? across(0), ends.reduce(0) { $0 + $1.y } / Double(max(ends.count, 1))))
    }
}
