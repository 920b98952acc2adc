package import Tabular

/// What the dates of a key leave open: how many rows state no single month, and what became of them.
package struct DateAccount: Sendable, Equatable {
    /// The name of the key's column.
    package let key: String
    package let part: NumberMeaning
    package let rule: CoarseDateRule
    /// How many rows are used.
    package let rowCount: Int
    /// Those whose date lies in no one group, the unknown ones among them.
    package let coarse: RowSet
    /// Those of them that stand in a group of what is not known.
    package let apart: RowSet
    /// Rows whose date is marked as approximate or uncertain.
    package let qualified: RowSet
}

extension DateAccount {
    /// `placed` has the values of the key by place.
    init(_ key: DateKey, rows: [Int], placed: Column, entries: KeyEntries) {
        self.key = key.name
        part = key.column.meaning
        rule = key.rule
        rowCount = rows.count
        let isMissing = key.column.values.isMissing
        coarse = RowSet(rows.filter { isMissing[$0] })
        qualified = RowSet(rows.filter { key.dates[$0]?.qualifiers.isEmpty == false })
        guard rule != .unknown else {
            apart = coarse
            return
        }
        let placedMissing = placed.values.isMissing
        apart = RowSet(entries.members(entries.positions.filter { placedMissing[$0] }, byRows: true, byColumns: true).rows)
    }
}
