import Formatting

/// Which years are written along an axis, and how short.
enum YearLabels {
    /// One text for each year, nil where it is left out: all in full where they fit; else two digits with every fifth in full;
    /// else every second, fifth, tenth … year. `step` is the room one year has in millimetres.
    static func texts(_ years: ClosedRange<Int>, step: Double, _ style: TextStyle, gap: Double, format: ValueFormat) -> [String?]
    {
        let full = TextMetrics.width(of: "0000", style)
        let short = TextMetrics.width(of: "’00", style)
        if step >= full + gap { return years.map { format.year($0) } }
        if step >= (full + short) / 2 + gap * 0.8, step >= short + gap {
            return years.map { year in
                let isFirst = year == years.lowerBound && year % 5 != 4
                return isFirst || year % 5 == 0 ? format.year(year) : abbreviated(year)
            }
        }
        let interval = [2, 5, 10, 20, 25, 50, 100].first { Double($0) * step >= full + gap } ?? 200
        return years.map { $0 % interval == 0 ? format.year($0) : nil }
    }

    private static func abbreviated(_ year: Int) -> String {
        let digits = String(year % 100)
        return "’" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
