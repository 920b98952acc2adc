/// A number as a source gives it: a point, a range, or a bound. A range stays a range through every calculation.
package struct Estimate: Hashable, Sendable {
    /// The least it can be; minus infinity when nothing bounds it from below.
    package let low: Double
    /// The number the source holds for best; nil when it gives only bounds.
    package let best: Double?
    /// The most it can be; infinity when nothing bounds it from above.
    package let high: Double

    /// A single number: a range of zero width.
    package init(_ point: Double) {
        low = point
        best = point
        high = point
    }

    /// Nil when a bound is not a number, the bounds are crossed, the best lies outside them, or no finite number lies within.
    package init?(low: Double?, best: Double?, high: Double?) {
        guard low != nil || best != nil || high != nil else { return nil }
        // A best without any bound is a point; with one bound, the other side stays open.
        let isPoint = low == nil && high == nil
        let lowest = low ?? (isPoint ? best : nil) ?? -.infinity
        let highest = high ?? (isPoint ? best : nil) ?? .infinity
        guard lowest <= highest, lowest < .infinity, highest > -.infinity else { return nil }
        if let best, !(best.isFinite && lowest <= best && best <= highest) { return nil }
        self.low = lowest
        self.best = best ?? (lowest == highest ? lowest : nil)
        self.high = highest
    }

    /// Whether it is one number.
    package var isPoint: Bool { low == high }
    package var isBounded: Bool { low.isFinite && high.isFinite }

    /// Whether some number lies in both.
    package func overlaps(_ other: Estimate) -> Bool { low <= other.high && other.low <= high }
}

extension Estimate {
    /// True bounds; the best exists only if both terms have one.
    package static func + (left: Estimate, right: Estimate) -> Estimate {
        Estimate(unchecked: left.low + right.low, sum(left.best, right.best), left.high + right.high)
    }

    /// True bounds, as if the two were independent of one another.
    package static func - (left: Estimate, right: Estimate) -> Estimate {
        Estimate(unchecked: left.low - right.high, sum(left.best, right.best.map { -$0 }), left.high - right.low)
    }

    private static func sum(_ left: Double?, _ right: Double?) -> Double? {
        guard let left, let right else { return nil }
        return left + right
    }

    /// For results whose order the arithmetic already guarantees.
    package init(unchecked low: Double, _ best: Double?, _ high: Double) {
        self.low = low
        self.best = best
        self.high = high
    }
}

extension Estimate: CustomStringConvertible {
    /// In digits, without regard to a language: `16`, `10–12`, `11 (10–12)`, `at least 7`.
    package var description: String {
        let range =
            isPoint
            ? Self.digits(low)
            : isBounded
                ? "\(Self.digits(low))–\(Self.digits(high))"
                : low.isFinite ? "at least \(Self.digits(low))" : high.isFinite ? "at most \(Self.digits(high))" : "any number"
        guard let best, !isPoint else { return range }
        return "\(Self.digits(best)) (\(range))"
    }

    private static func digits(_ number: Double) -> String {
        let text = String(number)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Estimate: Comparable {
    /// By best, else by the middle of the bounds that exist; then by low and high. For display only.
    package static func < (left: Estimate, right: Estimate) -> Bool {
        (left.position, left.low, left.high) < (right.position, right.low, right.high)
    }

    /// Where it stands among others when they are put in order.
    package var position: Double {
        if let best { return best }
        if low.isFinite, high.isFinite { return (low + high) / 2 }
        return low.isFinite ? low : high
    }
}
