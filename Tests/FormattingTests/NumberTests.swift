import Tabular
import Testing

@testable import Formatting

@Suite("Numbers")
struct NumberTests {
    let format = ValueFormat()

    @Test("groups start at four digits and years have none")
    func groups() {
        #expect(format.integer(999) == "999")
        #expect(format.integer(1016) == "1\u{202F}016")
        #expect(format.integer(1_000_000) == "1\u{202F}000\u{202F}000")
        #expect(format.integer(-8_000) == "\u{2212}8\u{202F}000")
        #expect(format.integer(.min) == "\u{2212}9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808")
        #expect(format.year(1937) == "1937")
        // Large whole numbers have their own digits, not the shortest that read back.
        #expect(format.number(36_028_797_018_963_968) == "36\u{202F}028\u{202F}797\u{202F}018\u{202F}963\u{202F}968")
        #expect(format.number(9_223_372_036_854_775_808) == "9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808")
    }

    @Test(
        "figures write numbers from 10^15 on and below a millionth as powers of ten with three digits",
        arguments: [
            (1.2e17, "1.2 × 10^17"), (1e15, "10^15"), (9.99e14, "999 000 000 000 000"), (-3e300, "−3 × 10^300"),
            (9.996e20, "10^21"), (1.2345e16, "1.23 × 10^16"), (9_223_372_036_854_775_808, "9.22 × 10^18"),
            (2.5e-7, "2.5 × 10^−7"), (1e-6, "0.000001"), (-1e-300, "−10^−300"), (0, "0"),
            (1.7976931348623157e308, "1.8 × 10^308"),
        ])
    func powers(number: Double, expected: String) {
        var figures = format
        figures.writesPowers = true
        #expect(figures.number(number).replacing("\u{202F}", with: " ") == expected)
        if !ValueFormat.isBeyondReading(number) { #expect(figures.number(number) == format.number(number)) }
    }

    @Test("a range of great numbers has both ends as powers, and tables keep every digit")
    func powersOfRanges() throws {
        var figures = format
        figures.writesPowers = true
        let range = try #require(Estimate(low: 1e16, best: nil, high: 3e16))
        #expect(figures.estimate(range) == "10^16–3\u{202F}×\u{202F}10^16")
        #expect(format.number(1e16) == "10\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000")
    }

    @Test(
        "decimals round half to even on the digits as written",
        arguments: [
            (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.68"), (1.005, 2, "1.00"), (2.5, 0, "2"), (3.5, 0, "4"),
            (0.5, 0, "0"), (1.5, 0, "2"), (9.995, 2, "10.00"), (999.96, 1, "1\u{202F}000.0"), (0.05, 1, "0.0"), (0.051, 1, "0.1"),
            (0.0004, 1, "0.0"), (-0.04, 1, "0.0"), (-0.06, 1, "\u{2212}0.1"), (1e6, 1, "1\u{202F}000\u{202F}000.0"),
            (1.5e-7, 7, "0.0000002"), (2.5e-7, 7, "0.0000002"), (0.1 + 0.2, 1, "0.3"), (12.345, 1, "12.3"), (0, 1, "0.0"),
        ])
    func rounding(number: Double, places: Int, expected: String) {
        #expect(format.decimal(number, places: places) == expected)
    }

    @Test(
        "a number has no more places than it needs",
        arguments: [
            (62.0, "62"), (1.5, "1.5"), (2.345, "2.34"), (12.345, "12.3"), (0.0042, "0.0042"), (0.00421, "0.0042"), (7.999, "8"),
            (1234.56, "1\u{202F}234.6"), (99.97, "100"), (-1.5, "\u{2212}1.5"),
        ])
    func readable(number: Double, expected: String) {
        #expect(format.number(number) == expected)
    }

    @Test("a share is a percentage with one place, and the whole has none")
    func percent() {
        #expect(format.percent(55.0 / 62.0) == "88.7\u{202F}%")
        #expect(format.percent(1) == "100\u{202F}%")
        #expect(format.percent(0) == "0\u{202F}%")
        #expect(format.percent(0.9999) == "100.0\u{202F}%")
        #expect(format.percent(0.0625) == "6.2\u{202F}%")
        #expect(format.percent(0.145, places: 0) == "14\u{202F}%")
        #expect(format.percentDigits(1) == "100.0")
    }

    @Test("what is no number is said in words")
    func infinite() {
        #expect(format.number(.infinity) == "∞")
        #expect(format.number(.nan) == "not known")
    }
}
