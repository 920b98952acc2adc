/// One date as levels 1 and 2 write it, alone, at the end of an interval or within a set: with qualifiers, with digits left
/// open, a season, or a year with significant digits.
package struct DatePart: Hashable, Sendable {
    package let year: DigitPattern
    package let month: DigitPattern?
    package let day: DigitPattern?
    package let grouping: SubYearGrouping?
    /// How many digits of the year are sure: of `1950S2`, two.
    package let significantDigits: Int?
    package let yearQualifier: DateQualifier
    package let monthQualifier: DateQualifier
    package let dayQualifier: DateQualifier
    /// The first and last day it can mean; unbounded where every digit of the year is left open.
    package let earliest: CalendarDay
    package let latest: CalendarDay

    /// Throws `noSuchDay` when no day of the calendar fits.
    init(
        year: DigitPattern, month: DigitPattern? = nil, day: DigitPattern? = nil, grouping: SubYearGrouping? = nil,
        significantDigits: Int? = nil, qualifiers: (year: DateQualifier, month: DateQualifier, day: DateQualifier)
    ) throws(DateFault) {
        self.year = year
        self.month = month
        self.day = day
        self.grouping = grouping
        self.significantDigits = significantDigits
        (yearQualifier, monthQualifier, dayQualifier) = qualifiers
        var years = year.least...year.greatest
        if let significantDigits, significantDigits < 4 {
            let unit = [10_000, 1_000, 100, 10][significantDigits]
            years = year.least / unit * unit...year.least / unit * unit + unit - 1
        }
        if let grouping {
            let first = CalendarDay.month(grouping.months.lowerBound, of: years.lowerBound).lowerBound
            let last = CalendarDay.month(grouping.months.upperBound, of: years.upperBound).upperBound
            earliest = year.isOpen ? .unboundedPast : first
            latest = year.isOpen ? .unboundedFuture : last
        } else if let days = Self.days(years, year, month, day) {
            earliest = year.isOpen ? .unboundedPast : days.lowerBound
            latest = year.isOpen ? .unboundedFuture : days.upperBound
        } else {
            throw .noSuchDay
        }
    }

    /// From the first day that fits to the last; nil when none does.
    private static func days(
        _ years: ClosedRange<Int>, _ year: DigitPattern, _ month: DigitPattern?, _ day: DigitPattern?
    ) -> ClosedRange<CalendarDay>? {
        let months = month?.numbers(in: 1...12) ?? Array(1...12)
        guard let firstMonth = months.first, let lastMonth = months.last else { return nil }
        guard let day else {
            return CalendarDay.month(firstMonth, of: years.lowerBound)
                .lowerBound...CalendarDay.month(lastMonth, of: years.upperBound).upperBound
        }
        let days = day.numbers(in: 1...31)
        // In a leap year every day exists that exists in any; without one no year need be tried.
        guard let least = days.first, months.contains(where: { least <= CalendarDay.daysInMonth($0, of: 2000) }) else {
            return nil
        }
        func first(_ years: some Sequence<Int>, _ months: [Int], _ days: [Int]) -> CalendarDay? {
            for number in years where year.matches(number) {
                for month in months {
                    let length = CalendarDay.daysInMonth(month, of: number)
                    if let day = days.first(where: { $0 <= length }) {
                        return CalendarDay(year: number, month: month, day: day)
                    }
                }
            }
            return nil
        }
        guard let earliest = first(years, months, days), let latest = first(years.reversed(), months.reversed(), days.reversed())
        else { return nil }
        return earliest...latest
    }

    /// The month, when it is the same in every year it can lie in.
    package var monthNumber: Int? { month?.number }

    /// The qualifier of the whole, when every part that is written has the same; nil when they differ.
    package var qualifier: DateQualifier? {
        if (hasMonth && monthQualifier != yearQualifier) || (day != nil && dayQualifier != yearQualifier) { return nil }
        return yearQualifier
    }

    /// Whether anything stands in the place of the month.
    package var hasMonth: Bool { month != nil || grouping != nil }

    /// Whether days that do not fit lie between its first and its last: years within the digits left open, or months.
    package var hasGaps: Bool {
        let parts = [year, month, day].compactMap { $0 }
        if parts.contains(where: { $0.openAtEnd == nil }) { return true }
        // Where a part is left open, all after it must be wholly open too, or the days are not one run.
        guard let first = parts.firstIndex(where: { $0.number == nil }) else { return false }
        if grouping != nil { return true }
        return !parts[(first + 1)...].allSatisfy(\.isOpen)
    }

    /// Whether digits of it are left open or not sure.
    var hasOpenDigits: Bool { significantDigits != nil || [year, month, day].contains { $0 != nil && $0?.number == nil } }

    /// What is said of any part of it.
    package var allQualifiers: DateQualifier { yearQualifier.union(monthQualifier).union(dayQualifier) }

    /// The date without its qualifiers, when all of its digits are given.
    package var date: PartialDate? {
        guard grouping == nil, significantDigits == nil, let year = year.number else { return nil }
        if month != nil, month?.number == nil { return nil }
        if day != nil, day?.number == nil { return nil }
        return PartialDate(year: year, month: month?.number, day: day?.number)
    }
}

extension DatePart: CustomStringConvertible {
    /// As EDTF writes it, without its qualifiers.
    package var description: String {
        var text = year.description
        if let significantDigits { text += "S\(significantDigits)" }
        if let grouping { text += "-\(grouping.number)" }
        if let month { text += "-\(month)" }
        if let day { text += "-\(day)" }
        return text
    }
}
