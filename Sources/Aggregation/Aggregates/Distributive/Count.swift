package import Tabular

/// The number of rows, whatever is in them.
package struct Count: Accumulator {
    package static let name = "count"
    package static let family = AggregateFamily.distributive
    package static let argumentCount = 0
    package static func accepts(_ type: ColumnType) -> Bool { true }
    package static func resultType(of type: ColumnType?) -> ColumnType { .integer }
    private var count = 0

    package init(parameter: Double? = nil) {}

    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) { count += 1 }
    package mutating func merge(_ other: Count) throws(AggregateOverflow) { count += other.count }
    package var result: Value { .integer(count) }
}
