import Formatting
import Tabular

/// How the cells of one column are printed: all in one way, with the same number of places.
struct ColumnFormat {
    let column: Column
    let format: ValueFormat
    private let places: Int?

    init(_ column: Column, format: ValueFormat) {
        self.column = column
        self.format = format
        var numbers: [Double] = []
        for row in 0..<column.count {
            if let estimate = column[row].estimate { numbers += [estimate.low, estimate.best ?? 0, estimate.high] }
        }
        switch column.meaning {
        case .share: places = 1
        case .quantity:
            places = min(column.unit == .fixed("years") || column.unit == .fixed("days") ? 1 : 2, format.places(for: numbers))
        default: places = nil
        }
    }

    var alignment: Alignment { column.type.isNumeric ? .right : .left }

    func text(_ row: Int) -> String {
        if let label = column.label(at: row) { return label }
        let text = format.value(column[row], places: places, meaning: column.meaning)
        guard case .fixed("percent") = column.unit, !column[row].isMissing else { return text }
        return text + "\u{202F}%"
    }
}
