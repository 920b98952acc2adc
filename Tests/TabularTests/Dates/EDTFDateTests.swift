import Testing

@testable import Tabular

@Suite struct EDTFDateTests {
    private func date(_ text: String) throws -> EDTFDate { try #require(EDTFDate(text)) }

    @Test(arguments: [
        "1937", "1937-06", "1937-06-11", "1937-06/1938", "1936-08-19/1936-08-24", "0000", "9999-12-31", "2000-02-29",
        "1937/1937-06",
    ])
    func `level 0 is read and written back`(text: String) throws {
        #expect(try date(text).description == text)
    }

    @Test(arguments: [
        "", " ", "37", "19370", "1937-6", "1937-13", "1937-00", "1937-02-29", "1900-02-29", "1937-06-00", "1937-06-31",
        "1937-06-11-01", "-1937",
        "+193", "1937//1938", "1937/1938/1939", "1938/1937", "1937-06-11/1937-06-10", "1937-06 ", "..",
        "1937-06-11T00:00:00", "१९३७", "1937/1938-13",
    ]) func `anything else is none`(text: String) {
        #expect(EDTFDate(text) == nil)
    }

    @Test func `a partial date reaches from its first to its last day`() throws {
        #expect(try date("1937").earliest == CalendarDay(year: 1937, month: 1, day: 1))
        #expect(try date("1937").latest == CalendarDay(year: 1937, month: 12, day: 31))
        #expect(try date("1936-02").latest == CalendarDay(year: 1936, month: 2, day: 29))
        #expect(try date("1937-06/1938").latest == CalendarDay(year: 1938, month: 12, day: 31))
        #expect(try date("1937-06-11").earliest == date("1937-06-11").latest)
    }

    @Test func `days are counted from 1970-01-01`() {
        #expect(CalendarDay(year: 1970, month: 1, day: 1).number == 0)
        #expect(CalendarDay(year: 1936, month: 8, day: 25).number == -12_182)
        #expect(CalendarDay(year: 2000, month: 3, day: 1).number == 11_017)
        #expect(CalendarDay(year: 0, month: 3, day: 1).number == -719_468)
    }

    @Test func `day numbers follow one another through 400 years`() {
        var expected = CalendarDay(year: 1700, month: 1, day: 1).number
        for year in 1700..<2100 {
            for month in 1...12 {
                for day in 1...CalendarDay.daysInMonth(month, of: year) {
                    if CalendarDay(year: year, month: month, day: day).number != expected {
                        Issue.record("\(year)-\(month)-\(day)")
                    }
                    expected += 1
                }
            }
        }
    }

    @Test func `year, month and decade exist only when all days lie in one`() throws {
        #expect(try date("1937").year == 1937)
        #expect(try date("1937").month == nil)
        #expect(try date("1937-06").month == 6)
        #expect(try date("1937-06/1937-07").month == nil)
        #expect(try date("1937-06-01/1937-06-11").month == 6)
        #expect(try date("1937/1938").year == nil)
        #expect(try date("1937/1938").decade == 1930)
        #expect(try date("1939/1940").decade == nil)
        #expect(try date("1936-06/1937-06").month == nil)
    }

    @Test func `order is by earliest day, then latest, then as written`() throws {
        let texts = ["1936/1937", "1937-01-01", "1937-01", "1937", "1937-01/1937-12", "1937/1938", "1937-01-02"]
        let dates = try texts.map(date)
        #expect(dates.reversed().sorted().map(\.description) == texts)
        for first in dates { #expect(!(first < first)) }
    }

    @Test func `within means every day, overlapping means some day`() throws {
        #expect(try date("1937-06").isWithin(date("1937")))
        #expect(try !date("1937").isWithin(date("1937-06")))
        #expect(try date("1937").isWithin(date("1937")))
        #expect(try date("1936/1937").overlaps(date("1937/1938")))
        #expect(try !date("1936").overlaps(date("1937")))
    }

    @Test func `a partial date that does not exist is none`() {
        #expect(PartialDate(year: 1937, month: nil, day: 3) == nil)
        #expect(PartialDate(year: 10_000) == nil)
        #expect(PartialDate(year: -1) == nil)
        #expect(PartialDate(year: 1937, month: 4, day: 31) == nil)
    }

    @Test("a day and its year, month and number mean one another, over four thousand years")
    func civil() {
        for number in stride(from: -800_000, through: 700_000, by: 13) {
            let (year, month, day) = CalendarDay(number: number).civil
            #expect(CalendarDay(year: year, month: month, day: day).number == number)
        }
    }
}
