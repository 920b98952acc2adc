/// A day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
package struct CalendarDay: Hashable, Comparable, Sendable {
    package var number: Int

    package init(number: Int) {
        self.number = number
    }

    /// Formula: days_from_civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    package init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

    package static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay {
    /// Before every day, where a date has no beginning; no day of the calendar.
    package static let unboundedPast = CalendarDay(number: .min)
    /// After every day, where a date has no end; no day of the calendar.
    package static let unboundedFuture = CalendarDay(number: .max)

    /// Whether it is a day, and not what stands for the lack of a bound.
    package var isBounded: Bool { self != .unboundedPast && self != .unboundedFuture }

    /// The first day of a month and its last.
    static func month(_ month: Int, of year: Int) -> ClosedRange<CalendarDay> {
        CalendarDay(
            year: year, month: month, day: 1)...CalendarDay(
                year: year, month: month, day: daysInMonth(month, of: year))
    }
}

extension CalendarDay {
    /// Year, month and day, of a day that is bounded. Formula: civil_from_days, Howard Hinnant, as above.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
