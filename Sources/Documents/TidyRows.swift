package import Tabular

/// A table as records of texts for a CSV file: raw numbers, codes instead of labels, an estimate as three columns.
package struct TidyRows: Sendable {
    /// The header first.
    package let records: [[String]]

    package init(_ table: Table) {
        let hasMargins = table.margins.contains { $0 != .body }
        var header: [String] = []
        for column in table.columns {
            header += column.type == .estimate ? ["\(column.name)_low", column.name, "\(column.name)_high"] : [column.name]
        }
        if hasMargins { header.append("total") }
        records =
            [header]
            + (0..<table.rowCount).map { row in
                var record: [String] = []
                for column in table.columns { record += Self.cells(column, row) }
                if hasMargins { record.append(Self.name(table.margin(of: row))) }
                return record
            }
    }

    private static func cells(_ column: Column, _ row: Int) -> [String] {
        switch column[row] {
        case .text(let text): return [text]
        case .integer(let number): return [String(number)]
        case .decimal(let number): return [raw(number)]
        case .date(let date): return [date.description]
        case .estimate(let estimate): return [raw(estimate.low), estimate.best.map(raw) ?? "", raw(estimate.high)]
        case .missing: return column.type == .estimate ? ["", "", ""] : [""]
        }
    }

    /// Whole numbers without a point, others as the shortest text that means them; an open bound is an empty cell.
    private static func raw(_ number: Double) -> String {
        guard number.isFinite else { return "" }
        if number == number.rounded(), abs(number) < 9e15 { return String(Int(number)) }
        return number.description
    }

    private static func name(_ margin: RowMargin) -> String {
        switch margin {
        case .body: ""
        case .overRows: "rows"
        case .overColumns: "columns"
        case .overAll: "all"
        }
    }
}
