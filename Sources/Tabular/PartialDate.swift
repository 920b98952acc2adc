/// A date known to the year, the month or the day; nothing is padded.
package struct PartialDate: Hashable, Sendable {
    package let year: Int
    package let month: Int?
    package let day: Int?

    /// Nil when there is no such date.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (0...9999).contains(year) else { return nil }
        if let month, !(1...12).contains(month) { return nil }
        if let day {
            guard let month, (1...CalendarDay.daysInMonth(month, of: year)).contains(day) else { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first day it can mean.
    package var earliest: CalendarDay { CalendarDay(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day it can mean.
    package var latest: CalendarDay {
        let lastMonth = month ?? 12
        return CalendarDay(year: year, month: lastMonth, day: day ?? CalendarDay.daysInMonth(lastMonth, of: year))
    }
}

extension PartialDate {
    /// A date known to the day; nil outside the years 0 to 9999.
    package init?(_ day: CalendarDay) {
        let (year, month, number) = day.civil
        self.init(year: year, month: month, day: number)
    }
}

extension PartialDate: CustomStringConvertible {
    /// As EDTF writes it: `1937`, `1937-06`, `1937-06-11`.
    package var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return text
    }
}
