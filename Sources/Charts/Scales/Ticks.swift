/// Round numbers along an axis.
enum Ticks {
    /// The step from 1, 2, 2.5 and 5 times a power of ten that gives about `count` steps over an extent; 2.5 only where it
    /// stays whole. The extent is positive.
    static func step(over extent: Double, count: Int) -> Double {
        guard extent > 0, extent.isFinite, count > 0 else { return 1 }
        let raw = extent / Double(count)
        let power = powerOfTen(below: raw)
        let ratio = raw / power
        // Limits between neighbours are their geometric means, as in Heckbert, "Nice numbers for graph labels" (1990).
        if ratio < 1.414 { return power }
        if ratio < 2.236 { return 2 * power }
        if ratio < 3.535, power >= 10 { return 2.5 * power }
        if ratio < 3.162 { return 2 * power }
        if ratio < 7.071 { return 5 * power }
        return 10 * power
    }

    /// Every multiple of the step within the range, both ends included.
    static func values(in range: ClosedRange<Double>, step: Double) -> [Double] {
        let first = (range.lowerBound / step - 1e-9).rounded(.up)
        let last = (range.upperBound / step + 1e-9).rounded(.down)
        guard first <= last, last - first < 1000 else { return [] }
        return stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// The range widened to multiples of a good step, and its ticks. From zero for bars; otherwise as near to the data as is
    /// round, and to zero where the data come close to it.
    static func rounded(_ range: ClosedRange<Double>, count: Int, fromZero: Bool) -> (
        domain: ClosedRange<Double>, ticks: [Double]
    ) {
        var low = range.lowerBound, high = range.upperBound
        if fromZero || (low > 0 && low < 0.35 * high) { low = min(low, 0) }
        if fromZero { high = max(high, 0) }
        // One number alone is told by its distance from zero.
        if high <= low { (low, high) = low == 0 ? (0, 1) : (min(low, 0), max(high, 0)) }
        let step = step(over: high - low, count: count)
        let first = (low / step + 1e-9).rounded(.down) * step
        var last = (high / step - 1e-9).rounded(.up) * step
        // A tick far beyond the data would waste the plot; the data then end a little under its edge.
        if last - high > 0.45 * step, (last - first) / step > 2.5 { last = high + 0.06 * step }
        return (first...last, values(in: first...last, step: step))
    }

    private static func powerOfTen(below value: Double) -> Double {
        var power = 1.0
        while power * 10 <= value { power *= 10 }
        while power > value { power /= 10 }
        return power
    }
}
