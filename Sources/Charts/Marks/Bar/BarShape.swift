import Tabular

/// The shapes of one bar, lying or standing: what is certain, pale what is possible, and the sign of its range.
struct BarShape {
    let segment: BarSegment
    let axis: ValueAxis
    let scale: LinearScale
    /// Where it begins and ends across the scale, in millimetres.
    let across: (start: Double, end: Double)
    let isHorizontal: Bool
    let theme: Theme

    var box: Box { box(from: segment.start, to: segment.end) }

    private func position(_ number: Double) -> Double { scale.clamped(axis.shown(number)) }

    private func box(from start: Double, to end: Double) -> Box {
        let first = min(position(start), position(end)), last = max(position(start), position(end))
        return isHorizontal
            ? Box(minX: first, minY: across.start, maxX: last, maxY: across.end)
            : Box(minX: across.start, minY: first, maxX: across.end, maxY: last)
    }

    /// The bar itself, and beside it in pale what a range without a best number leaves possible.
    func areas(_ ink: Ink) -> [SVGElement] {
        var areas: [SVGElement] = [.rectangle(box, ink, role: "bar")]
        guard let range = segment.range, range.best == nil, range.isBounded else { return areas }
        if range.low < segment.end || range.high > segment.end {
            let rest = box(from: min(range.low, segment.end), to: max(range.high, segment.end))
            areas.append(.rectangle(rest, .track, role: "uncertain"))
        }
        return areas
    }

    /// The line of a range with its caps and arrows; on a floating bar the best number, or the one number that it is.
    func signs(_ ink: Ink) -> [SVGElement] {
        let middle = (across.start + across.end) / 2
        // Over a bar from zero the sign of its range is seen in the ink of the text; beyond one that floats it is a part of it.
        var signs = sign(segment.isFloating ? ink : .ink)?.elements(at: middle) ?? []
        guard segment.isFloating, let value = segment.row.value else { return signs }
        if let best = value.best, value.isRange {
            signs.append(rule(at: best, beyond: 0, .paper, width: 3 * theme.axis))
            signs.append(rule(at: best, beyond: 0.35 * theme.scale, .ink, width: theme.axis, role: "best"))
        } else if !value.isRange {
            signs.append(rule(at: segment.end, beyond: 0, ink, width: theme.stroke, role: "number"))
        }
        return signs
    }

    private var sign: IntervalSign? { sign(.ink) }

    private func sign(_ ink: Ink) -> IntervalSign? {
        guard let range = segment.range else { return nil }
        var sign = IntervalSign(
            range.scaled(by: 1 / axis.divisor), scale, ink: ink, theme: theme, strokeWidth: 0.35 * theme.scale,
            isHorizontal: isHorizontal)
        sign.cap = min(0.8 * theme.scale, (across.end - across.start) * 0.3)
        sign.arrow = Self.arrow * theme.scale
        // "At most 1" beside a bar from zero: its arrow ends where the plot does.
        if !range.low.isFinite, !segment.isFloating, !segment.isBackwards {
            let room = abs(position(range.best ?? range.high) - scale.start)
            sign.arrow = min(sign.arrow, max(room, 1.2 * theme.scale))
        }
        return sign
    }

    /// The space that the sign of the range takes; nil where there is none.
    var signBox: Box? {
        guard let sign else { return nil }
        let middle = (across.start + across.end) / 2
        let first = min(sign.extent.start, sign.extent.end), last = max(sign.extent.start, sign.extent.end)
        return isHorizontal
            ? Box(minX: first, minY: middle - sign.cap, maxX: last, maxY: middle + sign.cap)
            : Box(minX: middle - sign.cap, minY: first, maxX: middle + sign.cap, maxY: last)
    }

    /// How far the arrow of an open end reaches, in millimetres at the scale of a journal.
    static let arrow = 4.0

    private func rule(at number: Double, beyond: Double, _ ink: Ink, width: Double, role: String? = nil) -> SVGElement {
        let along = position(number)
        return isHorizontal
            ? .line(along, across.start - beyond, along, across.end + beyond, ink, width: width, role: role)
            : .line(across.start - beyond, along, across.end + beyond, along, ink, width: width, role: role)
    }

    /// The least and the greatest place that the bar and its sign take along the scale, arrows included.
    var reach: (low: Double, high: Double) {
        let ends = [position(segment.start), position(segment.end)]
        let signs = sign.map { [$0.extent.start, $0.extent.end] } ?? []
        return ((ends + signs).min() ?? 0, (ends + signs).max() ?? 0)
    }
}
