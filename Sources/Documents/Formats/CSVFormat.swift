import Formatting
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
    /// an estimate is three columns: `NAME_low`, `NAME`, `NAME_high`, each empty where it has no bound or best value. Where they occur,
    /// `NAME_approximate`, `NAME_above_low` and `NAME_below_high` say what an estimate is called, `NAME_missing` for which reason of the
    /// data a cell is missing, and `NAME_lacking` how many rows that belong to a number state none.
    package static func text(of table: Table, columns names: [String]? = nil) -> String {
        let columns = names.map { $0.compactMap { table.column($0) } } ?? table.columns
        let body = (0..<table.rowCount).filter { table.margin(of: $0) == .body }
        let parts = columns.map { (column: $0, remarks: Remark.occurring(in: $0, body)) }
        var lines = [parts.flatMap { heads($0.column, $0.remarks) }.joined(separator: ",")]
        for row in body {
            let line = parts.flatMap { part in
                cells(part.column, row) + part.remarks.map { $0.cell(part.column, row) }
            }
            lines.append(line.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heads(_ column: Column, _ remarks: [Remark]) -> [String] {
        let names = column.type == .estimate ? [column.name + "_low", column.name, column.name + "_high"] : [column.name]
        return (names + remarks.map { "\(column.name)_\($0.rawValue)" }).map(CSVText.cell)
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

/// What a column of its own says of the numbers of another, where there is anything to say.
private enum Remark: String, CaseIterable {
    case approximate
    case aboveLow = "above_low"
    case belowHigh = "below_high"
    case missing, lacking

    /// Of the columns that `column` needs beside it in some rows.
    static func occurring(in column: Column, _ rows: [Int]) -> [Remark] {
        allCases.filter { remark in rows.contains { remark.applies(column, $0) } }
    }

    private func applies(_ column: Column, _ row: Int) -> Bool {
        switch (self, column[row]) {
        case (.approximate, .estimate(let estimate)): return estimate.isApproximate
        case (.aboveLow, .estimate(let estimate)): return estimate.lowEnd.isOpen
        case (.belowHigh, .estimate(let estimate)): return estimate.highEnd.isOpen
        case (.missing, .missing(let reason)): return ![MissingReason.notStated, .noRows, .undefined].contains(reason)
        case (.lacking, _): return column.lack(at: row) != nil
        default: return false
        }
    }

    func cell(_ column: Column, _ row: Int) -> String {
        switch self {
        case .approximate, .aboveLow, .belowHigh:
            return column[row].isMissing ? "" : applies(column, row) ? "true" : "false"
        case .missing:
            if case .missing(let reason) = column[row] { return CSVText.cell(reason.label) }
            return ""
        case .lacking: return column[row].isMissing ? "" : String(column.lack(at: row)?.rows ?? 0)
        }
    }
}
