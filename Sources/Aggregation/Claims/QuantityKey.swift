package import Tabular

/// What makes two claims speak of the same quantity: equal key, scope, period and unit.
package struct QuantityKey {
    private let columns: [Column]

    /// Of one claim measure of a table.
    package init(_ claim: ClaimMeasure, in table: Table) {
        var columns = (claim.key + [claim.scope, claim.period].compactMap { $0 }).compactMap { table.column($0) }
        if case .perRow(let unit) = claim.unit, let column = table.column(unit) { columns.append(column) }
        self.columns = columns
    }

    /// Equal for rows that claim the same quantity.
    package func values(of row: Int) -> [Value] { columns.map { $0[row] } }
}
