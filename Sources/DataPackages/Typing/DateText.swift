import Diagnostics
import Tabular

/// Reads the dates of the standard; nothing is padded, and no order of day and month is guessed.
enum DateText {
    /// A full date, `1937-06-11`. Throws `type.date`.
    static func day(_ text: String) throws(CellFault) -> EDTFDate {
        guard let date = PartialDate(text), date.day != nil else {
            if looksLikeDate(text) {
                throw CellFault(
                    "type.date", "\(text.quotedForMessage) is no day of the calendar", remedy: "check the month and the day")
            }
            throw CellFault("type.date", "\(text.quotedForMessage) is not a date", remedy: DateRemedy.fullDate(for: text))
        }
        return EDTFDate(date)
    }

    /// A year of four digits. Throws `type.year`.
    static func year(_ text: String) throws(CellFault) -> EDTFDate {
        guard let date = PartialDate(text), date.month == nil else {
            throw CellFault("type.year", "\(text.quotedForMessage) is not a year", remedy: "write four digits: 1937")
        }
        return EDTFDate(date)
    }

    /// A month of a year, `1937-06`. Throws `type.yearmonth`.
    static func yearMonth(_ text: String) throws(CellFault) -> EDTFDate {
        guard let date = PartialDate(text), date.month != nil, date.day == nil else {
            throw CellFault(
                "type.yearmonth", "\(text.quotedForMessage) is not a month of a year", remedy: "write year and month: 1937-06")
        }
        return EDTFDate(date)
    }

    /// Whether it has the form of a full date, such as 1937-02-29.
    private static func looksLikeDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
