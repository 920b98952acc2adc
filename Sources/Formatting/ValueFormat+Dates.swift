package import Tabular

/// How long the names of months are.
package enum DateStyle: Sendable {
    /// `19 August 1936`, for sentences.
    case long
    /// `19 Aug 1936`, for tables and axes.
    case short
}

extension ValueFormat {
    /// A date as precise as it is known; of an interval, what both ends share is said once (`19–24 August 1936`).
    package func date(_ date: EDTFDate, _ style: DateStyle = .long) -> String {
        switch date.form {
        case .date(let date): self.date(date, style)
        case .interval(let start, let end): start == end ? self.date(start, style) : interval(start, end, style)
        case .statement(let statement): self.statement(statement, style)
        }
    }

    /// From one date to another.
    func interval(_ start: PartialDate, _ end: PartialDate, _ style: DateStyle) -> String {
        switch (start.month, end.month) {
        case (nil, nil): return year(start.year) + Self.enDash + year(end.year)
        case (let first?, let last?) where start.year == end.year:
            if let firstDay = start.day, let lastDay = end.day {
                if first == last { return "\(firstDay)–\(lastDay) \(month(last, style)) \(year(end.year))" }
                return "\(firstDay) \(month(first, style)) – \(self.date(end, style))"
            }
            if start.day == nil, end.day == nil { return "\(month(first, style))–\(self.date(end, style))" }
        default: break
        }
        return "\(self.date(start, style)) – \(self.date(end, style))"
    }

    /// A single date: `19 August 1936`, `June 1937` or `1937`.
    package func date(_ date: PartialDate, _ style: DateStyle = .long) -> String {
        var parts: [String] = []
        if let day = date.day { parts.append(String(day)) }
        if let month = date.month { parts.append(self.month(month, style)) }
        parts.append(year(date.year))
        return parts.joined(separator: " ")
    }

    /// The name of a month, 1 to 12; the number itself when there is no such month.
    package func month(_ month: Int, _ style: DateStyle = .long) -> String {
        let names = style == .long ? language.months : language.shortMonths
        return names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }
}
