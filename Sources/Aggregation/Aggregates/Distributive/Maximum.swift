package import Tabular

/// The greatest value. Of ranges: from the greatest low to the greatest high, with a best if every range has one.
package struct Maximum: Accumulator {
    package static let name = "max"
    package static let family = AggregateFamily.distributive
    package static func accepts(_ type: ColumnType) -> Bool { type != .text }
    private var extreme = Extreme(isLeast: false)

    package init(parameter: Double? = nil) {}
    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) { extreme.add(value) }
    package mutating func merge(_ other: Maximum) throws(AggregateOverflow) { extreme.merge(other.extreme) }
    package var result: Value { extreme.result }
}
