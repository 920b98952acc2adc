/// Quantiles of a sample by definition R-7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996): linear between
/// neighbours, the least number at 0 and the greatest at 1.
package enum SampleQuantile {
    /// Of ends in their order, at least one; `part` lies from 0 to 1. An end that is open counts as infinite.
    package static func value(_ part: Double, of sorted: [EstimateEnd]) -> EstimateEnd {
        let position = Double(sorted.count - 1) * part
        let index = Int(position.rounded(.down))
        guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
        let a = sorted[index], b = sorted[index + 1], fraction = position - Double(index)
        if a == b || fraction == 0 { return a }
        guard a.number.isFinite, b.number.isFinite else { return a.number.isFinite ? b : a }
        let side = a.side + b.side
        if a.number == b.number { return EstimateEnd(a.number, side: side) }
        // Numbers of unlike sign can lie further apart than a number reaches.
        let distance = b.number - a.number
        return EstimateEnd(
            distance.isFinite ? a.number + distance * fraction : a.number * (1 - fraction) + b.number * fraction, side: side)
    }
}
