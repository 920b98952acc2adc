package import Tabular

/// The middle value, or the mean of the two in the middle; of ranges the median of lows and of highs.
package struct Median: Accumulator {
    package static let name = "median"
    package static let family = AggregateFamily.holistic
    package static func resultType(of type: ColumnType?) -> ColumnType { type == .estimate ? .estimate : .decimal }
    private var ranked = Ranked()

    package init(parameter: Double? = nil) {}
    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) { ranked.add(value) }
    package mutating func merge(_ other: Median) throws(AggregateOverflow) { ranked.merge(other.ranked) }
    package var result: Value { ranked.quantile(0.5) }
}
