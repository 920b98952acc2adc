import Formatting
import Tabular

/// Dates as Vega-Lite reads them: days of ISO 8601, in universal time so that no reader's time zone moves them.
enum VegaLiteTime {
    /// `1937-08-05`; years beyond four digits have their sign and six.
    static func text(_ day: CalendarDay) -> String {
        let (year, month, day) = day.civil
        func padded(_ number: Int, _ count: Int) -> String {
            let digits = String(abs(number))
            return String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        let first = (0...9999).contains(year) ? padded(year, 4) : (year < 0 ? "-" : "+") + padded(year, 6)
        return "\(first)-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// A day, or nothing where a date has no beginning or no end.
    static func day(_ day: CalendarDay) -> JSON { day.isBounded ? .string(text(day)) : .null }

    /// The beginning of the day nearest to a fractional year, in milliseconds from 1970 on.
    static func moment(_ year: Double) -> JSON {
        let whole = Int(year.rounded(.down))
        let first = CalendarDay(year: whole, month: 1, day: 1).number
        let length = CalendarDay(year: whole + 1, month: 1, day: 1).number - first
        return .integer((first + Int(((year - Double(whole)) * Double(length)).rounded())) * 86_400_000)
    }

    /// Milliseconds at the beginning of a day, and at the end of it.
    static func begin(_ field: String) -> String { "time(toDate(\(VegaLite.datum(field))))" }
    static func finish(_ field: String) -> String { "time(toDate(\(VegaLite.datum(field)))) + 864e5" }

    static func channel(_ field: String, _ domain: ClosedRange<Double>, _ axis: JSON) -> JSON {
        [
            "field": VegaLite.field(field), "type": "temporal",
            "scale": [
                "type": "utc", "domainMin": moment(domain.lowerBound), "domainMax": moment(domain.upperBound), "nice": false,
            ], "axis": axis,
        ]
    }

    /// Ends of a date in milliseconds: where it has none, that of the axis.
    static func ends(
        _ start: String, _ end: String, _ domain: ClosedRange<Double>, as from: String, _ to: String
    ) -> [JSON] {
        func edge(_ year: Double) -> String { String(moment(year).text.dropLast()) }
        return [
            VegaLite.calculate("\(VegaLite.isValid(start)) ? \(begin(start)) : \(edge(domain.lowerBound))", as: from),
            VegaLite.calculate("\(VegaLite.isValid(end)) ? \(finish(end)) : \(edge(domain.upperBound))", as: to),
        ]
    }
}
