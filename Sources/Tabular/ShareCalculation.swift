/// The share of a part in its whole: true bounds by [low / (low + Σ other high), high / (high + Σ other low)].
package enum ShareCalculation {
    /// The share of each value in the sum of all; undefined when the whole is nothing, or can be on either side of it.
    package static func shares(_ values: [Value]) -> [Value] {
        let terms = values.map { $0.estimate ?? Estimate(0) }
        let others = sumsOfOthers(terms)
        let everyTermHasABest = terms.allSatisfy { $0.best != nil }
        let best = terms.reduce(0) { $0 + ($1.best ?? 0) }
        let isApproximate = terms.contains(where: \.isApproximate)
        let isExact = terms.allSatisfy(\.isPoint)
        return values.indices.map { index in
            guard !values[index].isMissing else { return values[index] }
            let term = terms[index]
            if isExact { return best == 0 ? .missing(.undefined) : .decimal((term.best ?? term.low) / best) }
            guard let (low, high) = bounds(term, beside: others[index]) else { return .missing(.undefined) }
            let middle = everyTermHasABest && best != 0 ? term.best.map { $0 / best } : nil
            return .estimate(
                Estimate(
                    from: low, best: middle.map { min(max($0, low.number), high.number) }, to: high,
                    isApproximate: isApproximate))
        }
    }

    /// The shares of a whole that is one number, whatever its parts are; nil where a part can be less than nothing, or the whole is not
    /// more.
    package static func shares(_ values: [Value], of whole: Double) -> [Value]? {
        guard whole > 0, values.allSatisfy({ ($0.estimate?.low ?? 0) >= 0 }) else { return nil }
        return values.map { value in
            guard let part = value.estimate else { return value }
            guard !part.isPoint else { return .decimal(part.low / whole) }
            return .estimate(
                Estimate(
                    from: part.lowEnd.mapped { $0 / whole }, best: part.best.map { $0 / whole },
                    to: min(part.highEnd.mapped { $0 / whole }, EstimateEnd(1)), isApproximate: part.isApproximate))
        }
    }

    /// Added up from both sides: a sum minus its own term would leave nothing of an open bound.
    private static func sumsOfOthers(_ terms: [Estimate]) -> [Estimate] {
        var before = [Estimate(0)], after = [Estimate(0)]
        for term in terms.dropLast() { before.append(before[before.count - 1] + term) }
        for term in terms.dropFirst().reversed() { after.append(after[after.count - 1] + term) }
        return zip(before, after.reversed()).map { $0 + $1 }
    }

    private static func bounds(_ part: Estimate, beside others: Estimate) -> (low: EstimateEnd, high: EstimateEnd)? {
        if part.low >= 0, others.low >= 0 {
            // A whole of nothing is one point at the edge of what is possible, and a share of it is none.
            guard part.low + others.high > 0, part.high + others.low > 0 else { return nil }
            return (
                EstimateEnd(
                    quotient(part.low, others.high) ?? 0, side: leavesOut(part.lowEnd, beside: others.highEnd) ? 1 : 0),
                EstimateEnd(
                    quotient(part.high, others.low) ?? 1, side: leavesOut(part.highEnd, beside: others.lowEnd) ? -1 : 0)
            )
        }
        guard part.low + others.low > 0 || part.high + others.high < 0 else { return nil }
        let corners = [part.low, part.high].flatMap { part in [others.low, others.high].compactMap { quotient(part, $0) } }
        guard let low = corners.min(), let high = corners.max() else { return nil }
        return (EstimateEnd(low), EstimateEnd(high))
    }

    /// Whether no part comes to the share of two ends. A part beside nothing is all, and nothing beside others none, whatever the other.
    private static func leavesOut(_ part: EstimateEnd, beside others: EstimateEnd) -> Bool {
        (part.isOpen && (others.number != 0 || others.isOpen)) || (others.isOpen && (part.number != 0 || part.isOpen))
    }

    /// Nil when both are without bound: then it is anything between the two cases of one without bound.
    private static func quotient(_ part: Double, _ others: Double) -> Double? {
        if part.isInfinite { return others.isInfinite ? nil : 1 }
        return others.isInfinite ? 0 : part / (part + others)
    }
}
