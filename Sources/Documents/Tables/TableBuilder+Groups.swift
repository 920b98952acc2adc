import Tabular

extension TableBuilder {
    /// Row keys become the stub, column keys spanners, measures the cells; totals stand last.
    func groups(rows rowKeys: [String], columns columnKeys: [String], measures: [TableLayout.Measure]) -> Parts {
        let keyColumns = rowKeys.compactMap { table.column($0) }
        let spanColumns = columnKeys.compactMap { table.column($0) }
        let measured = measures.filter { table.column($0.column) != nil }
        let positions = (0..<table.rowCount).map { row in
            Position(
                rowKeys: keyColumns.map { $0[row] }, columnKeys: spanColumns.map { $0[row] },
                isRowTotal: isRowTotal(row, hasRowKeys: !keyColumns.isEmpty, hasColumnKeys: !spanColumns.isEmpty))
        }
        let rowGroups = rowGroups(positions)
        let columnGroups = columnGroups(positions, spanColumns)
        var rowOf: [RowGroup: Int] = [:]
        for (index, group) in rowGroups.enumerated() { rowOf[group] = index }
        var columnOf: [[Value]: Int] = [:]
        for (index, keys) in columnGroups.enumerated() { columnOf[keys] = index }
        var grid = [[Int?]](repeating: [Int?](repeating: nil, count: columnGroups.count), count: rowGroups.count)
        for (row, position) in positions.enumerated() {
            if let line = rowOf[position.rowGroup], let column = columnOf[position.columnKeys] { grid[line][column] = row }
        }

        let formats = measured.map { table.column($0.column).map(cellFormat) }
        let keyFormats = keyColumns.map(cellFormat)
        let lines = rowGroups.enumerated().map { index, group in
            TableRow(
                kind: group.isTotal ? .summary : .body, labels: labels(group, keyFormats),
                cells: grid[index].flatMap { row in
                    measured.indices.map { body(measured[$0], formats[$0], row: row) }
                })
        }
        let stubHeads = keyColumns.map {
            ColumnLabel(text: heading($0.name), alignment: .leading, column: $0.name, isText: $0.type == .text)
        }
        let (spanners, columns) = heads(columnGroups, spanColumns, measured)
        return Parts(stub: Stub(heads: stubHeads), spanners: spanners, columns: columns, rows: lines)
    }

    private struct RowGroup: Hashable {
        let keys: [Value]
        let isTotal: Bool
    }

    private struct Position {
        let rowKeys: [Value]
        let columnKeys: [Value]
        let isRowTotal: Bool
        var rowGroup: RowGroup { RowGroup(keys: rowKeys, isTotal: isRowTotal) }
    }

    private func isRowTotal(_ row: Int, hasRowKeys: Bool, hasColumnKeys: Bool) -> Bool {
        switch table.margin(of: row) {
        case .body, .overColumns: false
        case .overRows: true
        case .overAll: hasRowKeys || !hasColumnKeys
        }
    }

    /// In the order of the table, totals last.
    private func rowGroups(_ positions: [Position]) -> [RowGroup] {
        var seen: Set<RowGroup> = []
        let groups = positions.map(\.rowGroup).filter { seen.insert($0).inserted }
        return groups.filter { !$0.isTotal } + groups.filter(\.isTotal)
    }

    /// By declared category, else by value; missing keys after, totals last.
    private func columnGroups(_ positions: [Position], _ columns: [Column]) -> [[Value]] {
        guard !columns.isEmpty else { return [[]] }
        var seen: Set<[Value]> = []
        let groups = positions.map(\.columnKeys).filter { seen.insert($0).inserted }
        let ranks = columns.map { column in
            Dictionary(
                (column.categories ?? []).enumerated().map { ($0.element.value, $0.offset) },
                uniquingKeysWith: { first, _ in first })
        }
        return groups.sorted { left, right in
            for index in columns.indices where left[index] != right[index] {
                return isBefore(left[index], right[index], ranks[index])
            }
            return false
        }
    }

    private func isBefore(_ left: Value, _ right: Value, _ ranks: [String: Int]) -> Bool {
        let isLeftTotal = left == .missing(.total)
        if isLeftTotal || right == .missing(.total) { return !isLeftTotal }
        if case .text(let a) = left, case .text(let b) = right, let first = ranks[a], let second = ranks[b] {
            return first < second
        }
        return Value.isOrderedBefore(left, right)
    }

    private func labels(_ group: RowGroup, _ formats: [CellFormat]) -> [TableCell] {
        zip(group.keys, formats).enumerated().map { index, pair in
            // The word "Total" stands once.
            if group.isTotal, index > 0, pair.0.isMissing { return .empty }
            return TableCell(
                text: pair.1.key(pair.0, total: words.total), value: pair.0, citation: pair.1.citation(pair.0))
        }
    }

    private func body(_ measure: TableLayout.Measure, _ cellFormat: CellFormat?, row: Int?) -> TableCell {
        guard let cellFormat, let column = table.column(measure.column) else { return .empty }
        guard let row else {
            let value: Value = measure.countsRows ? (column.type == .integer ? .integer(0) : .decimal(0)) : .missing(.noRows)
            return TableCell(text: cellFormat.text(value), value: value)
        }
        let value = column[row]
        let lack = column.lack(at: row)
        let text = cellFormat.text(value, isIncomplete: lack != nil)
        var cell = cell(column, text: text, row: row)
        cell.lack = lack
        if value.isRange { cell.interval = column.intervals[row] }
        return cell
    }

    /// Key labels from the widest down, then the measure when there are several; one measure is said above all columns.
    private func heads(
        _ groups: [[Value]], _ columns: [Column], _ measures: [TableLayout.Measure]
    ) -> (spanners: [[Spanner]], columns: [ColumnLabel]) {
        guard !columns.isEmpty else {
            return ([], measures.map { ColumnLabel(text: heading($0.column), alignment: .trailing, column: $0.column) })
        }
        let formats = columns.map(cellFormat)
        let top = topHead(columns, measures)
        var paths: [[String]] = []
        var labels: [ColumnLabel] = []
        for keys in groups {
            let isTotal = keys.allSatisfy { $0 == .missing(.total) }
            let texts = zip(keys, formats).map { $1.key($0, total: words.total) }
            for measure in measures {
                let named = isTotal ? [words.total] + keys.dropFirst().map { _ in "" } : texts
                let path = [isTotal ? "" : top] + (measures.count > 1 ? named + [heading(measure.column)] : named)
                paths.append(path)
                labels.append(
                    ColumnLabel(
                        text: path[path.count - 1], alignment: .trailing, column: measure.column, keys: keys,
                        path: Array(path.dropFirst())))
            }
        }
        if measures.count == 1, columns.count > 1 { liftTotals(&paths, &labels) }
        let depth = paths.first?.count ?? 1
        return ((0..<depth - 1).map { Spanner.line(paths, level: $0) }, labels)
    }

    private func topHead(_ columns: [Column], _ measures: [TableLayout.Measure]) -> String {
        let keys = columns.map { heading($0.name) }.joined(separator: ", ")
        guard measures.count == 1, let only = measures.first, only.column != "count" else { return keys }
        return "\(heading(only.column)): \(keys)"
    }

    /// The lowest head of a total says so itself.
    private func liftTotals(_ paths: inout [[String]], _ labels: inout [ColumnLabel]) {
        for index in paths.indices where paths[index].last == "" {
            paths[index] = [String](repeating: "", count: paths[index].count - 1) + [words.total]
            labels[index] = ColumnLabel(
                text: words.total, alignment: .trailing, column: labels[index].column, keys: labels[index].keys,
                path: [words.total])
        }
    }
}
