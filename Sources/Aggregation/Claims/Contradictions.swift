package import Diagnostics
package import Tabular

/// Every quantity of a table for which claims differ: the claims side by side, one row each, nothing chosen.
package struct Contradictions: Sendable {
    let catalog: Catalog

    package init(_ catalog: Catalog) {
        self.catalog = catalog
    }

    /// One claim of a quantity.
    struct Claim {
        let row: Int
        let value: Value
    }

    /// A quantity with its claims.
    struct Quantity {
        let claim: ClaimMeasure
        let key: [Value]
        var claims: [Claim]
    }

    /// The table has the columns quantity, period, source, value, unit; the account says which rows stand in it.
    /// Throws `claims.own-contradiction` when one source gives two values for one quantity.
    package func table(of names: [String], named name: String) throws(Diagnostic) -> (table: Table, accounts: [RowAccount]) {
        var columns = ClaimColumns()
        var accounts: [RowAccount] = []
        for tableName in names {
            guard let table = catalog.table(tableName) else {
                throw .unknownTable(tableName, known: catalog.tables.map(\.name))
            }
            var used: Set<Int> = []
            for quantity in try quantities(table) where Self.differ(quantity.claims) {
                for claim in quantity.claims {
                    used.insert(claim.row)
                    columns.append(table: table, measure: quantity.claim, row: claim.row, value: claim.value, catalog: catalog)
                }
            }
            accounts.append(
                RowAccount(
                    table: tableName, rowCount: table.rowCount, using: used, othersExcluded: .condition,
                    reason: "no other claim for the same quantity differs"))
        }
        return (columns.table(named: name), accounts)
    }

    /// How many quantities of a table have claims that differ, and how many have several claims. Throws as `table` does.
    package func count(in name: String) throws(Diagnostic) -> (differing: Int, claimed: Int) {
        guard let table = catalog.table(name) else { throw .unknownTable(name, known: catalog.tables.map(\.name)) }
        let several = try quantities(table).filter { $0.claims.count > 1 }
        return (several.count { Self.differ($0.claims) }, several.count)
    }

    /// The quantities of a table: those of one subject together, subjects in the order of their first rows.
    func quantities(_ table: Table) throws(Diagnostic) -> [Quantity] {
        var result: [Quantity] = []
        for claim in table.claims {
            guard let measure = table.column(claim.measure) else { continue }
            let quantityKey = QuantityKey(claim, in: table)
            var indices: [[Value]: Int] = [:]
            let first = result.count
            for row in 0..<table.rowCount where !measure[row].isMissing {
                let key = quantityKey.values(of: row)
                if let index = indices[key] {
                    result[index].claims.append(Claim(row: row, value: measure[row]))
                } else {
                    indices[key] = result.count
                    result.append(Quantity(claim: claim, key: key, claims: [Claim(row: row, value: measure[row])]))
                }
            }
            for quantity in result[first...] { try checkSources(quantity, table) }
        }
        return inOrderOfSubjects(result)
    }

    private func inOrderOfSubjects(_ quantities: [Quantity]) -> [Quantity] {
        func subject(_ quantity: Quantity) -> [Value] { Array(quantity.key.prefix(quantity.claim.key.count)) }
        var firstRows: [[Value]: Int] = [:]
        for quantity in quantities {
            let row = quantity.claims.first?.row ?? .max
            firstRows[subject(quantity)] = min(row, firstRows[subject(quantity)] ?? .max)
        }
        let ranks = quantities.map { firstRows[subject($0)] ?? .max }
        return quantities.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : $0 < $1 }.map { quantities[$0] }
    }

    /// One source gives one value for one quantity.
    private func checkSources(_ quantity: Quantity, _ table: Table) throws(Diagnostic) {
        guard let name = quantity.claim.source, let source = table.column(name) else { return }
        var seen: [Value: Claim] = [:]
        for claim in quantity.claims {
            guard let earlier = seen.updateValue(claim, forKey: source[claim.row]), earlier.value != claim.value else { continue }
            throw .ownContradiction(table, earlier: earlier.row, later: claim.row)
        }
    }

    /// Dates differ when two of them share no day; numbers when two are not the same.
    static func differ(_ claims: [Claim]) -> Bool {
        claims.indices.contains { i in
            claims[(i + 1)...].contains { other in
                if case .date(let a) = claims[i].value, case .date(let b) = other.value { return !a.overlaps(b) }
                if let a = claims[i].value.estimate, let b = other.value.estimate { return a != b }
                return claims[i].value != other.value
            }
        }
    }
}

extension Diagnostic {
    static func ownContradiction(_ table: Table, earlier: Int, later: Int) -> Diagnostic {
        let place = table.line(ofRow: earlier)
        return Diagnostic(
            code: "claims.own-contradiction",
            "one source gives two values for one quantity",
            at: table.location(ofRow: later), excerpt: table.key(of: later),
            remedy: "tell them apart by the scope, the period or another part of the key"
        ).mentioning(": here and in", place)
    }
}
