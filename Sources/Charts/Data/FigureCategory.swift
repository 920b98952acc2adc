import Formatting
import Tabular

/// One value of a column that groups: what is compared, and what a reader sees.
struct FigureCategory: Hashable, Sendable {
    let value: Value
    let label: String

    /// The year, when the value is one.
    var year: Int? {
        switch value {
        case .integer(let number): number
        case .date(let date): date.plainDate.flatMap { $0.month == nil ? $0.year : nil }
        case .text, .decimal, .estimate, .missing: nil
        }
    }

    /// Whether one of the names is its label, or its text in the data.
    func isNamed(in names: Set<String>) -> Bool {
        if case .text(let text) = value, names.contains(text) { return true }
        return names.contains(label)
    }

    /// Whether it is a date of EDTF level 1 or 2, which is said in words of its own.
    var isStatement: Bool {
        if case .date(let date) = value { return date.isStatement }
        return false
    }

    /// The different values of a column at the given rows: in time when all are dates or years, in declared order when that is
    /// asked for and declared, otherwise as they come. Missing ones stand last, one for each reason.
    static func list(of column: Column, rows: [Int], declaredOrder: Bool, format: ValueFormat) -> [FigureCategory] {
        var seen = Set<Value>()
        var found: [FigureCategory] = []
        for row in rows {
            let value = column[row]
            if seen.insert(value).inserted { found.append(FigureCategory(value: value, label: label(of: column, row, format))) }
        }
        let present = found.filter { !$0.value.isMissing }
        let missing = found.filter(\.value.isMissing)
        return sorted(present, column, declaredOrder: declaredOrder) + missing
    }

    private static func sorted(_ categories: [FigureCategory], _ column: Column, declaredOrder: Bool) -> [FigureCategory] {
        if declaredOrder, let declared = column.categories {
            let order = Dictionary(declared.enumerated().map { (Value.text($0.element.value), $0.offset) }) { first, _ in first }
            return categories.enumerated()
                .sorted { (order[$0.element.value] ?? .max, $0.offset) < (order[$1.element.value] ?? .max, $1.offset) }
                .map(\.element)
        }
        guard column.type == .date || column.type == .integer && !NumberColumn.isMeasured(column) else { return categories }
        return categories.sorted { Value.isOrderedBefore($0.value, $1.value) }
    }

    private static func label(of column: Column, _ row: Int, _ format: ValueFormat) -> String {
        switch column[row] {
        case .integer(let number) where NumberColumn.isYears(column): format.year(number)
        case .missing(let reason): reason.label
        case let value: column.label(at: row) ?? format.value(value, meaning: column.meaning, dates: .short)
        }
    }
}
