import Tabular
import Testing

@Suite("Dates of level 0")
struct EDTFDateTests {
    @Test(
        "a day, a month, a year and an interval are read and written back the same",
        arguments: ["1937", "1937-06", "1937-06-11", "1937-06/1938", "1936-10-01/1938-11-01", "0000", "9999-12-31", "2000-02-29"])
    func roundTrip(_ text: String) throws {
        #expect(try #require(EDTFDate(text)).description == text)
    }

    @Test(
        "what is no date is refused, not repaired",
        arguments: [
            "", "37", "1937-6", "1937-13", "1937-02-29", "1900-02-29", "1937/", "/1937", "1938/1937", "1937-06-11T00:00", "1937?",
            "193X", " 1937", "1937/1938/1939", "+1937", "1937-06-31", "1937-00", "١٩٣٧",
        ])
    func refused(_ text: String) { #expect(EDTFDate(text) == nil) }

    @Test("a coarse date covers all of its days")
    func bounds() throws {
        let year = try #require(EDTFDate("1936"))
        #expect(year.latest.number - year.earliest.number == 365)
        let month = try #require(EDTFDate("1937-02"))
        #expect(month.latest.number - month.earliest.number == 27)
        #expect(CalendarDay(year: 1970, month: 1, day: 1).number == 0)
        #expect(CalendarDay(year: 1937, month: 7, day: 30).number == -11843)
    }

    @Test("year, month and decade exist only where every day agrees")
    func parts() throws {
        #expect(try #require(EDTFDate("1937-06-11")).month == 6)
        #expect(try #require(EDTFDate("1937")).month == nil)
        #expect(try #require(EDTFDate("1937-01/1937-06")).year == 1937)
        #expect(try #require(EDTFDate("1937/1938")).year == nil)
        #expect(try #require(EDTFDate("1937/1938")).decade == 1930)
        #expect(try #require(EDTFDate("1939/1941")).decade == nil)
    }

    @Test("within and overlap are those of the days")
    func relations() throws {
        let both = try #require(EDTFDate("1937/1938")), july = try #require(EDTFDate("1937-07")),
            later = try #require(EDTFDate("1939"))
        #expect(july.isWithin(both) && !both.isWithin(july))
        #expect(both.overlaps(july) && !both.overlaps(later))
    }

    @Test("order is by earliest, then by latest day")
    func order() throws {
        let texts = ["1937-01-01", "1937-01", "1937", "1937/1938", "1937-02"]
        let dates = try texts.map { try #require(EDTFDate($0)) }
        #expect(dates.reversed().sorted().map(\.description) == texts)
    }
}
