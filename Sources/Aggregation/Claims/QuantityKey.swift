import Tabular

/// What makes two claims speak of the same quantity: equal key, scope, period and unit.
struct QuantityKey {
    private let columns: [Column]

    init(_ claim: ClaimMeasure, in table: Table) {
        var columns = (claim.key + [claim.scope, claim.period].compactMap { $0 }).compactMap { table.column($0) }
        if case .perRow(let unit) = claim.unit, let column = table.column(unit) { columns.append(column) }
        self.columns = columns
    }

    /// Equal for rows that claim the same quantity.
    func values(of row: Int) -> [Value] { columns.map { $0[row] } }
}
