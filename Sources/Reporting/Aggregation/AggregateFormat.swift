import Aggregation
import Documents
import Formatting
import Tabular

/// How an aggregation of one file is written.
package enum AggregateFormat: String, Sendable, CaseIterable {
    /// Lines for a terminal.
    case table
    /// Tidy, as `tables/*.csv` of a report.
    case csv
    case json
    case md
    /// One `<table>`.
    case html
    /// One `tabular` of booktabs.
    case latex

    func text(of result: AggregatedTable, account: AggregateAccount) -> String {
        // One file stands behind every number: nothing leads anywhere.
        let table = Table(
            name: result.table.name,
            columns: result.table.columns.map { column in
                var column = column
                column.origins = nil
                return column
            }, margins: result.table.margins)
        switch self {
        case .csv: return CSVFormat.text(of: table)
        case .json:
            return JSON.members([
                "file": .string(account.file), "rows": account.json, "keys": .array(result.rowKeys.map(JSON.string)),
                "measures": .array(result.measures.map(JSON.string)), "groups": JSONFormat.rows(of: table),
            ]).text
        case .table: return TerminalTable(printed(table, result)).text
        case .md: return MarkdownFormat.text(of: printed(table, result))
        case .html: return HTMLFormat.text(of: printed(table, result))
        case .latex: return LaTeXFormat.text(of: printed(table, result))
        }
    }

    /// Columns are headed as they were asked for.
    private func printed(_ table: Table, _ result: AggregatedTable) -> PrintedTable {
        let layout = TableLayout.groups(
            rows: result.rowKeys,
            measures: result.measures.map { .init($0, countsRows: result.countingMeasures.contains($0)) },
            labels: Dictionary(table.columnNames.map { ($0, $0) }, uniquingKeysWith: { first, _ in first }))
        return PrintedTable(table, id: table.name, caption: "", layout: layout)
    }
}
