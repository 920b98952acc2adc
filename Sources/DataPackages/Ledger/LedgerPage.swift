import Diagnostics
import Tabular

/// What one item of a report made of the rows of one dataset.
struct LedgerPage: Sendable {
    let item: String
    let dataset: Dataset
    var accounts: [RowAccount]

    /// Each row in one class, by the first reason that applies.
    var entries: [Ledger.Entry] {
        let used = Set(accounts.flatMap(\.used.rows))
        var seen: Set<Int> = []
        let remarks = lines(.used, accounts.flatMap(\.remarks)) { used.contains($0) && seen.insert($0).inserted }
        let plain = entry(.used, rows: used.count - seen.count)
        seen = used
        let exclusions = lines(.excluded, accounts.flatMap(\.exclusions)) { seen.insert($0).inserted }
        return [plain] + remarks + exclusions
            + dataset.rejections.map { entry(.rejected, $0.reason, $0.code, line: $0.line, rows: 1) }
    }

    /// Claims that no calculation of the item uses, since its rule leaves them.
    var claimsNotChosen: [(row: Int, reason: String)] {
        var seen = Set(accounts.flatMap(\.used.rows)), result: [(row: Int, reason: String)] = []
        for exclusion in accounts.flatMap(\.exclusions) where exclusion.code == .claimNotChosen {
            for row in exclusion.rows.rows where seen.insert(row).inserted { result.append((row, exclusion.reason)) }
        }
        return result.sorted { $0.row < $1.row }
    }

    /// A line for each reason that applies to some row not counted before.
    private func lines(
        _ rowClass: Ledger.Class, _ reasons: [RowAccount.Exclusion], counting isCounted: (Int) -> Bool
    ) -> [Ledger.Entry] {
        var counts: [(code: String, reason: String, rows: Int)] = []
        for reason in reasons {
            let rows = reason.rows.rows.count(where: isCounted)
            guard rows > 0 else { continue }
            if let index = counts.firstIndex(where: { $0.code == reason.code.rawValue && $0.reason == reason.reason }) {
                counts[index].rows += rows
            } else {
                counts.append((reason.code.rawValue, reason.reason, rows))
            }
        }
        return counts.map { entry(rowClass, $0.reason, $0.code, rows: $0.rows) }
    }

    private func entry(
        _ rowClass: Ledger.Class, _ reason: String = "", _ code: String = "", line: Int? = nil, rows: Int
    ) -> Ledger.Entry {
        Ledger.Entry(
            item: item, dataset: dataset.name, class: rowClass, reason: reason, code: code, file: dataset.path, line: line,
            rows: rows)
    }

    /// What does not add up.
    var imbalances: [Diagnostic] {
        let sum = entries.reduce(0) { $0 + $1.rows }
        var found = accounts.compactMap { account in
            let rows = account.exclusions.flatMap(\.rows.rows)
            // One calculation uses a row or excludes it, and excludes it once.
            let twice = rows.count - Set(rows).subtracting(account.used.rows).count
            return twice == 0 ? nil : Diagnostic.countedTwice(item: item, dataset: dataset.name, rows: twice)
        }
        if sum != dataset.rowsRead {
            found.append(.unbalanced(item: item, dataset: dataset.name, accounted: sum, rowsRead: dataset.rowsRead))
        }
        return found
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
