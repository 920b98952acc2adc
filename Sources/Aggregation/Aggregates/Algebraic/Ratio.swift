package import Tabular

/// The sum of one column over the sum of another, over the rows that have both. Of ranges the true bounds for
/// quantities that are not negative; undefined when the second sum can be zero.
package struct Ratio: Accumulator {
    package static let name = "ratio"
    package static let family = AggregateFamily.algebraic
    package static let argumentCount = 2
    package static let addsUp = true
    package static func resultType(of type: ColumnType?) -> ColumnType { type == .estimate ? .estimate : .decimal }
    private var numerator = Sum()
    private var denominator = Sum()

    package init(parameter: Double? = nil) {}

    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) {
        guard let second, value.estimate != nil, second.estimate != nil else { return }
        try numerator.add(value, nil)
        try denominator.add(second, nil)
    }

    package mutating func merge(_ other: Ratio) throws(AggregateOverflow) {
        try numerator.merge(other.numerator)
        try denominator.merge(other.denominator)
    }

    package var result: Value {
        guard let part = numerator.result.estimate, let whole = denominator.result.estimate else { return .missing(.noRows) }
        return Ratio.divide(part, by: whole)
    }

    /// The quotient of two quantities; a point when both are points.
    package static func divide(_ part: Estimate, by whole: Estimate) -> Value {
        guard whole.low > 0 || whole.high < 0 else { return .missing(.undefined) }
        if part.isPoint, whole.isPoint, let a = part.best ?? Optional(part.low), let b = whole.best ?? Optional(whole.low) {
            return .decimal(a / b)
        }
        let ends = [whole.lowEnd, whole.highEnd]
        let corners = [part.lowEnd, part.highEnd].flatMap { a in ends.map { Corner(a, over: $0) } }
        guard let low = corners.map(\.number).min(), let high = corners.map(\.number).max() else { return .missing(.undefined) }
        var best: Double?
        if let a = part.best, let b = whole.best, b != 0 { best = a / b }
        // The least is left out when no corner that comes to it can be reached; so is the greatest.
        var qualifiers = part.qualifiers.union(whole.qualifiers).intersection(.approximate)
        if corners.allSatisfy({ $0.number != low || $0.isOpen }) { qualifiers.insert(.aboveLow) }
        if corners.allSatisfy({ $0.number != high || $0.isOpen }) { qualifiers.insert(.belowHigh) }
        return .estimate(Estimate(unchecked: low, best, high, qualifiers))
    }

    /// The quotient of an end of the part and an end of the whole.
    private struct Corner {
        let number: Double
        let isOpen: Bool

        init(_ part: EstimateEnd, over whole: EstimateEnd) {
            number = quotient(part.number, whole.number)
            isOpen = part.isOpen || (whole.isOpen && part.number != 0)
        }
    }

    /// An open bound over an open bound can be anything from nothing on.
    private static func quotient(_ a: Double, _ b: Double) -> Double {
        let result = a / b
        return result.isNaN ? 0 : result
    }
}
