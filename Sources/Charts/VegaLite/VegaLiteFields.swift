import Formatting
import Tabular

/// Under which names a figure's data stand in its specification: those of the table's columns.
struct VegaLiteFields {
    static let unverified = "unverified"

    let data: FigureData
    let number: NumberField?
    let whole: NumberField?
    let category: String?
    let series: String?

    init(_ data: FigureData) {
        self.data = data
        let values = data.rows.compactMap(\.value)
        if data.isPair {
            // Two columns of the table are two numbers of each category.
            number = NumberField("value", values)
            series = "measure"
            whole = nil
        } else {
            let isCounted = data.columns.value == nil && data.specification.mark == .waffle
            // A duration from one date to another has no column of its own.
            let isDuration = data.columns.value == nil && data.specification.mark == .survival
            let name = data.columns.value?.name ?? (isCounted ? "count" : isDuration ? "days" : nil)
            number = name.map { NumberField($0, values) }
            series = data.columns.color?.name
            whole = data.columns.whole.map { NumberField($0.name, data.rows.compactMap(\.whole)) }
        }
        category = data.columns.category?.name
    }

    var rows: [VegaLiteRow] { data.rows.map { VegaLiteRow($0, self) } }

    /// What stands in a row for its category or series: a number where that is what a reader sees, else the label.
    func value(of category: FigureCategory, isCategory: Bool) -> JSON {
        if isCategory, data.hasYears, !category.value.isMissing, let year = category.year { return .integer(year) }
        if isCategory, isDated, case .date(let date) = category.value { return .string(date.description) }
        if case .integer(let number) = category.value, category.label == String(number) { return .integer(number) }
        return .string(category.label)
    }

    /// Whether the categories are dates that have their place in time.
    var isDated: Bool {
        let mark = data.specification.mark
        return data.columns.category?.type == .date && (mark == .line || mark == .timeline) && !isAnnual
    }

    /// Whether the foot of a line figure is one of whole years.
    var isAnnual: Bool { data.specification.mark == .line && LineFoot(data).isAnnual }

    func category(of row: FigureRow) -> JSON? {
        data.categories.indices.contains(row.category) ? value(of: data.categories[row.category], isCategory: true) : nil
    }

    func series(of row: FigureRow) -> JSON? {
        data.series.indices.contains(row.series) ? value(of: data.series[row.series], isCategory: false) : nil
    }

    var categories: [JSON] { data.categories.map { value(of: $0, isCategory: true) } }
    var seriesNames: [JSON] { data.series.map { value(of: $0, isCategory: false) } }
}
