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
    /// Where cells are missing for reasons that the data give, `NAME_missing` says why.
    package static func text(of table: Table, columns names: [String]? = nil) -> String {
        let columns = names.map { $0.compactMap { table.column($0) } } ?? table.columns
        let body = (0..<table.rowCount).filter { table.margin(of: $0) == .body }
        let parts = columns.map { (column: $0, saysWhy: hasReasons($0, body)) }
        var lines = [parts.flatMap { heads($0.column, saysWhy: $0.saysWhy) }.joined(separator: ",")]
        for row in body {
            lines.append(parts.flatMap { cells($0.column, row, saysWhy: $0.saysWhy) }.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func hasReasons(_ column: Column, _ rows: [Int]) -> Bool {
        let plain: Set<MissingReason> = [.notStated, .noRows, .undefined]
        return rows.contains { row in
            if case .missing(let reason) = column[row] { !plain.contains(reason) } else { false }
        }
    }

    private static func heads(_ column: Column, saysWhy: Bool) -> [String] {
        let names = column.type == .estimate ? [column.name + "_low", column.name, column.name + "_high"] : [column.name]
        return (names + (saysWhy ? [column.name + "_missing"] : [])).map(CSVText.cell)
    }

    private static func cells(_ column: Column, _ row: Int, saysWhy: Bool) -> [String] {
        guard saysWhy else { return cells(column, row) }
        if case .missing(let reason) = column[row] { return cells(column, row) + [CSVText.cell(reason.label)] }
        return cells(column, row) + [""]
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
