import Formatting
import Tabular
import Testing

@testable import Charts

@Suite struct DateSpanTests {
    private func span(_ start: String?, _ end: String?, _ reason: MissingReason = .notStated) -> DateSpan {
        func value(_ text: String?) -> Value { text.flatMap { EDTFDate($0) }.map(Value.date) ?? .missing(reason) }
        return DateSpan(from: value(start), to: value(end))
    }

    @Test("from one day to another are as many days as lie between; coarse dates give the least and the most")
    func days() {
        #expect(span("1937-06-11", "1937-06-11").days == Estimate(0))
        #expect(span("1936-08-19", "1937-08-19").days == Estimate(365))
        #expect(span("1937-06-11", "1937-07").days == Estimate(low: 20, best: nil, high: 50))
        #expect(span("1937", "1937-06").days == Estimate(low: 0, best: nil, high: 180))
        #expect(span("1937-06-11", "[1938,1940]").days == Estimate(low: 204, best: nil, high: 1299))
        #expect(span("1937-06-11~", "1937-06-21").days == Estimate(10))
        #expect(span("1937-06-11", "1938/..").days == Estimate(low: 204, best: nil, high: nil))
    }

    @Test("without an end, or with an end before its beginning, a span has no length")
    func none() {
        #expect(span("1937", nil).days == nil && span(nil, "1937").days == nil)
        #expect(span("1938-01-02", "1938-01-01").days == nil && span("1938-01-02", "1938-01-01").isBackwards)
        #expect(!span("1938", "1938-01-01").isBackwards)
    }

    @Test("an end that is missing is not known; one of which the reason says that there is none is open")
    func missing() {
        #expect(span("1937", nil).end == .unknown)
        #expect(span("1937", nil, MissingReason("still held", lacksNumber: false)).end == .open)
    }

    @Test("one interval says the same as its two dates, in days and in words")
    func interval() throws {
        for (start, end) in [("1937-11", "1938-03-12"), ("1936~", "1937"), ("1935?", "1936-05")] {
            let one = DateSpan(try #require(EDTFDate("\(start)/\(end)"))), two = span(start, end)
            #expect(one?.start == two.start && one?.end == two.end && one?.days == two.days)
            #expect(one?.words(ValueFormat()) == two.words(ValueFormat()))
        }
        #expect(span("1937-11", "1938-03-12").words(ValueFormat()) == "November 1937 – 12 March 1938")
        #expect(span("1937", nil).words(ValueFormat()) == "from 1937, end not known")
        #expect(DateSpan(try #require(EDTFDate("1937/"))).map(\.end) == .unknown)
        #expect(DateSpan(try #require(EDTFDate("{1937,1939}"))) == nil)
    }
}
