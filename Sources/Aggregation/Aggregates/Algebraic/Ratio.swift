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
        let corners = [part.low, part.high].flatMap { a in [whole.low, whole.high].map { quotient(a, $0) } }
        guard let low = corners.min(), let high = corners.max() else { return .missing(.undefined) }
        var best: Double?
        if let a = part.best, let b = whole.best, b != 0 { best = a / b }
        return .estimate(Estimate(unchecked: low, best, high))
    }

    /// An open bound over an open bound can be anything from nothing on.
    private static func quotient(_ a: Double, _ b: Double) -> Double {
        let result = a / b
        return result.isNaN ? 0 : result
    }
}
