import Aggregation
import Diagnostics
import Documents
import Tabular

/// A table of the report after its calculation.
struct ComputedContent {
    let table: Table
    /// Nil for a table that is printed as it is.
    let layout: TableLayout?
    let accounts: [RowAccount]

    /// Every row of the data behind the table.
    var origin: Origin {
        var origin = Origin()
        for account in accounts { origin.formUnion(Origin(table: account.table, rows: account.used)) }
        return origin
    }
}

extension ComputedContent {
    /// Computes everything but the ledger, which comes last.
    static func compute(_ content: CompiledContent, named name: String, engine: Engine) throws(Diagnostic) -> ComputedContent? {
        switch content {
        case .plan(let plan):
            let result = try engine.table(for: plan, named: name)
            let layout = TableLayout(
                stub: result.rowKeys, spanners: result.columnKeys, measures: result.measures,
                countingMeasures: result.countingMeasures)
            return ComputedContent(table: result.table, layout: layout, accounts: [result.account])
        case .listing(let listing):
            let result = try engine.table(for: listing, named: name)
            return ComputedContent(table: result.table, layout: nil, accounts: [result.account])
        case .contradictions(let names):
            let result = try Contradictions(engine.catalog).table(of: names, named: name)
            return ComputedContent(table: result.table, layout: nil, accounts: result.accounts)
        case .ledger: return nil
        }
    }
}
