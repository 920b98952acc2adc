import Aggregation
import DataPackages
import Diagnostics
import Documents
import Tabular

/// A table of the report after its calculation.
struct ComputedContent {
    let table: Table
    let layout: TableLayout
    let accounts: [RowAccount]
    /// How several claims for one quantity became one number.
    var rule: ClaimRule?
    /// What the dates of groups leave open.
    var dates: [DateAccount] = []

    /// Every row of the data behind the table.
    var origin: Origin {
        var origin = Origin()
        for account in accounts { origin.formUnion(Origin(table: account.table, rows: account.used)) }
        return origin
    }
}

extension ComputedContent {
    /// Computes everything but the ledger, which comes last.
    static func compute(_ content: CompiledContent, named name: String, engine: Engine, package: DataPackage) throws(Diagnostic)
        -> ComputedContent?
    {
        switch content {
        case .plan(let plan):
            let result = try engine.table(for: plan, named: name)
            let layout = TableLayout.groups(
                rows: result.rowKeys, columns: result.columnKeys,
                measures: result.measures.map { .init($0, countsRows: result.countingMeasures.contains($0)) })
            return ComputedContent(
                table: result.table, layout: layout, accounts: [result.account], rule: plan.rule, dates: result.dates)
        case .listing(let listing):
            let result = try engine.table(for: listing, named: name)
            return ComputedContent(table: result.table, layout: .listing(result.table.columnNames), accounts: [result.account])
        case .contradictions(let names):
            let result = try Contradictions(engine.catalog).table(of: names, named: name)
            let heads = result.table.columns.prefix { ["quantity", "measure", "period"].contains($0.name) }.count
            return ComputedContent(
                table: result.table, layout: .listing(result.table.columnNames, repeatedOnce: heads), accounts: result.accounts)
        case .moves(let names, let identities, let headlines):
            let disagreements =
                try Contradictions(engine.catalog).disagreements(in: names)
                + (identities.map {
                    IdentityTables(package, names: $0).failures.map { Disagreement($0, catalog: engine.catalog) }
                } ?? [])
            let result = try HeadlineMoves(engine.catalog, headlines: headlines).table(disagreements, named: name)
            let origin = disagreements.reduce(into: result.used) { $0.formUnion($1.origin) }
            return ComputedContent(
                table: result.table, layout: .listing(HeadlineMoves.shownColumns(of: result.table)),
                accounts: accounts(of: origin, in: package, reason: "in no disagreement and no number that it may move"))
        case .comparisons(let members):
            let result = try Comparisons(engine.catalog).table(members, named: name)
            return ComputedContent(
                table: labelled(result.table, package: package), layout: .listing(result.table.columnNames, repeatedOnce: 1),
                accounts: result.accounts)
        case .sensitivity(let plan):
            let result = try Sensitivity(engine).table(of: plan, named: name)
            return ComputedContent(
                table: result.table, layout: .listing(result.table.columnNames), accounts: [result.account], rule: plan.rule)
        case .verdicts(let source, let comparisons):
            let result = try Verdicts(engine.catalog, comparisons: comparisons).table(of: source, named: name)
            return ComputedContent(
                table: result.table, layout: .listing(result.table.columnNames, repeatedOnce: 1), accounts: result.accounts)
        case .identities(let names, let outcomes):
            let tables = IdentityTables(package, names: names)
            let table = outcomes.isEmpty ? tables.counts(named: name) : tables.checks(outcomes, named: name)
            return ComputedContent(table: table, layout: .listing(table.columnNames, repeatedOnce: 1), accounts: tables.accounts)
        case .ledger: return nil
        }
    }

    private static func accounts(of origin: Origin, in package: DataPackage, reason: String) -> [RowAccount] {
        package.catalog.tables.compactMap { table in
            let rows = origin.rows(of: table.name)
            guard !rows.isEmpty else { return nil }
            return RowAccount(
                table: table.name, rowCount: table.rowCount, using: Set(rows.rows), othersExcluded: .condition, reason: reason)
        }
    }

    /// Gives the columns of a comparison the categories that the data package declares for them.
    private static func labelled(_ table: Table, package: DataPackage) -> Table {
        guard let declared = package.catalog.tables.first(where: { $0.column("comparison") != nil }) else { return table }
        let columns = table.columns.map { column -> Column in
            var column = column
            if column.name == "comparison" || column.name == "relation" {
                column.categories = declared.column(column.name)?.categories
            }
            return column
        }
        return Table(name: table.name, columns: columns)
    }
}
