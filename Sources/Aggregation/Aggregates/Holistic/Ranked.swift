import Tabular

/// The values of a group, kept for their order.
struct Ranked: Sendable {
    private var lows: [EstimateEnd] = []
    private var bests: [Double] = []
    private var highs: [EstimateEnd] = []
    private var isRange = false
    private var isApproximate = false

    mutating func add(_ value: Value) {
        guard let estimate = value.estimate else { return }
        if case .estimate = value { isRange = true }
        isApproximate = isApproximate || estimate.isApproximate
        lows.append(estimate.lowEnd)
        highs.append(estimate.highEnd)
        if let best = estimate.best { bests.append(best) }
    }

    mutating func merge(_ other: Ranked) {
        lows += other.lows
        bests += other.bests
        highs += other.highs
        isRange = isRange || other.isRange
        isApproximate = isApproximate || other.isApproximate
    }

    /// The quantile of lows, of highs, and of bests if every value has one; open ends count as infinite.
    func quantile(_ p: Double) -> Value {
        guard !lows.isEmpty else { return .missing(.noRows) }
        let low = Self.quantile(lows, p), high = Self.quantile(highs, p)
        guard isRange else { return .decimal(low.number) }
        let best = bests.count == lows.count ? Self.quantile(bests.map { EstimateEnd($0) }, p).number : nil
        return .estimate(Estimate(from: low, best: best, to: high, isApproximate: isApproximate))
    }

    /// By definition R-7.
    static func quantile(_ values: [EstimateEnd], _ p: Double) -> EstimateEnd {
        SampleQuantile.value(p, of: values.sorted())
    }
}
