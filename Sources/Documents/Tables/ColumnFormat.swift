import Formatting
import Tabular

/// How the cells of one column are printed: all in one way, with the same number of places.
struct ColumnFormat {
    let column: Column
    let format: ValueFormat
    private let places: Int?

    /// `uniform` gives all numbers the same number of places, as in a column of one measure.
    init(_ column: Column, format: ValueFormat, uniform: Bool = true) {
        self.column = column
        self.format = format
        var numbers: [Double] = []
        for row in 0..<column.count {
            if let estimate = column[row].estimate { numbers += [estimate.low, estimate.best ?? 0, estimate.high] }
        }
        let most = column.unit == .fixed("years") || column.unit == .fixed("days") ? 1 : 2
        switch column.meaning {
        case .share: places = 1
        case .quantity: places = uniform ? min(most, format.places(for: numbers)) : nil
        default: places = nil
        }
    }

    /// Quantities to the right; names, dates and years to the left.
    var alignment: Alignment {
        column.type.isNumeric && (column.meaning == .quantity || column.meaning == .share) ? .right : .left
    }

    func text(_ row: Int) -> String {
        if let label = column.label(at: row) { return label }
        if case .date(let date) = column[row] { return format.date(date, short: true) }
        let text = format.value(column[row], places: places, meaning: column.meaning)
        guard case .fixed("percent") = column.unit, !column[row].isMissing else { return text }
        return text + "\u{202F}%"
    }
}
