package import Tabular

/// The tidy table behind each printed one: row keys, column keys, then each measure; totals are left out.
package struct CSVFormat: DocumentFormat {
    package init() {}

    package var name: String { "csv" }

    package func files(of document: Document) -> [RenderedFile] {
        document.tables.map { RenderedFile(path: "tables/\($0.id).csv", text: Self.text(of: $0)) }.sorted { $0.path < $1.path }
    }

    /// The columns that a printed table shows, in tidy form.
    package static func text(of table: PrintedTable) -> String {
        text(of: table.data, columns: table.layout.columnNames)
    }

    /// One line for each group. Numbers are raw with a point, dates as EDTF, missing cells empty;
    /// an estimate is three columns: `NAME_low`, `NAME`, `NAME_high`, each empty where it has no bound or best value.
    package static func text(of table: Table, columns names: [String]? = nil) -> String {
        let columns = names.map { $0.compactMap { table.column($0) } } ?? table.columns
        var lines = [columns.flatMap(heads).joined(separator: ",")]
        for row in 0..<table.rowCount where table.margin(of: row) == .body {
            lines.append(columns.flatMap { cells($0, row) }.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heads(_ column: Column) -> [String] {
        let names = column.type == .estimate ? [column.name + "_low", column.name, column.name + "_high"] : [column.name]
        return names.map(CSVText.cell)
    }

    private static func cells(_ column: Column, _ row: Int) -> [String] {
        switch column[row] {
        case .text(let text): [CSVText.cell(text)]
        case .integer(let number): [String(number)]
        case .decimal(let number): [JSON.number(number)]
        case .date(let date): [CSVText.cell(date.description)]
        case .estimate(let estimate): [bound(estimate.low), estimate.best.map(JSON.number) ?? "", bound(estimate.high)]
        case .missing: [String](repeating: "", count: column.type == .estimate ? 3 : 1)
        }
    }

    private static func bound(_ number: Double) -> String { number.isFinite ? JSON.number(number) : "" }
}
