import Formatting
import Tabular

/// Months along a short axis of time.
enum MonthTicks {
    /// Up to this many years an axis shows months.
    static let longestSpan = 2.2

    /// From the beginning of the first month to the end of the last, in fractional years.
    static func rounded(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let first = months(before: range.lowerBound), last = months(before: range.upperBound - 1e-6) + 1
        return position(first)...position(max(last, first + 1))
    }

    /// Every month, or every second, third or sixth; the year is said at the first tick and at the first of each year.
    static func ticks(
        _ domain: ClosedRange<Double>, perYear: Double, _ style: TextStyle, gap: Double, format: ValueFormat
    ) -> [(position: Double, text: String)] {
        let first = months(before: domain.lowerBound + 1e-6), last = months(before: domain.upperBound + 1e-6)
        let widest = TextMetrics.width(of: format.month(9, .short) + " 0000", style)
        let interval = [1, 2, 3, 6].first { Double($0) * perYear / 12 >= widest + gap } ?? 12
        let ticks = (first...max(first, last)).filter { $0 % interval == 0 && position($0) >= domain.lowerBound - 1e-6 }
        return ticks.enumerated().map { index, month in
            let name = format.month(month % 12 + 1, .short)
            let saysYear = index == 0 || month % 12 < interval
            return (position(month), saysYear ? "\(name) \(format.year(month / 12))" : name)
        }
    }

    /// Whole months from the year 0 to a fractional year.
    private static func months(before year: Double) -> Int {
        let whole = Int(year.rounded(.down))
        let month = (1...12).last { position(whole * 12 + $0 - 1) <= year } ?? 1
        return whole * 12 + month - 1
    }

    /// Where a month begins, as a fractional year.
    private static func position(_ month: Int) -> Double {
        PartialDate(year: month / 12, month: month % 12 + 1).map(YearPosition.begin) ?? Double(month) / 12
    }
}
