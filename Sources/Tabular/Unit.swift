/// What the numbers of a column count.
package enum Unit: Hashable, Sendable {
    /// Not declared.
    case none
    /// The same for every row, such as `persons` or `percent`.
    case fixed(String)
    /// Each row's own, named in another column of the same table.
    case perRow(column: String)
}
