import Tabular

extension DateFunction {
    /// Days of a mean Gregorian year.
    static let daysOfAYear = 365.2425

    /// Computes the function for every row of its date columns.
    func apply(_ columns: [Column]) -> Column {
        guard let first = columns.first, case .date(let dates) = first.values else { return Column(rawValue, .integer([])) }
        switch self {
        case .year: return calendar(first, dates) { $0.year }
        case .decade: return calendar(first, dates) { $0.decade }
        case .month: return calendar(first, dates) { $0.month }
        case .days, .years:
            guard columns.count > 1, case .date(let ends) = columns[1].values else { return Column(rawValue, .estimate([])) }
            let divisor = self == .days ? 1 : Self.daysOfAYear
            let cells = zip(dates, ends).map { start, end -> Estimate? in
                guard let start, let end else { return nil }
                return Self.span(from: start, to: end, divisor: divisor)
            }
            let both = first.absences.merging(columns[1].absences) { a, b in a.isUnreadable ? a : b }
            let unreadable = both.filter { $0.value.isUnreadable }
            return Column(rawValue, .estimate(cells), unit: .fixed(rawValue), absences: unreadable)
        }
    }

    private func calendar(_ column: Column, _ dates: [EDTFDate?], _ part: (EDTFDate) -> Int?) -> Column {
        var absences = column.absences
        let cells = dates.enumerated().map { row, date -> Int? in
            guard let date else { return nil }
            let value = part(date)
            if value == nil { absences[row] = .tooCoarse }
            return value
        }
        return Column(rawValue, .integer(cells), absences: absences, meaning: NumberMeaning(rawValue: rawValue) ?? .quantity)
    }

    /// From the last possible start to the first possible end, and the reverse; the best only between two days.
    private static func span(from start: EDTFDate, to end: EDTFDate, divisor: Double) -> Estimate {
        let low = Double(end.earliest.number - start.latest.number) / divisor
        let high = Double(end.latest.number - start.earliest.number) / divisor
        return Estimate(unchecked: low, low == high ? low : nil, high)
    }
}
