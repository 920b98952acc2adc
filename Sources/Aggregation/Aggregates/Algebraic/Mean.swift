package import Tabular

/// The arithmetic mean of the values that are not missing: of whole numbers the number nearest to it, of ranges the mean of lows and
/// of highs.
package struct Mean: Accumulator {
    package static let name = "mean"
    package static let family = AggregateFamily.algebraic
    package static let addsUp = true
    package static func resultType(of type: ColumnType?) -> ColumnType { type == .estimate ? .estimate : .decimal }
    private var whole = WholeSum()
    private var others = Sum()
    private var wholeCount = 0
    private var otherCount = 0

    package init(parameter: Double? = nil) {}

    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) {
        if case .integer(let number) = value {
            whole.add(number)
            wholeCount += 1
        } else if value.estimate != nil {
            try others.add(value, nil)
            otherCount += 1
        }
    }

    package mutating func merge(_ other: Mean) throws(AggregateOverflow) {
        whole.merge(other.whole)
        try others.merge(other.others)
        wholeCount += other.wholeCount
        otherCount += other.otherCount
    }

    package var result: Value {
        guard let total = others.result.estimate else {
            return wholeCount > 0 ? .decimal(whole.divided(by: wholeCount)) : .missing(.noRows)
        }
        let n = Double(wholeCount + otherCount), added = Double(whole.total)
        guard case .estimate = others.result else { return .decimal(((total.best ?? total.low) + added) / n) }
        return .estimate(
            Estimate(
                unchecked: (total.low + added) / n, total.best.map { ($0 + added) / n }, (total.high + added) / n,
                total.qualifiers))
    }
}
