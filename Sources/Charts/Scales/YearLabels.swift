import Formatting

/// Which years are written along an axis, and how short.
enum YearLabels {
    /// One text for each year, nil where it is left out: all in full where they fit; else two digits with every fifth in full;
    /// else every second, fifth, tenth … year. `step` is the room one year has in millimetres.
    static func texts(_ years: ClosedRange<Int>, step: Double, _ style: TextStyle, gap: Double, format: ValueFormat) -> [String?]
    {
        let full = width(years, style, format)
        let short = TextMetrics.width(of: "’00", style)
        if step >= full + gap { return years.map { format.year($0) } }
        if hasFourDigits(years), step >= (full + short) / 2 + gap * 0.8, step >= short + gap {
            return years.map { year in
                let isFirst = year == years.lowerBound && year % 5 != 4
                return isFirst || year % 5 == 0 ? format.year(year) : abbreviated(year)
            }
        }
        let interval = interval(full + gap, step: step)
        return years.map { $0 % interval == 0 ? format.year($0) : nil }
    }

    /// Of the widest year: a sign before the year 0 and a fifth digit after 9999 need room of their own.
    private static func width(_ years: ClosedRange<Int>, _ style: TextStyle, _ format: ValueFormat) -> Double {
        ["0000", format.year(years.lowerBound), format.year(years.upperBound)].map { TextMetrics.width(of: $0, style) }.max() ?? 0
    }

    /// Whether two digits after an apostrophe are read as a year.
    private static func hasFourDigits(_ years: ClosedRange<Int>) -> Bool {
        years.lowerBound >= 1000 && years.upperBound <= 9999
    }

    /// The least round number of years that has so much room.
    private static func interval(_ room: Double, step: Double) -> Int {
        guard step > 0 else { return .max }
        let wanted = room / step
        if let interval = [2, 5, 10, 20, 25, 50].first(where: { Double($0) >= wanted }) { return interval }
        var power = 100
        while power < Int.max / 100 {
            if let interval = [1, 2, 5].map({ $0 * power }).first(where: { Double($0) >= wanted }) { return interval }
            power *= 10
        }
        return power
    }

    private static func abbreviated(_ year: Int) -> String {
        let digits = String(year % 100)
        return "’" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
