extension EDTFDate {
    /// The year, when every day it covers or can mean lies in one.
    package var year: Int? { single { $0.year } }

    /// The first year of the decade (1930 for 1937), when every day it covers or can mean lies in one.
    package var decade: Int? { single { $0.year / 10 * 10 } }

    /// The month, 1 to 12, when every day it covers or can mean lies in one. Of an interval that is one month of one year; of
    /// `193X-06` it is June, whichever the year.
    package var month: Int? {
        switch form {
        case .date(let date): return date.month
        case .interval(let start, let end):
            guard let month = start.month else { return nil }
            return end.year == start.year && end.month == month ? month : nil
        case .statement(let statement):
            switch statement.content {
            case .date(let date): return date.monthNumber
            case .interval: return Self.month(of: earliest, latest)
            case .oneOf(let items), .allOf(let items):
                let months = items.map { item -> Int? in
                    if case .date(let date) = item { return date.monthNumber }
                    return Self.month(of: item.earliest, item.latest)
                }
                guard let first = months.first else { return nil }
                return months.allSatisfy { $0 == first } ? first : nil
            }
        }
    }

    private func single(_ part: ((year: Int, month: Int, day: Int)) -> Int) -> Int? {
        let first = earliest, last = latest
        guard first.isBounded, last.isBounded else { return nil }
        let value = part(first.civil)
        return part(last.civil) == value ? value : nil
    }

    private static func month(of first: CalendarDay, _ last: CalendarDay) -> Int? {
        guard first.isBounded, last.isBounded else { return nil }
        let (a, b) = (first.civil, last.civil)
        return a.year == b.year && a.month == b.month ? a.month : nil
    }
}
