package import Tabular

/// What makes two claims speak of the same quantity: equal key, scope, period and unit. Periods are equal that cover the same days.
package struct QuantityKey {
    private let columns: [Column]
    /// The number of the column that holds the period.
    private let period: Int?

    /// Of one claim measure of a table.
    package init(_ claim: ClaimMeasure, in table: Table) {
        var columns = (claim.key + [claim.scope].compactMap { $0 }).compactMap { table.column($0) }
        let period = claim.period.flatMap { table.column($0) }
        self.period = period == nil ? nil : columns.count
        if let period { columns.append(period) }
        if case .perRow(let unit) = claim.unit, let column = table.column(unit) { columns.append(column) }
        self.columns = columns
    }

    /// Equal for rows that claim the same quantity.
    package func values(of row: Int) -> [Value] {
        columns.enumerated().map { index, column in
            if index == period, case .date(let date) = column[row] { return .date(date.asPeriod) }
            return column[row]
        }
    }
}
