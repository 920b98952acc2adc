/// Whether a row of an aggregated table is a group or a total over some of its keys.
package enum RowMargin: Sendable, Hashable {
    /// One group.
    case body
    /// All rows of one column: the line at the foot of a printed table. The row keys are missing (`total`).
    case overRows
    /// All columns of one row: the last column of a printed table. The column keys are missing (`total`).
    case overColumns
    /// The grand total.
    case overAll
}
