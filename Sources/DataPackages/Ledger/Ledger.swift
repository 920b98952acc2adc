package import Diagnostics
package import Tabular

/// What became of every row of every dataset, in each item of a report: read = used + excluded + rejected.
///
/// An item may be booked several times for one dataset, as when its measures have conditions of their own: then a row that one
/// of them uses is used, and each row still stands in one class.
package struct Ledger: Sendable {
    /// In the order in which items and datasets were first booked.
    private var pages: [LedgerPage] = []
    private var indices: [[String]: Int] = [:]

    /// One line of `ledger.csv`.
    package struct Entry: Hashable, Sendable {
        package let item: String
        package let dataset: String
        package let `class`: Class
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

    /// What can become of a row.
    package enum Class: String, Sendable, CaseIterable {
        case used, excluded, rejected
    }

    package init() {}

    /// Enters what one item made of one dataset.
    package mutating func book(item: String, account: RowAccount, dataset: Dataset) {
        if let index = indices[[item, dataset.name]] {
            pages[index].accounts.append(account)
        } else {
            indices[[item, dataset.name]] = pages.count
            pages.append(LedgerPage(item: item, dataset: dataset, accounts: [account]))
        }
    }

    /// For each item and dataset a line for the rows used, one for each reason, and one for each rejected row.
    package var entries: [Entry] { pages.flatMap(\.entries) }

    /// How many rows of a dataset stand in a class, in one item.
    package func count(_ rowClass: Class, item: String, dataset: String) -> Int {
        guard let index = indices[[item, dataset]] else { return 0 }
        return pages[index].entries.reduce(0) { $1.class == rowClass ? $0 + $1.rows : $0 }
    }

    /// The claims that an item's rule for claims left, each with the reason, by dataset and in the order of its rows.
    package func claimsNotChosen(in item: String) -> [(dataset: String, row: Int, reason: String)] {
        pages.filter { $0.item == item }.flatMap { page in
            page.claimsNotChosen.map { (dataset: page.dataset.name, row: $0.row, reason: $0.reason) }
        }
    }

    /// Proves that it adds up: for each item and dataset every row read stands in exactly one class. Empty when it does.
    package func imbalances() -> [Diagnostic] { pages.flatMap(\.imbalances) }
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
                text("item") { $0.item }, text("dataset") { $0.dataset }, text("class") { $0.class.rawValue },
                text("reason") { $0.reason }, text("code") { $0.code }, text("file") { $0.file },
                Column("line", .integer(entries.map(\.line))), Column("rows", .integer(entries.map(\.rows))),
            ])
    }

    /// The lines of `ledger.csv`, its header first.
    package var rows: [[String]] {
        [Self.columns]
            + entries.map { entry in
                [
                    entry.item, entry.dataset, entry.class.rawValue, entry.reason, entry.code, entry.file,
                    entry.line.map { String($0) } ?? "", String(entry.rows),
                ]
            }
    }
}
