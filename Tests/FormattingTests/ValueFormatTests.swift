import Formatting
import Tabular
import Testing

@Suite("Values as words")
struct ValueFormatTests {
    let format = ValueFormat()
    func spaced(_ text: String) -> String { text.replacing("_", with: "\u{202F}") }

    @Test("thousands stand apart by a narrow space, from four digits on")
    func thousands() {
        #expect(format.integer(999) == "999")
        #expect(format.integer(1000) == spaced("1_000"))
        #expect(format.integer(681_692) == spaced("681_692"))
        #expect(format.integer(-1_234_567) == spaced("\u{2212}1_234_567"))
        #expect(format.integer(Int.min) == spaced("\u{2212}9_223_372_036_854_775_808"))
    }

    @Test(
        "decimals are rounded half to even from what is written",
        arguments: [
            (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.68"), (1.005, 2, "1.00"), (0.5, 0, "0"), (1.5, 0, "2"),
            (2.5, 0, "2"),
            (9.995, 2, "10.00"), (99.95, 1, "100.0"), (0.05, 1, "0.0"), (0.15, 1, "0.2"), (0.04, 1, "0.0"), (0, 2, "0.00"),
            (-0.04, 1, "0.0"), (-0.06, 1, "\u{2212}0.1"), (1e-7, 2, "0.00"), (1e15, 0, "1_000_000_000_000_000"),
            (1234.5, 1, "1_234.5"),
            (0.001, 3, "0.001"), (1e21, 0, "1_000_000_000_000_000_000_000"),
        ])
    func rounding(_ number: Double, _ places: Int, _ text: String) {
        #expect(format.decimal(number, places: places) == spaced(text))
    }

    @Test("shares are per cents with one place; nothing and all have none")
    func percents() {
        #expect(format.percent(0.88709) == spaced("88.7_%"))
        #expect(format.percent(1) == spaced("100_%"))
        #expect(format.percent(0) == spaced("0_%"))
        #expect(format.percent(Estimate(unchecked: 0.25, nil, 0.5)) == spaced("25.0–50.0_%"))
    }

    @Test("ranges are said in words")
    func ranges() throws {
        #expect(format.estimate(Estimate(5)) == "5")
        #expect(format.estimate(try #require(Estimate(low: 724_000, best: nil, high: nil))) == spaced("at least 724_000"))
        #expect(format.estimate(try #require(Estimate(low: nil, best: nil, high: 9))) == "at most 9")
        #expect(format.estimate(try #require(Estimate(low: 3.7, best: nil, high: 7.7))) == "3.7–7.7")
        #expect(
            format.estimate(try #require(Estimate(low: 7_000_000, best: 8_000_000, high: 8_000_000)))
                == spaced("8_000_000 (7_000_000–8_000_000)"))
    }

    @Test(
        "dates are said as far as they are known",
        arguments: [
            ("1937", "1937"), ("1937-06", "June 1937"), ("1937-06-11", "11 June 1937"),
            ("1936-08-19/1936-08-24", "19–24 August 1936"),
            ("1937/1938", "1937–1938"), ("1936-10/1938-11", "October 1936 – November 1938"),
            ("1937-01/1937-06", "January–June 1937"),
            ("1936-10-01/1938-11-01", "1 October 1936 – 1 November 1938"),
            ("1937-02-23/1937-03-05", "23 February – 5 March 1937"),
            ("1921/1953-06", "1921 – June 1953"),
        ])
    func dates(_ edtf: String, _ words: String) throws {
        #expect(format.date(try #require(EDTFDate(edtf))) == words)
    }

    @Test("lists and counts")
    func lists() {
        #expect(format.list([]) == "")
        #expect(format.list(["a"]) == "a")
        #expect(format.list(["a", "b"]) == "a and b")
        #expect(format.list(["a", "b", "c"]) == "a, b and c")
        #expect(format.count(1, "row", "rows") == "1 row")
        #expect(format.count(2, "row", "rows") == "2 rows")
    }
}
