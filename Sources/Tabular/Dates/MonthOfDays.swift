/// Days of one month, such as those of it that a date can mean.
package struct MonthOfDays: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// A bit for each day, that of the first being the lowest.
    private(set) var bits: UInt32

    /// How many days they are.
    package var count: Int { bits.nonzeroBitCount }

    /// Days from 1 to 31.
    init(year: Int, month: Int, days: some Sequence<Int>) {
        self.year = year
        self.month = month
        bits = days.reduce(0) { $0 | 1 << UInt32($1 - 1) }
    }

    mutating func formUnion(_ other: MonthOfDays) { bits |= other.bits }

    fileprivate var number: Int { year * 12 + month - 1 }
}

extension CalendarDay {
    /// Days of months in order as runs without a day between.
    package static func runs(_ months: [MonthOfDays]) -> [ClosedRange<CalendarDay>] {
        var runs: [ClosedRange<CalendarDay>] = []
        for month in months {
            for day in 1...31 where month.bits & (1 << UInt32(day - 1)) != 0 {
                let day = CalendarDay(year: month.year, month: month.month, day: day)
                if let last = runs.last, last.upperBound.number + 1 == day.number {
                    runs[runs.count - 1] = last.lowerBound...day
                } else {
                    runs.append(day...day)
                }
            }
        }
        return runs
    }
}

extension EDTFDate {
    /// Every day that it can mean or covers, by months in order; nil when it is without a beginning or without an end.
    /// Of `193X-06` only days of June, of `[1936,1938]` none of 1937.
    package var months: [MonthOfDays]? {
        guard earliest.isBounded, latest.isBounded else { return nil }
        guard case .statement(let statement) = form else { return Self.months(of: earliest...latest) }
        switch statement.content {
        case .date(let date): return date.months
        case .interval: return Self.months(of: earliest...latest)
        case .oneOf(let items), .allOf(let items):
            var months: [Int: MonthOfDays] = [:]
            for item in items {
                let found: [MonthOfDays]
                if case .date(let date) = item {
                    found = date.months
                } else {
                    found = Self.months(of: item.earliest...item.latest)
                }
                for month in found {
                    var all = months[month.number] ?? month
                    all.formUnion(month)
                    months[month.number] = all
                }
            }
            return months.values.sorted { $0.number < $1.number }
        }
    }

    /// Whether a day of a month, in a given year or in any, is one that it can mean or covers.
    package func canLie(inMonth month: Int, of year: Int?) -> Bool {
        if case .statement(let statement) = form, case .date(let date) = statement.content {
            return date.canLie(inMonth: month, of: year)
        }
        guard let year else {
            return months.map { $0.contains { $0.month == month } } ?? true
        }
        let days = CalendarDay.month(month, of: year)
        return dayRanges.contains { $0.overlaps(days) }
    }

    fileprivate static func months(of days: ClosedRange<CalendarDay>) -> [MonthOfDays] {
        let first = days.lowerBound.civil, last = days.upperBound.civil
        return (first.year * 12 + first.month - 1...last.year * 12 + last.month - 1).map { number in
            let year = number / 12, month = number % 12 + 1
            let start = year == first.year && month == first.month ? first.day : 1
            let end = year == last.year && month == last.month ? last.day : CalendarDay.daysInMonth(month, of: year)
            return MonthOfDays(year: year, month: month, days: start...end)
        }
    }
}

extension DatePart {
    /// Every day that fits, of a date whose year is not wholly open.
    fileprivate var months: [MonthOfDays] {
        // Digits that are not sure leave no place for a month.
        if significantDigits != nil { return EDTFDate.months(of: earliest...latest) }
        return year.numbers(in: year.least...year.greatest).flatMap { year in
            (1...12).compactMap { month in
                let days = days(ofMonth: month, in: year)
                return days.isEmpty ? nil : MonthOfDays(year: year, month: month, days: days)
            }
        }
    }

    fileprivate func canLie(inMonth month: Int, of year: Int?) -> Bool {
        if let year, significantDigits != nil { return CalendarDay.month(month, of: year).overlaps(earliest...latest) }
        if let year, !self.year.matches(year) { return false }
        // A leap year has every day that any year has.
        return !days(ofMonth: month, in: year ?? 2000).isEmpty
    }

    private func days(ofMonth month: Int, in year: Int) -> [Int] {
        if let grouping, !grouping.months.contains(month) { return [] }
        if let pattern = self.month, !pattern.matches(month) { return [] }
        let all = 1...CalendarDay.daysInMonth(month, of: year)
        return day?.numbers(in: all) ?? Array(all)
    }
}
