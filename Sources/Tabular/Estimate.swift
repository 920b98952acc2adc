/// A number as a source gives it: a point, a range, or a bound. A range stays a range through every calculation, "about" stays
/// "about", and "more than" stays "more than".
package struct Estimate: Hashable, Sendable {
    /// The least it can be; minus infinity when nothing bounds it from below.
    package let low: Double
    /// The number the source holds for best; nil when it gives only bounds.
    package let best: Double?
    /// Whether it is called approximate, and whether its bounds are left out.
    package let qualifiers: EstimateQualifier
    /// The most it can be; infinity when nothing bounds it from above.
    package let high: Double

    /// A single number: a range of zero width.
    package init(_ point: Double) {
        self.init(unchecked: point, point, point)
    }

    /// Nil when a bound is not a number, the bounds are crossed, the best lies outside them, or no finite number lies within.
    package init?(low: Double?, best: Double?, high: Double?, _ qualifiers: EstimateQualifier = []) {
        guard low != nil || best != nil || high != nil else { return nil }
        // A best without any bound is a point; with one bound, the other side stays open.
        let isPoint = low == nil && high == nil
        let lowest = low ?? (isPoint ? best : nil) ?? -.infinity
        let highest = high ?? (isPoint ? best : nil) ?? .infinity
        guard lowest <= highest, lowest < .infinity, highest > -.infinity else { return nil }
        if let best, !(best.isFinite && lowest <= best && best <= highest) { return nil }
        self.init(unchecked: lowest, best ?? (lowest == highest ? lowest : nil), highest, qualifiers)
    }

    /// For results whose order the arithmetic already guarantees.
    package init(unchecked low: Double, _ best: Double?, _ high: Double, _ qualifiers: EstimateQualifier = []) {
        self.low = low
        self.best = best
        self.high = high
        var kept = qualifiers
        // A side that nothing bounds has no bound to leave out, and one number leaves none.
        if !low.isFinite || low == high { kept.remove(.aboveLow) }
        if !high.isFinite || low == high { kept.remove(.belowHigh) }
        self.qualifiers = kept
    }

    /// Between two ends that are in order.
    package init(from low: EstimateEnd, best: Double?, to high: EstimateEnd, isApproximate: Bool) {
        var qualifiers: EstimateQualifier = isApproximate ? .approximate : []
        if low.isOpen { qualifiers.insert(.aboveLow) }
        if high.isOpen { qualifiers.insert(.belowHigh) }
        self.init(unchecked: low.number, best, high.number, qualifiers)
    }

    /// Whether it is one number, and stated as such.
    package var isPoint: Bool { low == high && !isApproximate }
    /// Whether it has more than one number in it.
    package var isRange: Bool { low != high }
    package var isBounded: Bool { low.isFinite && high.isFinite }
    package var isApproximate: Bool { qualifiers.contains(.approximate) }

    package var lowEnd: EstimateEnd { EstimateEnd(low, side: qualifiers.contains(.aboveLow) ? 1 : 0) }
    package var highEnd: EstimateEnd { EstimateEnd(high, side: qualifiers.contains(.belowHigh) ? -1 : 0) }

    /// Whether some number lies in both.
    package func overlaps(_ other: Estimate) -> Bool { lowEnd.meets(other.highEnd) && other.lowEnd.meets(highEnd) }

    /// Whether a number lies in it, as its bounds stand.
    package func contains(_ number: Double) -> Bool { overlaps(Estimate(number)) }
}

extension EstimateEnd {
    /// Whether some number lies from this low to a high.
    fileprivate func meets(_ high: EstimateEnd) -> Bool {
        number < high.number || (number == high.number && !isOpen && !high.isOpen)
    }
}

extension Estimate {
    /// True bounds; the best exists only if both terms have one.
    package static func + (left: Estimate, right: Estimate) -> Estimate {
        Estimate(
            from: left.lowEnd + right.lowEnd, best: sum(left.best, right.best), to: left.highEnd + right.highEnd,
            isApproximate: left.isApproximate || right.isApproximate)
    }

    /// True bounds, as if the two were independent of one another.
    package static func - (left: Estimate, right: Estimate) -> Estimate { left + -right }

    package static prefix func - (estimate: Estimate) -> Estimate {
        Estimate(
            from: -estimate.highEnd, best: estimate.best.map { -$0 }, to: -estimate.lowEnd,
            isApproximate: estimate.isApproximate)
    }

    /// Each of its numbers times a factor above zero.
    package func scaled(by factor: Double) -> Estimate {
        Estimate(unchecked: low * factor, best.map { $0 * factor }, high * factor, qualifiers)
    }

    private static func sum(_ left: Double?, _ right: Double?) -> Double? {
        guard let left, let right else { return nil }
        return left + right
    }
}

extension Estimate: CustomStringConvertible {
    /// In digits, without regard to a language: `16`, `about 16`, `10–12`, `11 (10–12)`, `at least 7`, `more than 7`.
    package var description: String {
        let about = isApproximate ? "about " : ""
        guard let best, isRange else { return about + range }
        return "\(about)\(Self.digits(best)) (\(range))"
    }

    private var range: String {
        let least = "\(lowEnd.isOpen ? "more than" : "at least") \(Self.digits(low))"
        let most = "\(highEnd.isOpen ? "less than" : "at most") \(Self.digits(high))"
        switch (low.isFinite, high.isFinite) {
        case (true, true) where lowEnd.isOpen || highEnd.isOpen: return "\(least) and \(most)"
        case (true, true): return isRange ? "\(Self.digits(low))–\(Self.digits(high))" : Self.digits(low)
        case (true, false): return least
        case (false, true): return most
        case (false, false): return "any number"
        }
    }

    private static func digits(_ number: Double) -> String {
        let text = String(number)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Estimate: Comparable {
    /// By best, else by the middle of the bounds that exist; then by low and high. For display only.
    package static func < (left: Estimate, right: Estimate) -> Bool {
        if left.position != right.position { return left.position < right.position }
        if left.lowEnd != right.lowEnd { return left.lowEnd < right.lowEnd }
        if left.highEnd != right.highEnd { return left.highEnd < right.highEnd }
        return !left.isApproximate && right.isApproximate
    }

    /// Where it stands among others when they are put in order.
    package var position: Double {
        if let best { return best }
        if low.isFinite, high.isFinite { return (low + high) / 2 }
        return low.isFinite ? low : high
    }
}
