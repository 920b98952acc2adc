import Tabular

/// What the numbers of a column are good for.
enum NumberColumn {
    /// Whether its numbers are measured: neither years nor decades nor months, which only say when.
    static func isMeasured(_ column: Column) -> Bool {
        guard column.type.isNumeric else { return false }
        switch column.meaning {
        case .quantity: return !isYears(column)
        case .share: return true
        case .year, .decade, .month: return false
        }
    }

    /// Whether every number is a year: by what the column says it means, or because its name speaks of years and its numbers
    /// are whole, without unit, and between 1400 and 2100.
    static func isYears(_ column: Column) -> Bool {
        guard case .integer(let cells) = column.values else { return false }
        if column.meaning == .year { return true }
        guard column.meaning == .quantity, column.unit == .none, (column.title ?? column.name).lowercased().hasPrefix("year")
        else {
            return false
        }
        let numbers = cells.compactMap { $0 }
        return !numbers.isEmpty && numbers.allSatisfy { (1400...2100).contains($0) }
    }
}
