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
            var absences: [Int: MissingReason] = [:]
            let cells = zip(dates, ends).enumerated().map { row, pair -> Estimate? in
                guard let start = pair.0, let end = pair.1 else { return nil }
                let span = Self.span(from: start, to: end, divisor: divisor)
                if span == nil { absences[row] = .tooCoarse }
                return span
            }
            let both = first.absences.merging(columns[1].absences) { a, b in a.isUnreadable ? a : b }
            absences.merge(both.filter { $0.value.isUnreadable }) { _, unreadable in unreadable }
            return Column(rawValue, .estimate(cells), unit: .fixed(rawValue), absences: absences)
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

    /// From the last possible start to the first possible end, and the reverse; the best only between two days. Without bound
    /// where a date is; nil when neither bound is known.
    private static func span(from start: EDTFDate, to end: EDTFDate, divisor: Double) -> Estimate? {
        func days(from first: CalendarDay, to last: CalendarDay) -> Double? {
            first.isBounded && last.isBounded ? Double(last.number - first.number) / divisor : nil
        }
        let shortest = days(from: start.latest, to: end.earliest), longest = days(from: start.earliest, to: end.latest)
        if shortest == nil, longest == nil { return nil }
        let low = shortest ?? -.infinity, high = longest ?? .infinity
        return Estimate(unchecked: low, low == high ? low : nil, high)
    }
}
