/// A date known to the year, the month or the day; nothing is padded. Four bytes, because columns hold many.
package struct PartialDate: Hashable, Sendable {
    private let yearNumber: Int16
    /// Zero when it is not known.
    private let monthNumber: UInt8
    private let dayNumber: UInt8

    package var year: Int { Int(yearNumber) }
    package var month: Int? { monthNumber == 0 ? nil : Int(monthNumber) }
    package var day: Int? { dayNumber == 0 ? nil : Int(dayNumber) }

    /// Nil when there is no such date.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (0...9999).contains(year) else { return nil }
        if let month, !(1...12).contains(month) { return nil }
        if let day {
            guard let month, (1...CalendarDay.daysInMonth(month, of: year)).contains(day) else { return nil }
        }
        yearNumber = Int16(year)
        monthNumber = UInt8(month ?? 0)
        dayNumber = UInt8(day ?? 0)
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
        guard day.isBounded else { return nil }
        let (year, month, number) = day.civil
        self.init(year: year, month: month, day: number)
    }

    /// Reads `1937`, `1937-06` or `1937-06-11`; nil when it is none of them, or no such date exists.
    package init?(_ text: String) { self.init(edtf: text.utf8) }

    /// Four digits, then two and two, joined by hyphens; nothing else.
    init?(edtf text: some Collection<UInt8>) {
        let count = text.count
        guard count == 4 || count == 7 || count == 10 else { return nil }
        var year = 0, month = 0, day = 0, position = 0
        for byte in text {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                let digit = Int(byte - UInt8(ascii: "0"))
                if position < 4 {
                    year = year * 10 + digit
                } else if position < 7 {
                    month = month * 10 + digit
                } else {
                    day = day * 10 + digit
                }
            }
            position += 1
        }
        self.init(year: year, month: count > 4 ? month : nil, day: count > 7 ? day : nil)
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
