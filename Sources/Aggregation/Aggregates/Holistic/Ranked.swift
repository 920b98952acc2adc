import Tabular

/// The values of a group, kept for their order.
struct Ranked: Sendable {
    private var lows: [Double] = []
    private var bests: [Double] = []
    private var highs: [Double] = []
    private var isRange = false

    mutating func add(_ value: Value) {
        guard let estimate = value.estimate else { return }
        if case .estimate = value { isRange = true }
        lows.append(estimate.low)
        highs.append(estimate.high)
        if let best = estimate.best { bests.append(best) }
    }

    mutating func merge(_ other: Ranked) {
        lows += other.lows
        bests += other.bests
        highs += other.highs
        isRange = isRange || other.isRange
    }

    /// The quantile of lows, of highs, and of bests if every value has one; open ends count as infinite.
    func quantile(_ p: Double) -> Value {
        guard !lows.isEmpty else { return .missing(.noRows) }
        let low = Self.quantile(lows, p), high = Self.quantile(highs, p)
        guard isRange else { return .decimal(low) }
        return .estimate(Estimate(unchecked: low, bests.count == lows.count ? Self.quantile(bests, p) : nil, high))
    }

    /// Definition R-7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996).
    static func quantile(_ values: [Double], _ p: Double) -> Double {
        let sorted = values.sorted()
        let position = Double(sorted.count - 1) * p
        let index = Int(position.rounded(.down))
        guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
        let a = sorted[index], b = sorted[index + 1], fraction = position - Double(index)
        if a == b || fraction == 0 { return a }
        guard a.isFinite, b.isFinite else { return a.isFinite ? b : a }
        // Numbers of unlike sign can lie further apart than a number reaches.
        return (b - a).isFinite ? a + (b - a) * fraction : a * (1 - fraction) + b * fraction
    }
}
