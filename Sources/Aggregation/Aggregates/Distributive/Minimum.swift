package import Tabular

/// The least value. Of ranges: from the least low to the least high, with a best if every range has one.
package struct Minimum: Accumulator {
    package static let name = "min"
    package static let family = AggregateFamily.distributive
    package static func accepts(_ type: ColumnType) -> Bool { type != .text }
    private var extreme = Extreme(isLeast: true)

    package init(parameter: Double? = nil) {}
    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) { extreme.add(value) }
    package mutating func merge(_ other: Minimum) throws(AggregateOverflow) { extreme.merge(other.extreme) }
    package var result: Value { extreme.result }
}
