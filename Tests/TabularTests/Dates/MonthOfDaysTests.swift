import Tabular
import Testing

@Suite("Days of a date by months")
struct MonthOfDaysTests {
    private func months(_ text: String) throws -> [String]? {
        try #require(EDTFDate(text)).months?.map { "\($0.year)-\($0.month): \($0.count)" }
    }

    @Test("each month has as many days as fit, leap days among them")
    func counts() throws {
        #expect(try months("1936-02") == ["1936-2: 29"])
        #expect(try months("1937-01-30/1937-02-01") == ["1937-1: 2", "1937-2: 1"])
        #expect(try months("[1936-05,1936-05-02,1937-01-01]") == ["1936-5: 31", "1937-1: 1"])
        #expect(try months("1937-02-2X") == ["1937-2: 9"])
        #expect(try months("193X-06")?.count == 10)
        #expect(try months("1937-34") == ["1937-4: 30", "1937-5: 31", "1937-6: 30"])
        #expect(try months("1937~") == months("1937"))
        #expect(try months("1937")?.count == 12)
    }

    @Test("a date without a beginning or an end has no number of days")
    func open() throws {
        for text in ["../1937", "1937/..", "1937/", "XXXX-12", "[..1937]"] { #expect(try months(text) == nil) }
    }

    @Test("days in a row are one run")
    func runs() throws {
        let date = try #require(EDTFDate("[1936-12,1937-01,1937-03-05]"))
        let months = try #require(date.months)
        let runs = CalendarDay.runs(months).map {
            [$0.lowerBound.civil, $0.upperBound.civil].map { "\($0.year)-\($0.month)-\($0.day)" }
        }
        #expect(runs == [["1936-12-1", "1937-1-31"], ["1937-3-5", "1937-3-5"]])
    }

    @Test("an open date lies in the months up to its end; one of any year in its month of every year")
    func canLie() throws {
        let open = try #require(EDTFDate("../1937-03")), december = try #require(EDTFDate("XXXX-12"))
        #expect(open.canLie(inMonth: 3, of: 1937) && open.canLie(inMonth: 11, of: 1936) && open.canLie(inMonth: 11, of: nil))
        #expect(!open.canLie(inMonth: 4, of: 1937))
        #expect(december.canLie(inMonth: 12, of: 1850) && december.canLie(inMonth: 12, of: nil))
        #expect(!december.canLie(inMonth: 11, of: nil))
    }

    @Test("a row that is certainly behind one of two cells is behind both together")
    func origins() {
        let first = Origin(table: "t", rows: RowSet([0, 1, 2]), possible: RowSet([1, 2]))
        let second = Origin(table: "t", rows: RowSet([1, 2, 3]), possible: RowSet([2, 3]))
        let both = first.union(second).parts[0]
        #expect(both.rows.rows == [0, 1, 2, 3] && both.possible.rows == [2, 3])
        #expect(second.union(first) == first.union(second))
    }
}
