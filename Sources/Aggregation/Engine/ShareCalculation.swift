import Tabular

/// The share of a part in its whole: true bounds by [low / (low + Σ other high), high / (high + Σ other low)].
enum ShareCalculation {
    /// The share of each value in the sum of all; undefined when the whole can be nothing.
    static func shares(_ values: [Value]) -> [Value] {
        let terms = values.map { $0.estimate ?? Estimate(0) }
        let low = terms.reduce(0) { $0 + $1.low }, high = terms.reduce(0) { $0 + $1.high }
        let everyTermHasABest = terms.allSatisfy { $0.best != nil }
        let best = terms.reduce(0) { $0 + ($1.best ?? 0) }
        let isExact = terms.allSatisfy(\.isPoint)
        return zip(values, terms).map { value, term in
            guard !value.isMissing else { return value }
            if isExact { return best == 0 ? .missing(.undefined) : .decimal((term.best ?? term.low) / best) }
            let otherHigh = difference(high, term.high), otherLow = difference(low, term.low)
            guard let least = quotient(term.low, term.low + otherHigh), let most = quotient(term.high, term.high + otherLow)
            else {
                return .missing(.undefined)
            }
            let middle = everyTermHasABest && best > 0 ? term.best.map { $0 / best } : nil
            return .estimate(Estimate(unchecked: min(least, most), middle, max(least, most)))
        }
    }

    /// The sum of the others; an open bound minus itself is still open if another is.
    private static func difference(_ sum: Double, _ own: Double) -> Double {
        let result = sum - own
        return result.isNaN ? .infinity : result
    }

    private static func quotient(_ part: Double, _ whole: Double) -> Double? {
        if part.isInfinite { return 1 }
        if whole.isInfinite { return 0 }
        return whole > 0 ? part / whole : nil
    }
}
