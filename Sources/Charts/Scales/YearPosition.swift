import Tabular

/// Dates as fractional years: the first of January 1937 begins at 1937.0, and its year ends at 1938.0.
enum YearPosition {
    /// Where the first day begins; infinitely early when the date has no beginning.
    static func start(_ date: EDTFDate) -> Double { begin(date.earliest) }

    /// Where the last day ends; infinitely late when the date has no end.
    static func end(_ date: EDTFDate) -> Double { finish(date.latest) }

    /// The middle of all days it covers or can mean; nil when they have no beginning or no end.
    static func middle(_ date: EDTFDate) -> Double? {
        guard date.earliest.isBounded, date.latest.isBounded else { return nil }
        return (start(date) + end(date)) / 2
    }

    /// From the first day that any of the dates names to the last; nil when none names a day.
    static func extent(_ dates: [EDTFDate]) -> ClosedRange<Double>? {
        let named = dates.compactMap(\.namedDays)
        guard let first = named.map(\.lowerBound).min(), let last = named.map(\.upperBound).max() else { return nil }
        return begin(first)...finish(last)
    }

    static func begin(_ date: PartialDate) -> Double { begin(date.earliest) }

    /// Where a day begins; infinitely early before every day.
    static func begin(_ day: CalendarDay) -> Double {
        day.isBounded ? fraction(of: day.number, year: day.civil.year) : -.infinity
    }

    /// Where a day ends; infinitely late after every day.
    static func finish(_ day: CalendarDay) -> Double {
        day.isBounded ? fraction(of: day.number + 1, year: day.civil.year) : .infinity
    }

    private static func fraction(of day: Int, year: Int) -> Double {
        let first = CalendarDay(year: year, month: 1, day: 1).number
        let next = CalendarDay(year: year + 1, month: 1, day: 1).number
        return Double(year) + Double(day - first) / Double(next - first)
    }
}
