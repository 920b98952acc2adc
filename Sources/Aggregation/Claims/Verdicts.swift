package import Diagnostics
package import Tabular

/// Every number and date that one source states, with what the others make of it.
///
/// The others are those who claim the same quantity, and those who stand as `same` beside it in a comparison. Deprecated sources are
/// not heard, nor is the source itself or its family; what is wider, narrower or otherwise another count does not agree.
package struct Verdicts: Sendable {
    private let catalog: Catalog
    /// The members of each comparison.
    private let comparisons: [[Comparisons.Member]]

    package init(_ catalog: Catalog, comparisons: [[Comparisons.Member]]) {
        self.catalog = catalog
        self.comparisons = comparisons
    }

    /// A number or date of a row.
    private struct Claim: Hashable {
        let table: String
        let row: Int
        let measure: String
    }

    /// A line for each, in the order of tables and rows, and what became of the rows of every table with claims. Throws
    /// `claims.unknown-source` when no row is of the source.
    package func table(of source: String, named name: String) throws(Diagnostic) -> (table: Table, accounts: [RowAccount]) {
        let claims = catalog.tables.flatMap { table in
            table.claims.flatMap { claim in
                rows(of: source, table, claim).map { Claim(table: table.name, row: $0, measure: claim.measure) }
            }
        }
        guard !claims.isEmpty else { throw .noClaims(of: source, known: catalog.sources.ids) }
        var columns = ClaimColumns(), verdicts: [String] = [], counts: [Int] = [], lows: [Estimate?] = [], others: [[Claim]] = []
        for claim in claims {
            guard let table = catalog.table(claim.table),
                let measure = table.claims.first(where: { $0.measure == claim.measure }),
                let column = table.column(claim.measure)
            else { continue }
            let found = voices(beside: claim, of: source)
            columns.append(table: table, measure: measure, row: claim.row, value: column[claim.row], catalog: catalog)
            verdicts.append(
                Verdict(on: column[claim.row], others: found.same.compactMap(value), isCompared: found.isCompared).rawValue)
            counts.append(Set(found.same.compactMap(family)).count)
            let numbers = found.same.compactMap { value($0)?.estimate }
            lows.append(numbers.isEmpty ? nil : .hull(of: numbers))
            others.append(found.same)
        }
        var result = columns.table(named: name)
        let own = result.columns.first?.origins ?? []
        let beside = others.map {
            $0.reduce(into: Origin()) { $0.formUnion(Origin(table: $1.table, rows: RowSet(CollectionOfOne($1.row)))) }
        }
        let both = zip(own, beside).map { $0.union($1) }
        var range = Column("others", .estimate(lows), title: "The others", origins: beside)
        range.unit = result.column("value")?.unit ?? .none
        range.intervals = .perRow(zip(lows, others).map { $0 != nil && $1.count > 1 ? .sources : $1.first.flatMap(interval) })
        result = Table(
            name: name,
            columns: result.columns.filter { $0.name != "source" } + [
                range, Column("voices", .integer(counts), title: "Other voices", origins: beside),
                Column("verdict", .text(verdicts), title: "Verdict", origins: both),
            ])
        return (result, accounts(claims + others.flatMap { $0 }))
    }

    private func rows(of source: String, _ table: Table, _ claim: ClaimMeasure) -> [Int] {
        guard let column = claim.source.flatMap({ table.column($0) }), let measure = table.column(claim.measure) else {
            return []
        }
        return (0..<table.rowCount).filter { column[$0] == .text(source) && !measure[$0].isMissing }
    }

    /// The claims of others for the same quantity, and whether others are compared with it at all.
    private func voices(beside claim: Claim, of source: String) -> (same: [Claim], isCompared: Bool) {
        var same: [Claim] = [], isCompared = false
        if let table = catalog.table(claim.table), let measure = table.claims.first(where: { $0.measure == claim.measure }),
            let column = table.column(claim.measure)
        {
            let key = QuantityKey(measure, in: table), quantity = key.values(of: claim.row)
            for row in 0..<table.rowCount where row != claim.row && !column[row].isMissing && key.values(of: row) == quantity {
                same.append(Claim(table: table.name, row: row, measure: claim.measure))
            }
        }
        for members in comparisons {
            let claims = members.map { (claim: self.claim($0), isSame: $0.relation == "same") }
            guard let own = claims.first(where: { $0.claim == claim }) else { continue }
            for other in claims where other.claim != claim {
                guard let found = other.claim, isHeard(found, beside: source) else { continue }
                isCompared = true
                if own.isSame, other.isSame, !same.contains(found) { same.append(found) }
            }
        }
        return (same.filter { isHeard($0, beside: source) }, isCompared)
    }

    /// What the bounds of a claim mean, as its row declares it.
    private func interval(_ claim: Claim) -> IntervalKind? {
        catalog.table(claim.table)?.column(claim.measure)?.intervals[claim.row]
    }

    private func claim(_ member: Comparisons.Member) -> Claim? {
        guard let table = catalog.table(member.table) else { return nil }
        let measures = table.claims.map(\.measure).filter { member.measure == nil || $0 == member.measure }
        return measures.count == 1 ? Claim(table: member.table, row: member.row, measure: measures[0]) : nil
    }

    private func value(_ claim: Claim) -> Value? {
        guard let value = catalog.table(claim.table)?.column(claim.measure)?[claim.row], !value.isMissing else { return nil }
        return value
    }

    private func source(_ claim: Claim) -> (id: String, topics: [String])? {
        guard let table = catalog.table(claim.table), let measure = table.claims.first(where: { $0.measure == claim.measure }),
            case .text(let id)? = measure.source.flatMap({ table.column($0) })?[claim.row]
        else { return nil }
        return (id, table.topics(of: claim.row))
    }

    private func family(_ claim: Claim) -> String? {
        source(claim).map { catalog.sources.family(of: $0.id, topics: $0.topics) }
    }

    private func isHeard(_ claim: Claim, beside source: String) -> Bool {
        guard let other = self.source(claim), value(claim) != nil else { return false }
        let register = catalog.sources
        return register.family(of: other.id, topics: other.topics) != register.family(of: source, topics: other.topics)
            && register.standing(of: other.id, topics: other.topics).rank != .deprecated
    }

    private func accounts(_ claims: [Claim]) -> [RowAccount] {
        catalog.tables.compactMap { table in
            let used = Set(claims.filter { $0.table == table.name }.map(\.row))
            guard !used.isEmpty else { return nil }
            return RowAccount(
                table: table.name, rowCount: table.rowCount, using: used, othersExcluded: .condition,
                reason: "not of the source, nor of others on the same quantity")
        }
    }
}

extension Diagnostic {
    fileprivate static func noClaims(of source: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "claims.unknown-source", "no number is of the source \"\(source)\"", excerpt: source,
            remedy: Spelling.suggestion(for: source, among: known))
    }
}
