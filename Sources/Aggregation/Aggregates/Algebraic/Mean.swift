package import Tabular

/// The arithmetic mean of the values that are not missing; of ranges the mean of lows and of highs.
package struct Mean: Accumulator {
    package static let name = "mean"
    package static let family = AggregateFamily.algebraic
    package static let addsUp = true
    package static func resultType(of type: ColumnType?) -> ColumnType { type == .estimate ? .estimate : .decimal }
    private var sum = Sum()
    private var count = 0

    package init(parameter: Double? = nil) {}

    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) {
        guard value.estimate != nil else { return }
        try sum.add(value, nil)
        count += 1
    }

    package mutating func merge(_ other: Mean) throws(AggregateOverflow) {
        try sum.merge(other.sum)
        count += other.count
    }

    package var result: Value {
        guard count > 0, let total = sum.result.estimate else { return .missing(.noRows) }
        let n = Double(count)
        guard case .estimate = sum.result else { return .decimal((total.best ?? total.low) / n) }
        return .estimate(Estimate(unchecked: total.low / n, total.best.map { $0 / n }, total.high / n, total.qualifiers))
    }
}
