import Diagnostics
import Tabular

/// The rows that enter a calculation, and why the others do not: each by the first reason that applies.
struct RowSelection {
    private(set) var account: RowAccount
    /// Ascending.
    private(set) var rows: [Int]

    init(_ conditions: [Condition], table: Table, resolver: PathResolver) throws(Diagnostic) {
        account = RowAccount(table: table.name)
        rows = Array(0..<table.rowCount)
        for condition in conditions {
            let resolved = try resolver.resolve(condition.expression, in: table)
            let truths = try condition.evaluate(resolved.column)
            var kept: [Int] = []
            for row in rows {
                if resolved.rowsWithoutFarRow.contains(row) {
                    account.exclude(row, code: .farRowMissing, reason: condition.expression.text)
                } else if truths[row] == .holds {
                    kept.append(row)
                } else {
                    account.exclude(row, code: truths[row] == .undecided ? .undecided : .condition, reason: condition.text)
                }
            }
            rows = kept
        }
    }

    /// Excludes rows whose path ends at a row that was rejected.
    mutating func excludeWithoutFarRow(_ resolved: ResolvedColumn, path: String) {
        guard !resolved.rowsWithoutFarRow.isEmpty else { return }
        keep(Set(rows).subtracting(resolved.rowsWithoutFarRow), otherwise: .farRowMissing, reason: path)
    }

    mutating func keep(_ kept: Set<Int>, otherwise code: ExclusionCode, reason: String) {
        for row in rows where !kept.contains(row) { account.exclude(row, code: code, reason: reason) }
        rows.removeAll { !kept.contains($0) }
    }

    /// Excludes claims that the plan's rule leaves, each with its reason.
    mutating func leave(_ reasons: [Int: String]) {
        guard !reasons.isEmpty else { return }
        for row in rows {
            if let reason = reasons[row] { account.exclude(row, code: .claimNotChosen, reason: reason) }
        }
        rows.removeAll { reasons[$0] != nil }
    }

    /// Books the rows that are left as used, with what they lack.
    mutating func finish(remarks: [(row: Int, code: ExclusionCode, reason: String)]) {
        for row in rows { account.use(row) }
        for remark in remarks { account.remark(remark.row, code: remark.code, reason: remark.reason) }
    }
}
