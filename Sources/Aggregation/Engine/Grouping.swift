import Diagnostics
import Tabular

/// Rows that share their keys.
struct Group {
    /// One value a row key; empty for a total over all rows.
    let rowKey: [Value]?
    let columnKey: [Value]?
    let margin: RowMargin
    /// Ascending.
    var rows: [Int]
    /// How far those of the rows belong to it that do not certainly and wholly.
    var parts: [Int: RowPart] = [:]
}

/// Rows divided by the keys of a plan.
struct Grouping {
    let keys: GroupKeys
    let rows: [Int]
    /// By row key, then by column key.
    let groups: [Group]
    private let entries: KeyEntries

    init(rows: [Int], keys: GroupKeys) {
        self.rows = rows
        self.keys = keys
        entries = KeyEntries(keys, rows: rows)
        groups = Self.divide(entries, byRows: true, byColumns: true, margin: .body)
    }

    /// What the dates leave open, for each key that is a part of a date.
    var dateAccounts: [DateAccount] {
        keys.dateKeys.map { key in
            DateAccount(
                key, rows: rows, placed: key.isRow ? entries.rowColumns[key.index] : entries.columnColumns[key.index],
                entries: entries)
        }
    }

    /// One group for each column key, over all row keys.
    func overRows() -> [Group] { Self.divide(entries, byRows: false, byColumns: true, margin: .overRows) }
    /// One group for each row key, over all column keys.
    func overColumns() -> [Group] { Self.divide(entries, byRows: true, byColumns: false, margin: .overColumns) }
    func overAll() -> [Group] { Self.divide(entries, byRows: false, byColumns: false, margin: .overAll) }

    private static func divide(_ entries: KeyEntries, byRows: Bool, byColumns: Bool, margin: RowMargin) -> [Group] {
        let rowColumns = byRows ? entries.rowColumns : [], columnColumns = byColumns ? entries.columnColumns : []
        let numbers = KeyNumbers(rowColumns + columnColumns, rows: entries.positions)
        var places = [[Int]](repeating: [], count: numbers.count)
        for (place, number) in zip(entries.positions, numbers.numbers) { places[number].append(place) }
        var groups = places.map { places in
            let members = entries.members(places, byRows: byRows, byColumns: byColumns)
            return Group(
                rowKey: byRows ? rowColumns.map { $0[places[0]] } : nil,
                columnKey: byColumns ? columnColumns.map { $0[places[0]] } : nil, margin: margin, rows: members.rows,
                parts: members.parts)
        }
        // A plan without keys has one group even when no row is left: its count is 0.
        if groups.isEmpty, rowColumns.isEmpty, columnColumns.isEmpty {
            groups = [Group(rowKey: byRows ? [] : nil, columnKey: byColumns ? [] : nil, margin: margin, rows: [])]
        }
        return groups.sorted { a, b in
            precedes(a.rowKey ?? [], b.rowKey ?? [], columns: entries.rowColumns) {
                precedes(a.columnKey ?? [], b.columnKey ?? [], columns: entries.columnColumns) { false }
            }
        }
    }

    private static func precedes(_ a: [Value], _ b: [Value], columns: [Column], equal: () -> Bool) -> Bool {
        for (index, column) in columns.enumerated() where index < a.count && index < b.count && a[index] != b[index] {
            return GroupKeys.isOrderedBefore(a[index], b[index], in: column)
        }
        return equal()
    }

    /// The row keys in the order of a plan: by measures of all columns together, by keys, ties by the key order.
    func orderedRowKeys(_ order: [Ordering], calculation: MeasureCalculation) throws(Diagnostic) -> [[Value]] {
        // Without column keys the groups are the row keys.
        guard !order.isEmpty || !keys.columnColumns.isEmpty else { return groups.map { $0.rowKey ?? [] } }
        let totals = overColumns()
        guard !order.isEmpty else { return totals.map { $0.rowKey ?? [] } }
        let cells = try calculation.cells(totals)
        var columns: [(values: [Value], descending: Bool, key: Column?)] = []
        for ordering in order {
            if let index = keys.rowColumns.firstIndex(where: { $0.name == ordering.column }) {
                columns.append(
                    (totals.map { $0.rowKey?[index] ?? .missing(.total) }, ordering.isDescending, keys.rowColumns[index]))
            } else if let index = calculation.measures.firstIndex(where: { $0.name == ordering.column }) {
                columns.append((cells[index].map(\.value), ordering.isDescending, nil))
            } else {
                throw .unknownOrder(ordering.column, known: keys.rowColumns.map(\.name) + calculation.measures.map(\.name))
            }
        }
        let sorted = totals.indices.sorted { i, j in
            for column in columns where column.values[i] != column.values[j] {
                let (a, b) = (column.values[i], column.values[j])
                // Missing stays last in either direction.
                if a.isMissing != b.isMissing { return b.isMissing }
                let before = column.key.map { GroupKeys.isOrderedBefore(a, b, in: $0) } ?? Value.isOrderedBefore(a, b)
                return before != column.descending
            }
            return i < j
        }
        return sorted.map { totals[$0].rowKey ?? [] }
    }

    /// The rows of the first row groups.
    func keptRows(order: [Ordering], limit: Int, calculation: MeasureCalculation) throws(Diagnostic) -> Set<Int> {
        let kept = Set(try orderedRowKeys(order, calculation: calculation).prefix(limit))
        return Set(groups.filter { kept.contains($0.rowKey ?? []) }.flatMap(\.rows))
    }
}

extension Diagnostic {
    static func unknownOrder(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.unknown-order", "the table has no column \"\(name)\" to be ordered by",
            at: FileLocation(file: "", line: 1, column: 1), excerpt: name, remedy: Spelling.suggestion(for: name, among: known))
    }
}
