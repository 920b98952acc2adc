import Aggregation
import DataPackages
import Documents
import Formatting
import Tabular

/// What became of every row of a file, and of every cell that a measure or key needed, in one aggregation.
struct AggregateAccount {
    let file: String
    let read: Int
    let used: Int
    /// With `used` they add up to `read`.
    private(set) var excluded: [Exclusion] = []
    /// Of the used rows, for each measure or key that had not a cell of each.
    private(set) var lacking: [Lack] = []
    /// The cells that were left out, each once, by row, then by reading.
    private(set) var leftOut: [LeftOutCell] = []

    struct Exclusion {
        /// The text of the condition.
        let condition: String
        let kind: Kind
        let rows: Int

        enum Kind: String {
            case fails = "condition"
            /// It holds for a part of a coarse date only.
            case undecided
            /// The cell is not what the condition compares.
            case unreadable
        }
    }

    struct Lack {
        /// A measure or a key.
        let name: String
        /// Rows whose cell is not what was asked for.
        let leftOut: Int
        let empty: Int
    }

    struct LeftOutCell: Hashable {
        let row: Int
        let reading: Int
        /// Its number among the unreadable cells of the reading.
        let cell: Int
    }

    init(_ account: RowAccount, query: AggregateQuery, of bare: BareTable) {
        file = bare.table.name
        read = bare.table.rowCount
        used = account.used.count
        var cells: Set<LeftOutCell> = []
        for exclusion in account.exclusions {
            var rows = exclusion.rows.count
            if exclusion.code == .undecided, let part = query.conditions.first(where: { $0.content.text == exclusion.reason }) {
                let found = Self.unreadable(part.columns.read, among: exclusion.rows, of: bare)
                cells.formUnion(found)
                let unreadable = Set(found.map(\.row)).count
                rows -= unreadable
                if unreadable > 0 {
                    excluded.append(Exclusion(condition: exclusion.reason, kind: .unreadable, rows: unreadable))
                }
            }
            let kind = exclusion.code == .undecided ? Exclusion.Kind.undecided : .fails
            if rows > 0 { excluded.append(Exclusion(condition: exclusion.reason, kind: kind, rows: rows)) }
        }
        let parts =
            query.keys.map { ($0.content.name, $0.columns, true) }
            + query.measures.map { ($0.content.name, $0.columns, false) }
            + query.listed.map { ($0.content.name, $0.columns, false) }
        for (name, columns, isKey) in parts where !columns.values.isEmpty {
            let found = Self.unreadable(columns.read, among: account.used, of: bare)
            cells.formUnion(found)
            let leftOut = Set(found.map(\.row)).count
            // An empty key is a group, which the table shows.
            let empty = isKey ? 0 : Self.missing(columns.values, among: account.used, of: bare) - leftOut
            if leftOut > 0 || empty > 0 { lacking.append(Lack(name: name, leftOut: leftOut, empty: empty)) }
        }
        self.leftOut = cells.sorted { ($0.row, $0.reading) < ($1.row, $1.reading) }
    }

    /// The unreadable cells of some readings in some rows.
    private static func unreadable(_ readings: [Int], among rows: RowSet, of bare: BareTable) -> [LeftOutCell] {
        guard readings.contains(where: { !bare.unreadableRows[$0].isEmpty }) else { return [] }
        let isWanted = mask(rows, count: bare.table.rowCount)
        return readings.flatMap { reading in
            bare.unreadableRows[reading].enumerated().compactMap { cell, row in
                isWanted[row] ? LeftOutCell(row: row, reading: reading, cell: cell) : nil
            }
        }
    }

    /// In how many of the rows one of the readings has no value.
    private static func missing(_ readings: [Int], among rows: RowSet, of bare: BareTable) -> Int {
        let columns = readings.map { bare.table.columns[$0].values.isMissing }
        return rows.ranges.reduce(0) { count, range in
            count + range.count { row in columns.contains { $0[row] } }
        }
    }

    private static func mask(_ rows: RowSet, count: Int) -> [Bool] {
        var mask = [Bool](repeating: false, count: count)
        for range in rows.ranges { for row in range { mask[row] = true } }
        return mask
    }
}

extension AggregateAccount {
    /// `landings.csv: 100 rows read, 97 used, 3 excluded by "year > 1937"; sum(tons): 2 cells left out`.
    var text: String {
        let format = ValueFormat(language: .english)
        var rows = ["\(format.plural(read, "row", "rows")) read", "\(format.integer(used)) used"]
        rows += excluded.map { exclusion in
            let count = format.integer(exclusion.rows)
            return switch exclusion.kind {
            case .fails: "\(count) excluded by \"\(exclusion.condition)\""
            case .undecided: "\(count) undecided by \"\(exclusion.condition)\""
            case .unreadable: "\(count) without a readable cell for \"\(exclusion.condition)\""
            }
        }
        let cells = lacking.map { lack -> String in
            var parts: [String] = []
            if lack.leftOut > 0 { parts.append("\(format.plural(lack.leftOut, "cell", "cells")) left out") }
            if lack.empty > 0 { parts.append("\(format.integer(lack.empty)) empty") }
            return "\(lack.name): \(parts.joined(separator: ", "))"
        }
        return "\(file): " + ([rows.joined(separator: ", ")] + cells).joined(separator: "; ")
    }

    /// The members of the JSON form that stand before the groups.
    var json: JSON {
        .members([
            "read": .integer(read), "used": .integer(used),
            "excluded": .array(
                excluded.map {
                    .members([
                        "by": .string($0.condition), "why": .string($0.kind.rawValue), "rows": .integer($0.rows),
                    ])
                }),
            "lacking": .array(
                lacking.map {
                    .members(["of": .string($0.name), "leftOut": .integer($0.leftOut), "empty": .integer($0.empty)])
                }),
        ])
    }
}
