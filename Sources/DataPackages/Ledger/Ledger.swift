package import Tabular

/// What became of every row, for each item of a report and each dataset it reads: used, excluded or rejected, once.
package struct Ledger: Sendable {
    package private(set) var entries: [LedgerEntry] = []

    package init() {}

    /// Books one calculation of one item.
    package mutating func book(item: String, account: RowAccount, table: Table, dataset: Dataset) {
        if !account.used.isEmpty || (account.exclusions.isEmpty && dataset.rejections.isEmpty) {
            entries.append(LedgerEntry(item, dataset, .used, rows: account.used.count))
        }
        for exclusion in account.exclusions {
            entries.append(
                LedgerEntry(
                    item, dataset, .excluded, reason: exclusion.reason, code: exclusion.code.rawValue, rows: exclusion.rows.count))
        }
        for rejection in dataset.rejections {
            entries.append(
                LedgerEntry(item, dataset, .rejected, reason: rejection.reason, code: rejection.code, line: rejection.line, rows: 1))
        }
    }

    /// Used, excluded and rejected rows of one item and dataset; together they are the rows read.
    package func sum(item: String, dataset: String) -> Int {
        entries.filter { $0.item == item && $0.dataset == dataset }.reduce(0) { $0 + $1.rows }
    }
}

/// One line of the ledger: so many rows of a dataset, in one class, for one reason.
package struct LedgerEntry: Sendable, Equatable {
    package enum Class: String, Sendable {
        case used, excluded, rejected
    }

    package let item: String
    package let dataset: String
    package let `class`: Class
    package let reason: String
    package let code: String
    package let file: String
    /// The physical line of a rejected row.
    package let line: Int?
    package let rows: Int

    init(
        _ item: String, _ dataset: Dataset, _ class: Class, reason: String = "", code: String = "", line: Int? = nil, rows: Int
    ) {
        self.item = item
        self.dataset = dataset.name
        self.class = `class`
        self.reason = reason
        self.code = code
        self.file = dataset.path
        self.line = line
        self.rows = rows
    }
}
