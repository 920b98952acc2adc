import Formatting
import Tabular
import Testing

@testable import Charts

@Suite struct ScaleTests {
    @Test("a linear scale maps its ends to its ends and clamps beyond them")
    func linear() {
        let scale = LinearScale(domain: 0...10, start: 50, end: 0)
        #expect(scale.position(0) == 50)
        #expect(scale.position(10) == 0)
        #expect(scale.position(2.5) == 37.5)
        #expect(scale.clamped(12) == 0)
    }

    @Test("bands share the length, each in the middle of its step")
    func bands() {
        let scale = BandScale(count: 4, start: 10, end: 50, fill: 0.5)
        #expect(scale.step == 10)
        #expect(scale.bandWidth == 5)
        #expect(scale.middle(3) == 45)
        #expect(scale.position(1.25) == 22.5)
    }

    @Test("a day stands at its fraction of the year")
    func days() throws {
        let first = try #require(EDTFDate("1937-01-01")), last = try #require(EDTFDate("1937-12-31"))
        #expect(YearPosition.start(first) == 1937)
        #expect(YearPosition.end(last) == 1938)
        #expect(YearPosition.middle(try #require(EDTFDate("1937"))) == 1937.5)
        #expect(abs(YearPosition.start(try #require(EDTFDate("1936-07-01"))) - (1936 + 182.0 / 366)) < 1e-12)
        #expect(YearPosition.end(try #require(EDTFDate("1936-11/1938-01"))) == 1938 + 31.0 / 365)
    }

    @Test("years are written in full, then with two digits, then only some of them")
    func yearLabels() {
        let style = TextStyle(size: 2), format = ValueFormat()
        func texts(_ step: Double) -> [String?] { YearLabels.texts(1921...1926, step: step, style, gap: 1, format: format) }
        #expect(texts(8) == ["1921", "1922", "1923", "1924", "1925", "1926"])
        #expect(texts(4.6) == ["1921", "’22", "’23", "’24", "1925", "’26"])
        #expect(texts(3) == [nil, "1922", nil, "1924", nil, "1926"])
        #expect(texts(1.2) == [nil, nil, nil, nil, "1925", nil])
    }

    @Test("years from −12000 to 12000 thin to round steps of 1, 2 or 5 hundreds and thousands, and never touch")
    func manyYears() {
        let style = TextStyle(size: 2), format = ValueFormat()
        for years in [-12_000...12_000, -600...300, 900...9999, 1...2000, 9995...10_005, -3...4] {
            for step in [0.0005, 0.002, 0.01, 0.05, 0.3, 1.1, 3, 4.6, 5.2, 8] {
                let texts = YearLabels.texts(years, step: step, style, gap: 1, format: format)
                let named = zip(years, texts).compactMap { year, text in text.map { (year: year, text: $0) } }
                for (first, second) in zip(named, named.dropFirst()) {
                    let widths = [first, second].map { TextMetrics.width(of: $0.text, style) / 2 }.reduce(0, +)
                    #expect(Double(second.year - first.year) * step >= widths, "\(years) \(step): \(first) \(second)")
                }
                if years.lowerBound < 1000 || years.upperBound > 9999 {
                    #expect(named.allSatisfy { $0.text == format.year($0.year) })
                }
            }
        }
        func years(_ step: Double) -> [String] {
            YearLabels.texts(-2000...2500, step: step, style, gap: 1, format: format).compactMap { $0 }
        }
        #expect(years(0.007) == ["\u{2212}2000", "\u{2212}1000", "0", "1000", "2000"])
        #expect(years(0.014) == (-4...5).map { format.year($0 * 500) })
    }

    @Test("an axis of large numbers counts in thousands or millions and says so")
    func units() {
        func axis(_ high: Double, _ title: String, _ unit: Tabular.Unit = .none, isShare: Bool = false) -> ValueAxis {
            ValueAxis(
                extent: 0...high, title: title, unit: unit, isShare: isShare, fromZero: true, tickCount: 4, format: ValueFormat())
        }
        #expect(axis(790_665, "convictions").title == "convictions (thousands)")
        #expect(axis(790_665, "catch", .fixed("tons")).title == "catch (thousand tons)")
        #expect(axis(790_665, "persons shot", .fixed("persons")).title == "persons shot (thousands)")
        #expect(axis(8_000_000, "inmates").ticks == [0, 2, 4, 6, 8])
        #expect(axis(900, "catch", .fixed("tons")).title == "catch (tons)")
        #expect(axis(0.95, "share", isShare: true).title == "share (%)")
        #expect(axis(0.95, "share", isShare: true).ticks == [0, 25, 50, 75, 100])
        #expect(axis(790_665, "").label(200) == "200")
        #expect(axis(790_665, "").short(353_074) == "353")
    }

    @Test("names of columns become plain words")
    func names() {
        #expect(ValueAxis.plain("year(period)") == "year")
        #expect(ValueAxis.plain("sum(value)") == "value")
        #expect(ValueAxis.plain("trial.name") == "trial")
        #expect(ValueAxis.plain("median(days_open)") == "median of days open")
    }
}
