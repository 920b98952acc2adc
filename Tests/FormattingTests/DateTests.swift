import Tabular
import Testing

@testable import Formatting

@Suite("Dates in words")
struct DateTests {
    let format = ValueFormat()

    @Test(
        "a date is as precise as it is known, and an interval says once what its ends share",
        arguments: [
            ("1936-08-19", "19 August 1936", "19 Aug 1936"),
            ("1937-06", "June 1937", "Jun 1937"),
            ("1937", "1937", "1937"),
            ("1936-08-19/1936-08-24", "19–24 August 1936", "19–24 Aug 1936"),
            ("1936-08-30/1936-09-02", "30 August – 2 September 1936", "30 Aug – 2 Sep 1936"),
            ("1936-12-30/1937-01-02", "30 December 1936 – 2 January 1937", "30 Dec 1936 – 2 Jan 1937"),
            ("1936-10/1938-11", "October 1936 – November 1938", "Oct 1936 – Nov 1938"),
            ("1936-10/1936-11", "October–November 1936", "Oct–Nov 1936"),
            ("1937/1938", "1937–1938", "1937–1938"),
            ("1937-06/1938", "June 1937 – 1938", "Jun 1937 – 1938"),
            ("1937-06-11/1937-07", "11 June 1937 – July 1937", "11 Jun 1937 – Jul 1937"),
            ("1937/1937", "1937", "1937"),
        ])
    func dates(edtf: String, long: String, short: String) throws {
        let date = try #require(EDTFDate(edtf))
        #expect(format.date(date) == long)
        #expect(format.date(date, .short) == short)
    }

    @Test("a month without a name is its number")
    func months() {
        #expect(format.month(3) == "March")
        #expect(format.month(13) == "13")
    }
}
