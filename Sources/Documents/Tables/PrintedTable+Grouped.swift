package import Formatting
package import Tabular

extension PrintedTable {
    /// Prints an aggregated table: row keys in the stub, column keys as spanners over the measures.
    package static func grouped(
        _ table: Table, layout: TableLayout, number: Int, caption: String, format: ValueFormat, evidence: (Origin) -> Evidence
    ) -> PrintedTable {
        let press = GroupedPress(table: table, layout: layout, format: format)
        let lines = press.lines.map { line -> PrintedRow in
            let cells = press.stub.map { PrintedCell(text: $0.text(line.rows[0]), value: $0.column[line.rows[0]]) }
            let body = press.slots.map { slot -> PrintedCell in
                guard let row = line.rows.first(where: { press.columnKey(of: $0) == slot.key }) else {
                    return press.emptyCell(slot.measure)
                }
                let column = press.measures[slot.measure]
                let value = column.column[row]
                return PrintedCell(
                    text: column.text(row), value: value, evidence: evidence(table.origin(row: row, column: column.column.name)))
            }
            return PrintedRow(cells: line.isTotal ? press.totalStub + body : cells + body, isTotal: line.isTotal)
        }
        return PrintedTable(
            name: table.name, number: number, caption: caption, spanners: press.spanners, labels: press.labels,
            rows: withoutRepeats(lines, stubCount: press.stub.count), tidy: table)
    }

    /// A key of the stub is printed once for the lines that share it, unless it is the last of the stub.
    private static func withoutRepeats(_ rows: [PrintedRow], stubCount: Int) -> [PrintedRow] {
        guard stubCount > 1 else { return rows }
        return rows.enumerated().map { index, row in
            guard index > 0, !row.isTotal else { return row }
            var cells = row.cells
            for column in 0..<(stubCount - 1) {
                guard rows[index - 1].cells[column].value == row.cells[column].value else { break }
                cells[column].text = ""
            }
            return PrintedRow(cells: cells, isTotal: row.isTotal)
        }
    }
}

/// The setting of an aggregated table: which tidy rows make a line, which measures of which column key make a column.
private struct GroupedPress {
    struct Line {
        let key: [Value]
        let isTotal: Bool
        var rows: [Int]
    }

    struct Slot {
        let key: [Value]
        let measure: Int
    }

    let table: Table
    let layout: TableLayout
    let stub: [ColumnFormat]
    let heads: [ColumnFormat]
    let measures: [ColumnFormat]
    private(set) var lines: [Line] = []
    private(set) var slots: [Slot] = []

    init(table: Table, layout: TableLayout, format: ValueFormat) {
        self.table = table
        self.layout = layout
        func formats(_ names: [String]) -> [ColumnFormat] {
            names.compactMap { table.column($0) }.map { ColumnFormat($0, format: format) }
        }
        stub = formats(layout.stub)
        heads = formats(layout.spanners)
        measures = formats(layout.measures)
        var bodyKeys: [(key: [Value], row: Int)] = [], hasTotalColumn = false
        for row in 0..<table.rowCount {
            let margin = table.margin(of: row)
            let isTotal = margin == .overRows || margin == .overAll
            let key = isTotal ? [] : stub.map { $0.column[row] }
            if let index = lines.firstIndex(where: { $0.isTotal == isTotal && $0.key == key }) {
                lines[index].rows.append(row)
            } else {
                lines.append(Line(key: key, isTotal: isTotal, rows: [row]))
            }
            if margin == .overColumns || (margin == .overAll && !heads.isEmpty) { hasTotalColumn = true; continue }
            let columnKey = heads.map { $0.column[row] }
            if !bodyKeys.contains(where: { $0.key == columnKey }) { bodyKeys.append((columnKey, row)) }
        }
        var keys = bodyKeys.sorted { precedes($0.key, $1.key) }.map(\.key)
        if hasTotalColumn { keys.append(totalKey) }
        slots = keys.flatMap { key in measures.indices.map { Slot(key: key, measure: $0) } }
    }

    private var totalKey: [Value] { heads.map { _ in .missing(.total) } }

    /// Column keys in the order of their categories, else by value.
    private func precedes(_ a: [Value], _ b: [Value]) -> Bool {
        for (index, head) in heads.enumerated() where a[index] != b[index] {
            if let categories = head.column.categories, case .text(let x) = a[index], case .text(let y) = b[index],
                let i = categories.firstIndex(where: { $0.value == x }), let j = categories.firstIndex(where: { $0.value == y })
            {
                return i < j
            }
            return Value.isOrderedBefore(a[index], b[index])
        }
        return false
    }

    func columnKey(of row: Int) -> [Value] {
        switch table.margin(of: row) {
        case .overColumns, .overAll: heads.isEmpty ? [] : totalKey
        case .body, .overRows: heads.map { $0.column[row] }
        }
    }

    var totalStub: [PrintedCell] {
        stub.indices.map { PrintedCell(text: $0 == 0 ? "Total" : "", value: .missing(.total)) }
    }

    func emptyCell(_ measure: Int) -> PrintedCell {
        let column = measures[measure].column
        if layout.countingMeasures.contains(column.name) {
            return PrintedCell(text: column.meaning == .share ? "0\u{202F}%" : "0", value: .integer(0))
        }
        return PrintedCell(text: "–", value: .missing(.noRows))
    }

    var labels: [ColumnLabel] {
        let stubLabels = stub.map { ColumnLabel(text: $0.column.title ?? $0.column.name, alignment: $0.alignment, isStub: true) }
        let bodyLabels = slots.map { slot in
            let measure = measures[slot.measure]
            let text =
                heads.isEmpty || measures.count > 1
                ? measure.column.title ?? measure.column.name : label(of: slot.key, head: heads.count - 1)
            return ColumnLabel(text: text, alignment: measure.alignment, isStub: false)
        }
        return stubLabels + bodyLabels
    }

    /// One line a column key; with a single measure the innermost key is the column's own label.
    var spanners: [[Spanner]] {
        let lineCount = measures.count > 1 ? heads.count : heads.count - 1
        guard lineCount > 0 else { return [] }
        return (0..<lineCount).map { head in
            var spans = stub.isEmpty ? [] : [Spanner(text: "", span: stub.count)]
            var previous: [Value]?
            for slot in slots {
                let key = Array(slot.key[...head])
                if key == previous, let last = spans.last {
                    spans[spans.count - 1] = Spanner(text: last.text, span: last.span + 1)
                } else {
                    spans.append(Spanner(text: label(of: slot.key, head: head), span: 1))
                }
                previous = key
            }
            return spans
        }
    }

    private func label(of key: [Value], head: Int) -> String {
        switch key[head] {
        case .missing(.total): return head == 0 ? "Total" : ""
        case .missing(let reason): return reason.label
        case .text(let text): return heads[head].column.categories?.first { $0.value == text }?.label ?? text
        case let value: return heads[head].format.value(value, meaning: heads[head].column.meaning)
        }
    }
}
