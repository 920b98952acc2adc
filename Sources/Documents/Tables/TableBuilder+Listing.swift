import Formatting
import Tabular

extension TableBuilder {
    /// One line for each row; the first column is the stub. The mark of an unchecked row stands in the first column
    /// that is written in every line.
    /// Numbers and dates lead to the row; where there are none, the words of the stub do.
    func listing(_ names: [String]) -> Parts {
        let columns = names.compactMap { table.column($0) }
        let heads = columns.map { column in
            ColumnLabel(
                text: heading(column.name), alignment: isNumber(column) ? .trailing : .leading, column: column.name,
                isText: column.type == .text)
        }
        let formats = columns.map(cellFormat)
        let marked =
            (0..<table.rowCount).contains { isRepeated(columns[..<1], row: $0) } ? min(layout.repeatedOnce, columns.count - 1) : 0
        let rows = (0..<table.rowCount).map { row in
            let cells = columns.indices.map { index in
                isRepeated(columns[...index], row: row)
                    ? .empty
                    : listed(columns[index], formats[index], row: row, isFirst: index == 0, isMarked: index == marked)
            }
            let hasLinkedNumber = cells.dropFirst().contains { !$0.origin.isEmpty }
            let label = cells.prefix(1).map { hasLinkedNumber && columns[0].type == .text ? $0.withoutOrigin : $0 }
            let kind: TableRow.Kind = table.margin(of: row) == .body ? .body : .summary
            return TableRow(kind: kind, labels: label, cells: Array(cells.dropFirst()))
        }
        let first = heads.prefix(1).map {
            ColumnLabel(text: $0.text, alignment: .leading, column: $0.column, isText: $0.isText)
        }
        return Parts(stub: Stub(heads: first), columns: Array(heads.dropFirst()), rows: rows)
    }

    /// Quantities stand to the right; words, dates and years to the left.
    private func isNumber(_ column: Column) -> Bool {
        column.type.isNumeric && (column.meaning == .quantity || column.meaning == .share)
    }

    /// Whether a leading column and all left of it say the same as in the line above.
    private func isRepeated(_ columns: ArraySlice<Column>, row: Int) -> Bool {
        row > 0 && !columns.isEmpty && columns.count <= layout.repeatedOnce && columns.allSatisfy { $0[row] == $0[row - 1] }
    }

    private func listed(_ column: Column, _ cellFormat: CellFormat, row: Int, isFirst: Bool, isMarked: Bool) -> TableCell {
        let value = column[row]
        let lack = column.lack(at: row)
        let text = cellFormat.text(value, isIncomplete: lack != nil)
        var cell = cell(column, text: text, row: row, marksRows: isMarked)
        cell.lack = lack
        if value.isRange { cell.interval = column.intervals[row] }
        if let id = cellFormat.citation(value) {
            cell = TableCell(text: cell.text, value: value, isUnchecked: cell.isUnchecked, citation: id)
        }
        if case .text = value, !isFirst { return cell.withoutOrigin }
        return cell
    }
}
