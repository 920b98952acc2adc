package import Diagnostics
package import Tabular

/// What became of every row of every dataset, in each item of a report: read = used + excluded + rejected.
package struct Ledger: Sendable {
    package private(set) var entries: [Entry] = []
    /// What each item must account for, in the order of booking.
    private var claims: [(item: String, dataset: String, rowsRead: Int)] = []
    private var faults: [Diagnostic] = []

    /// One line of `ledger.csv`.
    package struct Entry: Hashable, Sendable {
        package let item: String
        package let dataset: String
        package let rowClass: RowClass
        /// In words; empty for rows that are used and lack nothing.
        package let reason: String
        package let code: String
        /// Relative to the project.
        package let file: String
        /// The physical line of a rejected row; nil for many rows at once.
        package let line: Int?
        /// How many rows of the dataset the line stands for.
        package let rows: Int
    }

    package enum RowClass: String, Sendable, CaseIterable {
        case used, excluded, rejected
    }

    package init() {}

    /// Enters what one item made of one dataset: a line for each reason, and one for each rejected row.
    package mutating func book(item: String, account: RowAccount, dataset: Dataset) {
        claims.append((item, dataset.name, dataset.rowsRead))
        func entry(_ rowClass: RowClass, _ reason: String, _ code: String, line: Int? = nil, rows: Int) -> Entry {
            Entry(
                item: item, dataset: dataset.name, rowClass: rowClass, reason: reason, code: code, file: dataset.path, line: line,
                rows: rows)
        }
        // Each row stands in one class by the first reason that applies; a row met again would be counted twice.
        let used = Set(account.used.rows)
        var seen: Set<Int> = [], twice = 0
        let remarked = account.remarks.map { remark in
            let rows = remark.rows.rows.count { used.contains($0) && seen.insert($0).inserted }
            return entry(.used, remark.reason, remark.code.rawValue, rows: rows)
        }
        let plain = used.count - seen.count
        seen = used
        entries.append(entry(.used, "", "", rows: plain))
        entries += remarked.filter { $0.rows > 0 }
        for exclusion in account.exclusions {
            let rows = exclusion.rows.rows.count { seen.insert($0).inserted }
            twice += exclusion.rows.count - rows
            if rows > 0 { entries.append(entry(.excluded, exclusion.reason, exclusion.code.rawValue, rows: rows)) }
        }
        for rejection in dataset.rejections {
            entries.append(entry(.rejected, rejection.reason, rejection.code, line: rejection.line, rows: 1))
        }
        if twice > 0 { faults.append(.countedTwice(item: item, dataset: dataset.name, rows: twice)) }
    }

    /// How many rows of a dataset stand in a class, in one item.
    package func count(_ rowClass: RowClass, item: String, dataset: String) -> Int {
        entries.reduce(0) { $1.item == item && $1.dataset == dataset && $1.rowClass == rowClass ? $0 + $1.rows : $0 }
    }

    /// Proves that it adds up: for each item and dataset every row read stands in exactly one class. Empty when it does.
    package func imbalances() -> [Diagnostic] {
        var sums: [[String]: Int] = [:]
        for entry in entries { sums[[entry.item, entry.dataset], default: 0] += entry.rows }
        return faults
            + claims.compactMap { claim in
                let sum = sums[[claim.item, claim.dataset], default: 0]
                return sum == claim.rowsRead
                    ? nil : .unbalanced(item: claim.item, dataset: claim.dataset, accounted: sum, rowsRead: claim.rowsRead)
            }
    }
}

extension Ledger {
    package static let columns = ["item", "dataset", "class", "reason", "code", "file", "line", "rows"]

    /// The lines of `ledger.csv` as a table.
    package var table: Table {
        func text(_ name: String, _ cell: (Entry) -> String?) -> Column {
            Column(name, .text(entries.map { cell($0).flatMap { $0.isEmpty ? nil : $0 } }))
        }
        return Table(
            name: "ledger",
            columns: [
                text("item") { $0.item }, text("dataset") { $0.dataset }, text("class") { $0.rowClass.rawValue },
                text("reason") { $0.reason }, text("code") { $0.code }, text("file") { $0.file },
                Column("line", .integer(entries.map(\.line))), Column("rows", .integer(entries.map(\.rows))),
            ])
    }

    /// The lines of `ledger.csv`, its header first.
    package var rows: [[String]] {
        [Self.columns]
            + entries.map { entry in
                [
                    entry.item, entry.dataset, entry.rowClass.rawValue, entry.reason, entry.code, entry.file,
                    entry.line.map { String($0) } ?? "", String(entry.rows),
                ]
            }
    }
}

extension Diagnostic {
    fileprivate static func unbalanced(item: String, dataset: String, accounted: Int, rowsRead: Int) -> Diagnostic {
        Diagnostic(
            code: "ledger.unbalanced",
            "the item \"\(item)\" accounts for \(accounted) rows of \"\(dataset)\", of which \(rowsRead) were read")
    }

    fileprivate static func countedTwice(item: String, dataset: String, rows: Int) -> Diagnostic {
        Diagnostic(
            code: "ledger.counted-twice", "the item \"\(item)\" has \(rows) rows of \"\(dataset)\" in more than one class")
    }
}
