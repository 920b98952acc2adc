import Formatting
import Tabular

/// A row of the figure's table with its cells under the names of their columns, then what the figure adds to it.
struct VegaLiteRow {
    let row: FigureRow
    private(set) var members: [JSON.Member] = []

    /// `category` and `series` stand in place of the row's own.
    init(_ row: FigureRow, _ fields: VegaLiteFields, category: JSON? = nil, series: JSON? = nil) {
        self.row = row
        let data = fields.data
        if let name = fields.category, let cell = category ?? fields.category(of: row) { add(name, cell) }
        if let name = fields.series, let cell = series ?? fields.series(of: row) { add(name, cell) }
        if let number = fields.number {
            add(number, row.value)
            if let absence = row.absence { add(number.missing, .string(absence.label)) }
            if let lack = row.lack { add(number.lacking, .integer(lack.rows)) }
        }
        if let whole = fields.whole { add(whole, row.whole) }
        for (column, text) in [(data.columns.label, row.label), (data.columns.note, row.note)] {
            if let column, let text { add(column.name, .string(text)) }
        }
        if row.isUnverified { add(VegaLiteFields.unverified, true) }
    }

    /// Leaves out what is there already: a column can fill two channels.
    mutating func add(_ name: String, _ value: JSON) {
        if !members.contains(where: { $0.name == name }) { members.append(JSON.Member(name, value)) }
    }

    mutating func add(_ field: NumberField, _ value: Estimate?) {
        func bound(_ number: Double?) -> JSON { number.map { $0.isFinite ? .decimal($0) : .null } ?? .null }
        if field.hasRanges { add(field.low, bound(value?.low)) }
        add(field.name, value?.dot.map(JSON.decimal) ?? .null)
        if field.hasRanges { add(field.high, bound(value?.high)) }
        guard let value else { return }
        if value.isApproximate { add(field.name + "_approximate", true) }
        if value.lowEnd.isOpen { add(field.name + "_above_low", true) }
        if value.highEnd.isOpen { add(field.name + "_below_high", true) }
    }

    var json: JSON { .object(members) }
}
