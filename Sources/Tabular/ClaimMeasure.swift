/// What a number or date in each row of a table claims: of what, when, in which unit, according to whom.
/// Rows with equal `key`, `scope`, `period` and unit speak of the same quantity.
package struct ClaimMeasure: Hashable, Sendable {
    /// The column that holds the number, estimate or date.
    package let measure: String
    /// The columns that say what is counted and of whom.
    package let key: [String]
    /// The column that says which part of the whole is meant; empty cells mean the whole.
    package let scope: String?
    /// The column with the date or interval the number speaks of.
    package let period: String?
    package let unit: Unit
    /// The column that names who says so.
    package let source: String?

    package init(
        measure: String, key: [String], scope: String? = nil, period: String? = nil, unit: Unit = .none, source: String? = nil
    ) {
        self.measure = measure
        self.key = key
        self.scope = scope
        self.period = period
        self.unit = unit
        self.source = source
    }
}
