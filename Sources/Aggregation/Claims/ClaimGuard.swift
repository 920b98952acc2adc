import Diagnostics
import Tabular

/// Refuses sums that would mislead: rows of different units, several claims for one quantity, a quantity counted
/// again in a period that overlaps, a part beside its whole.
struct ClaimGuard {
    private let table: Table
    private let measure: String
    private let unit: Column?
    private let claim: ClaimMeasure?
    private let resolution: ClaimResolution?
    private let takesRule: Bool

    /// Nil when there is nothing to be checked. Units matter to whatever compares numbers, claims to what adds them up. `takesRule` says
    /// whether the plan could name a rule for claims.
    init?(
        _ arguments: [Expression], columns: [Column], table: Table, register: SourceRegister, addsUp: Bool, takesRule: Bool
    ) {
        guard case .path(let words)? = arguments.first, let name = words.first, words.count == 1 else { return nil }
        self.table = table
        self.takesRule = takesRule
        measure = name
        if case .perRow(let column)? = columns.first?.unit { unit = table.column(column) } else { unit = nil }
        claim = addsUp ? table.claims.first { $0.measure == name } : nil
        resolution = claim == nil ? nil : ClaimResolution(.eachSource, column: name, table: table, register: register)
        if unit == nil, claim == nil { return nil }
    }

    /// Throws an error that names two rows.
    func check(_ rows: [Int]) throws(Diagnostic) {
        if let unit, let first = rows.first, let other = rows.first(where: { unit[$0] != unit[first] }) {
            throw conflict(
                "aggregate.mixed-units", "numbers of different units would be joined", first, other,
                remedy: "select rows of one unit with \"where\", or group by it")
        }
        guard let claim else { return }
        try resolution?.refuseSilentChoice(rows, takesRule: takesRule)
        var seen: [[Value]: [Int]] = [:]
        for row in rows {
            let key = claim.key.compactMap { table.column($0)?[row] }
            for earlier in seen[key] ?? [] { try compare(earlier, row, claim) }
            seen[key, default: []].append(row)
        }
    }

    private func compare(_ a: Int, _ b: Int, _ claim: ClaimMeasure) throws(Diagnostic) {
        let first = scope(a, claim), second = scope(b, claim)
        // Two parts of a whole may be added; a part and its whole may not.
        if let first, let second, first != second { return }
        guard periodsMeet(a, b, claim) else { return }
        if first == second {
            if period(a, claim)?.asPeriod == period(b, claim)?.asPeriod {
                throw conflict(
                    "aggregate.several-claims", "several claims for one quantity would be added", a, b,
                    remedy: "select one source with \"where\", or group by source")
            }
            throw conflict(
                "aggregate.overlapping-periods", "numbers of overlapping periods would be added", a, b,
                remedy: "select the periods with \"where\", or group by period")
        }
        throw conflict(
            "aggregate.part-and-whole", "a part and its whole would be added", a, b,
            remedy: "select the scope with \"where\"")
    }

    private func scope(_ row: Int, _ claim: ClaimMeasure) -> String? {
        guard let name = claim.scope, case .text(let text)? = table.column(name)?[row] else { return nil }
        return text
    }

    private func period(_ row: Int, _ claim: ClaimMeasure) -> EDTFDate? {
        guard let name = claim.period, case .date(let date)? = table.column(name)?[row] else { return nil }
        return date
    }

    private func periodsMeet(_ a: Int, _ b: Int, _ claim: ClaimMeasure) -> Bool {
        guard let first = period(a, claim), let second = period(b, claim) else { return true }
        return first.overlaps(second)
    }

    private func conflict(_ code: String, _ message: String, _ a: Int, _ b: Int, remedy: String) -> Diagnostic {
        let other = table.line(ofRow: a)
        let names = [a, b].map { table.key(of: $0) }.filter { !$0.isEmpty }
        return Diagnostic(
            code: code, message, at: table.location(ofRow: b), excerpt: names.isEmpty ? nil : names.joined(separator: " and "),
            remedy: remedy
        ).mentioning(": with", other)
    }
}
