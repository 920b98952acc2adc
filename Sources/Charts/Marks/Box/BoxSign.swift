import Tabular

/// A box with its whiskers. Where numbers are ranges, its outline encloses all that the box may be, what is filled is in it for
/// certain, and the median is a band.
struct BoxSign {
    let summary: BoxSummary
    let axis: ValueAxis
    let scale: NumberScale
    let theme: Theme
    let ink: Ink

    /// Half of its height.
    var half: Double { 1.7 * theme.scale }

    /// Where a number stands; an open end at the end of the axis.
    private func place(_ number: Double) -> Double {
        number.isFinite ? scale.clamped(axis.shown(number)) : number < 0 ? scale.start : scale.end
    }

    func elements(middle: Double) -> [SVGElement] {
        let first = summary.quartiles[0], third = summary.quartiles[2], median = summary.median
        var elements = whisker(from: first.low, to: summary.whiskers.low, middle)
        elements += whisker(from: third.high, to: summary.whiskers.high, middle)
        let outer = Box(minX: place(first.low), minY: middle - half, maxX: place(third.high), maxY: middle + half)
        let inner = Box(minX: place(first.high), minY: middle - half, maxX: place(third.low), maxY: middle + half)
        if summary.hasRanges { elements.append(.rectangle(outer, .paper, role: "span")) }
        if inner.maxX >= inner.minX { elements.append(.rectangle(inner, .track, role: "box")) }
        elements += outline(outer, isOpenLow: !first.low.isFinite, isOpenHigh: !third.high.isFinite)
        let low = place(median.low), high = place(median.high)
        if median.isRange {
            let band = Box(minX: low, minY: middle - half * 0.45, maxX: max(high, low + theme.stroke), maxY: middle + half * 0.45)
            elements.append(.rectangle(band, ink, role: "median"))
        } else {
            elements.append(.line(low, middle - half, low, middle + half, ink, width: 0.7 * theme.scale, role: "median"))
        }
        return elements
    }

    /// All from whisker to whisker, as thin lines are hard to point at.
    func targets(middle: Double, label: String?) -> [SVGElement] {
        guard let label else { return [] }
        let low = place(summary.whiskers.low), high = place(summary.whiskers.high)
        return [
            .target(
                [(low, middle - half), (high, middle - half), (high, middle + half), (low, middle + half)], isClosed: true,
                reach: 0, label: label)
        ]
    }

    /// Thin where the numbers leave open where the box ends, and without the side that has no end.
    private func outline(_ box: Box, isOpenLow: Bool, isOpenHigh: Bool) -> [SVGElement] {
        let width = summary.hasRanges ? theme.rule : theme.axis
        guard isOpenLow || isOpenHigh else {
            return [.outline(box, ink, width: width, role: "outline")]
        }
        var lines: [SVGElement] = []
        if !isOpenLow { lines.append(.line(box.minX, box.minY, box.minX, box.maxY, ink, width: width)) }
        if !isOpenHigh { lines.append(.line(box.maxX, box.minY, box.maxX, box.maxY, ink, width: width)) }
        for y in [box.minY, box.maxY] {
            lines.append(.line(box.minX, y, box.maxX, y, ink, width: width, role: "outline"))
        }
        return lines
    }

    /// From a side of the box; an arrow to the end of the axis where its end is open.
    private func whisker(from side: Double, to end: Double, _ middle: Double) -> [SVGElement] {
        let start = place(side), tip = place(end)
        guard side.isFinite, abs(tip - start) > 0.01 else { return [] }
        let low = min(side, end), high = max(side, end)
        var sign = IntervalSign(
            Estimate(unchecked: axis.shown(low), nil, axis.shown(high)), scale, ink: ink, theme: theme,
            strokeWidth: 0.3 * theme.scale)
        sign.cap = half * 0.5
        sign.arrow = abs(tip - start)
        return [.group("whisker", sign.elements(at: middle))]
    }
}
