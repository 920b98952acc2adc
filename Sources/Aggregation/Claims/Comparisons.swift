package import Diagnostics
package import Tabular

/// Quantities that are compared without being equal, each with what it counts: side by side, nothing chosen.
package struct Comparisons: Sendable {
    /// A number in a comparison: which row and column of which table, and how it relates to the matter compared.
    package struct Member: Sendable {
        package let comparison: String
        package let table: String
        package let row: Int
        /// Nil when the table claims one number a row.
        package let measure: String?
        package let relation: String
        package let note: String?

        package init(comparison: String, table: String, row: Int, measure: String?, relation: String, note: String?) {
            self.comparison = comparison
            self.table = table
            self.row = row
            self.measure = measure
            self.relation = relation
            self.note = note
        }
    }

    let catalog: Catalog

    package init(_ catalog: Catalog) {
        self.catalog = catalog
    }

    /// The members as a table, one row each, in their order, with what became of the rows of every table named.
    /// Throws `claims.unknown-measure` when a member does not say which of several numbers it means.
    package func table(_ members: [Member], named name: String) throws(Diagnostic) -> (table: Table, accounts: [RowAccount]) {
        var columns = ClaimColumns()
        var used: [String: Set<Int>] = [:]
        for member in members {
            guard let table = catalog.table(member.table) else {
                throw .unknownTable(member.table, known: catalog.tables.map(\.name))
            }
            let claims = table.claims.filter { member.measure == nil || $0.measure == member.measure }
            guard claims.count == 1, let column = table.column(claims[0].measure) else {
                throw Diagnostic(
                    code: "claims.unknown-measure",
                    "the comparison \"\(member.comparison)\" does not say which number of a row it means",
                    at: table.location(ofRow: member.row), excerpt: member.measure,
                    remedy: "name in \"measure\" one of: " + table.claims.map(\.measure).joined(separator: ", "))
            }
            columns.append(table: table, measure: claims[0], row: member.row, value: column[member.row], catalog: catalog)
            used[member.table, default: []].insert(member.row)
        }
        var table = columns.table(named: name)
        let origins = table.columns.first?.origins
        let heads = [
            Column("comparison", .text(members.map(\.comparison)), title: "Matter", origins: origins),
            Column("relation", .text(members.map(\.relation)), title: "Relation", origins: origins),
            Column("note", .text(members.map(\.note)), title: "What it counts", origins: origins),
        ]
        let shown = ["source", "period", "value", "date", "unit"].compactMap { table.column($0) }
        table = Table(name: name, columns: [heads[0]] + shown + heads[1...])
        let accounts = catalog.tables.compactMap { table in
            used[table.name].map {
                RowAccount(
                    table: table.name, rowCount: table.rowCount, using: $0, othersExcluded: .condition,
                    reason: "in none of these comparisons")
            }
        }
        return (table, accounts)
    }
}
