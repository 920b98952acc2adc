import Tabular

/// Dates as fractional years: the first of January 1937 begins at 1937.0, and its year ends at 1938.0.
enum YearPosition {
    /// Where the first day begins.
    static func start(_ date: EDTFDate) -> Double { begin(date.start) }

    /// Where the last day ends.
    static func end(_ date: EDTFDate) -> Double { finish(date.end ?? date.start) }

    /// The middle of all days it can mean.
    static func middle(_ date: EDTFDate) -> Double { (start(date) + end(date)) / 2 }

    static func begin(_ date: PartialDate) -> Double { fraction(of: date.earliest.number, year: date.year) }

    static func finish(_ date: PartialDate) -> Double { fraction(of: date.latest.number + 1, year: date.year) }

    private static func fraction(of day: Int, year: Int) -> Double {
        let first = CalendarDay(year: year, month: 1, day: 1).number
        let next = CalendarDay(year: year + 1, month: 1, day: 1).number
        return Double(year) + Double(day - first) / Double(next - first)
    }
}
