package import Tabular

/// One pass over the values of a group: add each, merge with another pass, give the result.
///
/// Laws, which the tests hold for every one: merging an empty state changes nothing; merge is associative;
/// a split pass merged equals one pass; missing values change nothing.
package protocol Accumulator: Sendable {
    /// How a plan names it.
    static var name: String { get }
    static var family: AggregateFamily { get }
    /// How many columns it takes.
    static var argumentCount: Int { get }
    static var takesParameter: Bool { get }
    /// Whether the columns of this type make sense.
    static func accepts(_ type: ColumnType) -> Bool
    /// The type of its results for a column of this type.
    static func resultType(of type: ColumnType?) -> ColumnType
    /// Whether values of different units, or several claims for one quantity, make its result meaningless.
    static var addsUp: Bool { get }

    init(parameter: Double?)
    /// Adds the values of one row; missing ones are skipped. `second` is for aggregates of two columns.
    mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow)
    mutating func merge(_ other: Self) throws(AggregateOverflow)
    /// Missing (`noRows`) when nothing was added, if that has no value.
    var result: Value { get }
}

/// What an aggregate promises about merging.
package enum AggregateFamily: String, Sendable {
    /// Its state is its result.
    case distributive
    /// Its state has a fixed size.
    case algebraic
    /// It keeps the values.
    case holistic
}

/// A sum left the range of 64-bit integers or of numbers.
package struct AggregateOverflow: Error {}

extension Accumulator {
    package static var argumentCount: Int { 1 }
    package static var takesParameter: Bool { false }
    package static var addsUp: Bool { false }
    package static func accepts(_ type: ColumnType) -> Bool { type.isNumeric }
    package static func resultType(of type: ColumnType?) -> ColumnType { type ?? .integer }
}
