package import Tabular

/// The value below which a given part of the values lies (definition R-7); of ranges, of lows and of highs.
package struct Quantile: Accumulator {
    package static let name = "quantile"
    package static let family = AggregateFamily.holistic
    package static let takesParameter = true
    package static func resultType(of type: ColumnType?) -> ColumnType { type == .estimate ? .estimate : .decimal }
    private let part: Double
    private var ranked = Ranked()

    package init(parameter: Double?) { part = parameter ?? 0.5 }
    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) { ranked.add(value) }
    package mutating func merge(_ other: Quantile) throws(AggregateOverflow) { ranked.merge(other.ranked) }
    package var result: Value { ranked.quantile(part) }
}
