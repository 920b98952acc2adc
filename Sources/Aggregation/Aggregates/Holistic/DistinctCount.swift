package import Tabular

/// The number of different values that are not missing.
package struct DistinctCount: Accumulator {
    package static let name = "distinct"
    package static let family = AggregateFamily.holistic
    package static func accepts(_ type: ColumnType) -> Bool { true }
    package static func resultType(of type: ColumnType?) -> ColumnType { .integer }
    private var values: Set<Value> = []

    package init(parameter: Double? = nil) {}
    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) {
        if !value.isMissing { values.insert(value) }
    }
    package mutating func merge(_ other: DistinctCount) throws(AggregateOverflow) { values.formUnion(other.values) }
    package var result: Value { .integer(values.count) }
}
