/// Round values on an axis: steps of 1, 2 or 5 times a power of ten.
enum Ticks {
    /// The step for about as many ticks as wanted over a span.
    static func step(_ span: Double, count: Int) -> Double {
        guard span > 0, span.isFinite, count > 0 else { return 1 }
        let rough = span / Double(count)
        var power = 1.0
        while power > rough { power /= 10 }
        while power * 10 <= rough { power *= 10 }
        let error = rough / power
        return power * (error >= 7.07 ? 10 : error >= 3.16 ? 5 : error >= 1.41 ? 2 : 1)
    }

    /// The ticks from at or below `low` to at or above `high`.
    static func covering(_ low: Double, _ high: Double, count: Int) -> [Double] {
        let step = step(high - low, count: count)
        let first = (low / step).rounded(.down), last = (high / step).rounded(.up)
        guard last - first < 1000 else { return [low, high] }
        return (Int(first)...max(Int(first) + 1, Int(last))).map { Double($0) * step }
    }
}
