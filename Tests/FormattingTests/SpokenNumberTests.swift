import Tabular
import Testing

@testable import Formatting

@Suite("Numbers in sentences")
struct SpokenNumberTests {
    private func text(_ low: Double?, _ best: Double?, _ high: Double?, _ meaning: NumberMeaning = .quantity) -> String? {
        Estimate(low: low, best: best, high: high).map {
            ValueFormat().spoken(.estimate($0), meaning: meaning).replacing("\u{202F}", with: " ")
        }
    }

    @Test("a range is said in words, and so is a bound; one number is a number")
    func hedges() {
        #expect(text(80, nil, 95) == "between 80 and 95")
        #expect(text(7, nil, nil) == "at least 7")
        #expect(text(nil, nil, 12_000) == "at most 12 000")
        #expect(text(80, 90, 95) == "90 (80–95)")
        #expect(text(80, 90, nil) == "90 (at least 80)")
        #expect(text(nil, 90, 95) == "90 (at most 95)")
        #expect(text(-5, 1, 3) == "1 (\u{2212}5 to 3)")
        #expect(text(7, 7, 7) == "7")
        func said(_ low: Double, _ best: Double?, _ high: Double, _ qualifiers: EstimateQualifier) -> String {
            ValueFormat().spoken(.estimate(Estimate(unchecked: low, best, high, qualifiers)))
        }
        #expect(said(3, nil, .infinity, .aboveLow) == "more than 3" && said(-.infinity, nil, 3, .belowHigh) == "less than 3")
        #expect(
            said(3, nil, 8, .aboveLow) == "more than 3 and at most 8"
                && said(3, nil, 8, .belowHigh) == "at least 3 and less than 8")
        #expect(said(7, 7, 7, .approximate) == "about 7" && said(3, nil, 8, .approximate) == "between about 3 and about 8")
        #expect(
            said(3, nil, .infinity, [.approximate, .aboveLow]) == "more than about 3"
                && said(3, 5, 8, .approximate) == "about 5 (3–8)")
        #expect(ValueFormat().spoken(.estimate(Estimate(unchecked: -.infinity, 90, .infinity))) == "90")
        #expect(ValueFormat().spoken(.estimate(Estimate(unchecked: -.infinity, nil, .infinity))) == "not known")
    }

    @Test("shares and columns in per cent have their sign once; a range that is printed as one number is about it")
    func shares() {
        #expect(text(0.35, nil, 0.362, .share) == "between 35.0 and 36.2 %")
        #expect(text(0, nil, 0.5, .share) == "between 0 and 50.0 %")
        #expect(text(0.3501, nil, 0.3504, .share) == "about 35.0 %")
        #expect(ValueFormat().spoken(.decimal(0.5), meaning: .share) == "50.0\u{202F}%")
        #expect(ValueFormat().spoken(.integer(12), unit: .fixed("percent")) == "12\u{202F}%")
        #expect(ValueFormat().spoken(.integer(1937), meaning: .year) == "1937")
    }

    @Test("of several one is meant")
    func choice() {
        #expect(ValueFormat().choice(["a"]) == "a")
        #expect(ValueFormat().choice(["a", "b", "c"]) == "a, b or c")
    }
}
