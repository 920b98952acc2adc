import Tabular

/// A part of a date that a plan groups by, with the dates behind it.
struct DateKey {
    let name: String
    let isRow: Bool
    /// Which of the keys of rows, or of columns.
    let index: Int
    let function: DateFunction
    /// The path of the date: parts of one date lie in one month.
    let argument: Expression
    let rule: CoarseDateRule
    /// By row of the table.
    let dates: [EDTFDate?]
    /// The values the rows are grouped by when their dates are taken as they are.
    let column: Column

    func value(_ month: MonthOfDays) -> Int {
        switch function {
        case .month: month.month
        case .decade: month.year / 10 * 10
        default: month.year
        }
    }
}

/// The parts of one date that are grouped by one rule.
struct DateKeySet {
    let keys: [DateKey]

    /// What the rows are grouped by for one row, as dates are taken as they are.
    func plainValues(_ row: Int) -> [Value] { keys.map { $0.column[row] } }

    /// The groups of a date with its days in each, in order; nil when it has no beginning, no end, or is not known.
    func days(_ row: Int) -> [(values: [Int], days: Int)]? {
        guard let date = keys.first?.dates[row], let months = date.months else { return nil }
        var result: [(values: [Int], days: Int)] = [], known: [[Int]: Int] = [:]
        for month in months {
            let values = keys.map { $0.value(month) }
            if let index = known[values] {
                result[index].days += month.count
            } else {
                known[values] = result.count
                result.append((values, month.count))
            }
        }
        return result
    }

    /// Whether a date can lie in a group; one that is not known can lie in any.
    func canLie(_ row: Int, in values: [Int]) -> Bool {
        guard let date = keys.first?.dates[row] else { return true }
        var years: [Int?] = [nil], months = Array(1...12)
        // Where year and decade are both grouped by, the year is narrower.
        for (key, value) in zip(keys, values) where key.function == .decade { years = (value..<value + 10).map(Optional.some) }
        for (key, value) in zip(keys, values) {
            if key.function == .year { years = [value] }
            if key.function == .month { months = [value] }
        }
        return years.contains { year in months.contains { date.canLie(inMonth: $0, of: year) } }
    }
}
