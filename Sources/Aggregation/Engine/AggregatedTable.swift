package import Tabular

/// What a plan gives: a tidy table (row keys, column keys, measures; one row a group, totals marked by their margin),
/// and what became of every row of the table it read.
package struct AggregatedTable: Sendable {
    package let table: Table
    package let account: RowAccount
    /// The names of the columns that are keys of rows, keys of columns, and measures.
    package let rowKeys: [String]
    package let columnKeys: [String]
    package let measures: [String]
    /// Measures that are 0, not missing, for a combination of keys that no row falls into.
    package let countingMeasures: [String]
    /// What the dates leave open, for each key that is a part of a date.
    package var dates: [DateAccount] = []
}
