package import Formatting
package import Tabular

extension PrintedTable {
    /// Prints a table as it is: every column, every row. The first `repeatedOnce` columns are printed once for the rows
    /// that share them.
    package static func listing(
        _ table: Table, number: Int, caption: String, format: ValueFormat, repeatedOnce: Int = 0,
        evidence: (Origin) -> Evidence
    ) -> PrintedTable {
        let formats = table.columns.map { ColumnFormat($0, format: format, uniform: false) }
        let labels = formats.enumerated().map { index, column in
            ColumnLabel(text: column.column.title ?? column.column.name, alignment: column.alignment, isStub: index == 0)
        }
        let rows = (0..<table.rowCount).map { row -> PrintedRow in
            let cells = formats.enumerated().map { index, column -> PrintedCell in
                let isRepeated =
                    row > 0 && index < repeatedOnce
                    && formats[...index].allSatisfy { $0.column[row] == $0.column[row - 1] }
                if isRepeated { return PrintedCell(text: "", value: column.column[row]) }
                let value = column.column[row]
                let behind = value.estimate == nil ? Evidence.none : evidence(table.origin(row: row, column: column.column.name))
                return PrintedCell(text: column.text(row), value: value, evidence: behind)
            }
            return PrintedRow(cells: cells, isTotal: table.margin(of: row) == .overRows || table.margin(of: row) == .overAll)
        }
        return PrintedTable(name: table.name, number: number, caption: caption, labels: labels, rows: rows, tidy: table)
    }
}
