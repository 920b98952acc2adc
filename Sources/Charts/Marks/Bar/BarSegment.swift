import Tabular

/// One bar, or one part of a stack, in units of the data.
struct BarSegment: Hashable, Sendable {
    let row: FigureRow
    /// Which of the bars side by side; 0 in a stack.
    let lane: Int
    /// How many bars stand side by side in its category.
    var laneCount = 1
    let start: Double
    let end: Double
    /// The bounds, moved to where the segment stands, when the value is more than a number.
    let range: Estimate?
    /// Whether it leads from the least to the most, in place of from zero.
    var isFloating = false

    /// Whether it grows towards smaller numbers.
    var isBackwards: Bool { end < start || end == start && (range?.greatest ?? 0) <= start && (range?.least ?? start) < start }
}

extension Estimate {
    /// Where a bar ends that shows what every number in it has: of two bounds the one nearer to zero, or zero between them.
    var certain: Double {
        guard best == nil else { return mark }
        return low >= 0 ? low : min(high, 0)
    }

    /// As a part of a whole, 0 to 1: true bounds where the whole is a range; nil where it may be nothing.
    func share(of whole: Estimate) -> Estimate? {
        guard whole.isRange else { return whole.mark > 0 ? scaled(by: 1 / whole.mark) : nil }
        guard whole.low > 0 else { return nil }
        let both = best.flatMap { part in whole.best.map { part / $0 } }
        // A part is at most all of its whole, whichever number of its range that is.
        let most = min(high / whole.low, 1)
        let least = whole.high.isFinite ? low / whole.high : min(low, 0)
        return least <= most ? Estimate(unchecked: least, both.map { min(max($0, least), most) }, most) : nil
    }
}
