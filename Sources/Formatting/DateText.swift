package import Tabular

extension ValueFormat {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// A month by its number, 1 to 12; the number itself when there is no such month.
    package func month(_ number: Int, short: Bool = false) -> String {
        guard Self.months.indices.contains(number - 1) else { return String(number) }
        let name = Self.months[number - 1]
        return short ? String(name.prefix(3)) : name
    }

    /// `19 August 1936`, `August 1936`, `1936`, `19–24 August 1936`, `October 1936 – November 1938`, `1937–1938`.
    package func date(_ date: EDTFDate, short: Bool = false) -> String {
        guard let end = date.end else { return partial(date.start, short: short) }
        let start = date.start
        if start.month == nil, end.month == nil { return "\(start.year)–\(end.year)" }
        if start.year == end.year, let first = start.month, let last = end.month {
            if first == last, let a = start.day, let b = end.day {
                return "\(a)–\(b) \(month(first, short: short)) \(start.year)"
            }
            if start.day == nil, end.day == nil {
                return "\(month(first, short: short))–\(month(last, short: short)) \(start.year)"
            }
            if let a = start.day, let b = end.day {
                return "\(a) \(month(first, short: short)) – \(b) \(month(last, short: short)) \(start.year)"
            }
        }
        return "\(partial(start, short: short)) – \(partial(end, short: short))"
    }

    private func partial(_ date: PartialDate, short: Bool) -> String {
        guard let month = date.month else { return String(date.year) }
        let name = self.month(month, short: short)
        return date.day.map { "\($0) \(name) \(date.year)" } ?? "\(name) \(date.year)"
    }
}
