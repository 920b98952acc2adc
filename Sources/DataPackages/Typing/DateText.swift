import Diagnostics
import Tabular

/// Reads dates; nothing is padded, and no order of day and month is guessed.
enum DateText {
    /// A full date, `1937-06-11`. Throws `type.date`.
    static func day(_ text: String) throws(CellFault) -> EDTFDate {
        guard let date = EDTFDate(text), !date.isInterval, date.start.day != nil else {
            throw fault("type.date", text, "a date", "write a full date, year first: 1937-06-11")
        }
        return date
    }

    /// A year of four digits. Throws `type.year`.
    static func year(_ text: String) throws(CellFault) -> EDTFDate {
        guard let date = EDTFDate(text), !date.isInterval, date.start.month == nil else {
            throw fault("type.year", text, "a year", "write four digits: 1937")
        }
        return date
    }

    /// A month of a year, `1937-06`. Throws `type.yearmonth`.
    static func yearMonth(_ text: String) throws(CellFault) -> EDTFDate {
        guard let date = EDTFDate(text), !date.isInterval, date.start.month != nil, date.start.day == nil else {
            throw fault("type.yearmonth", text, "a month of a year", "write year and month: 1937-06")
        }
        return date
    }

    /// A year, month or day, or an interval of two of them. Throws `type.edtf`.
    static func edtf(_ text: String) throws(CellFault) -> EDTFDate {
        guard let date = EDTFDate(text) else {
            throw fault("type.edtf", text, "a date", "write 1937, 1937-06, 1937-06-11, or two of them as 1937-06/1938")
        }
        return date
    }

    private static func fault(_ code: String, _ text: String, _ what: String, _ remedy: String) -> CellFault {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        if ends.count == 2, let start = PartialDate(text: ends[0]), let end = PartialDate(text: ends[1]),
            end.latest < start.earliest
        {
            return CellFault(code, "\(text.quotedForMessage) ends before it begins", remedy: "write the earlier date first")
        }
        if ends.contains(where: looksLikeDate) {
            return CellFault(code, "\(text.quotedForMessage) is no day of the calendar", remedy: remedy)
        }
        return CellFault(code, "\(text.quotedForMessage) is not \(what)", remedy: remedy)
    }

    /// Whether it has the form of a full date that does not exist, such as 1937-02-29.
    private static func looksLikeDate(_ text: Substring) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
            && PartialDate(text: text) == nil
    }
}

extension PartialDate {
    fileprivate init?(text: Substring) {
        guard let date = EDTFDate(String(text)), !date.isInterval else { return nil }
        self = date.start
    }
}
