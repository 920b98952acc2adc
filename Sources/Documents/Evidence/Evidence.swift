package import Tabular

/// The tables that were read from files, asked by what rows a number rests on: where they stand, what they say, according to whom.
package struct Evidence: Sendable {
    private let datasets: [String: Dataset]

    /// What is needed of one table, prepared once.
    private struct Dataset: Sendable {
        let table: Table
        let sources: [String?]
        let unchecked: [Bool]
        /// The fields that were not checked in rows that were.
        let uncheckedFields: [Int: Set<String>]
        /// The columns that a list of rows shows, and their heads.
        let shown: [Column]
        let headings: [String]
    }

    /// - Parameter shown: for a table, the columns that lists of its rows show; by default those that its claims name,
    ///   else the first that are neither key nor source.
    package init(tables: [Table] = [], shown: [String: [String]] = [:]) {
        datasets = Dictionary(
            tables.map { table in
                let columns = (shown[table.name] ?? Self.readableColumns(of: table)).compactMap { table.column($0) }
                let dataset = Dataset(
                    table: table, sources: Self.texts(table.sourceColumn, of: table),
                    unchecked: Self.texts(table.checkedColumn, of: table).map { $0 == "no" || $0 == "false" },
                    uncheckedFields: Self.uncheckedFields(of: table),
                    shown: columns, headings: columns.map(\.heading))
                return (table.name, dataset)
            }, uniquingKeysWith: { first, _ in first })
    }

    package func table(_ name: String) -> Table? { datasets[name]?.table }

    /// The columns that a list of rows of this table shows.
    package func shownColumns(of name: String) -> [Column] { datasets[name]?.shown ?? [] }

    /// The sources that the rows name, by id, in the order of the rows.
    package func sources(of origin: Origin) -> [String] {
        var seen: Set<String> = []
        var result: [String] = []
        for part in origin.parts {
            guard let sources = datasets[part.table]?.sources, !sources.isEmpty else { continue }
            for row in part.rows.ranges.joined() {
                if let id = sources[row], seen.insert(id).inserted { result.append(id) }
            }
        }
        return result
    }

    /// The source that one row names.
    package func source(table: String, row: Int) -> String? {
        guard let sources = datasets[table]?.sources, !sources.isEmpty else { return nil }
        return sources[row]
    }

    /// Whether some row behind it was not checked against its source.
    package func hasUnchecked(_ origin: Origin) -> Bool {
        origin.parts.contains { part in
            guard let unchecked = datasets[part.table]?.unchecked, !unchecked.isEmpty else { return false }
            return part.rows.ranges.contains { unchecked[$0].contains(true) }
        }
    }

    /// Whether in some row behind it one of the fields was not checked, or nothing was.
    package func hasUnchecked(_ origin: Origin, fields: Set<String>) -> Bool {
        hasUnchecked(origin) || hasUncheckedField(origin, among: fields)
    }

    /// Whether in some row behind it one of the fields was not checked, though the row was.
    package func hasUncheckedField(_ origin: Origin, among fields: Set<String>) -> Bool {
        origin.parts.contains { part in
            guard let unchecked = datasets[part.table]?.uncheckedFields, !unchecked.isEmpty, !fields.isEmpty else { return false }
            return part.rows.ranges.joined().contains { unchecked[$0]?.isDisjoint(with: fields) == false }
        }
    }

    /// Those of the rows that were not checked against their source.
    package func unchecked(in origin: Origin) -> Origin {
        var result = Origin()
        for part in origin.parts {
            guard let unchecked = datasets[part.table]?.unchecked, !unchecked.isEmpty else { continue }
            result.formUnion(Origin(table: part.table, rows: RowSet(part.rows.ranges.joined().filter { unchecked[$0] })))
        }
        return result
    }

    /// The rows in full: one list for each dataset, cut off after `limit` rows in all.
    package func details(of origin: Origin, limit: Int) -> [DetailTable] {
        var left = limit
        return origin.parts.compactMap { part in
            guard let dataset = datasets[part.table] else { return nil }
            let detail = DetailTable(
                rows: part.rows, of: dataset.table, shown: dataset.shown, headings: dataset.headings, limit: max(1, left),
                source: { self.source(table: part.table, row: $0) },
                isUnchecked: { !dataset.unchecked.isEmpty && dataset.unchecked[$0] },
                uncheckedFields: { dataset.uncheckedFields[$0] ?? [] })
            left -= detail.rows.count
            return detail
        }
    }

    private static func texts(_ column: String?, of table: Table) -> [String?] {
        guard let column, case .text(let cells)? = table.column(column)?.values else { return [] }
        return cells
    }

    private static func uncheckedFields(of table: Table) -> [Int: Set<String>] {
        texts(table.uncheckedColumn, of: table).enumerated().reduce(into: [:]) { fields, cell in
            guard let text = cell.element else { return }
            fields[cell.offset] = Set(text.split(separator: ";").map(String.init))
        }
    }

    private static func readableColumns(of table: Table) -> [String] {
        let apart = [table.sourceColumn, table.locatorColumn, table.checkedColumn, table.uncheckedColumn].compactMap { $0 }
        var names: [String] = []
        for claim in table.claims.prefix(1) {
            names += claim.key + [claim.scope, claim.period].compactMap { $0 }
            names.append(claim.measure)
            if case .perRow(let column) = claim.unit { names.append(column) }
        }
        if names.isEmpty { names = table.columnNames.filter { !table.primaryKey.contains($0) } }
        var seen = Set(apart)
        return Array(names.filter { seen.insert($0).inserted }.prefix(6))
    }
}
