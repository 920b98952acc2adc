import Tabular
import Testing

@testable import Formatting

@Suite("Estimates in words")
struct EstimateTests {
    let format = ValueFormat()

    private func text(_ low: Double?, _ best: Double?, _ high: Double?) -> String? {
        Estimate(low: low, best: best, high: high).map { format.estimate($0).replacing("\u{202F}", with: " ") }
    }

    @Test("a range stays a range and a bound stays a bound")
    func ranges() {
        #expect(text(350_000, nil, 360_000) == "350 000–360 000")
        #expect(text(724_000, nil, nil) == "at least 724 000")
        #expect(text(nil, nil, 724_000) == "at most 724 000")
        #expect(text(7_000_000, 8_000_000, 8_000_000) == "8 000 000 (7 000 000–8 000 000)")
        #expect(text(900, 1_000, nil) == "1 000 (at least 900)")
        #expect(text(nil, 1_000, nil) == "1 000")
        #expect(text(-5, nil, 3) == "\u{2212}5 to 3")
        #expect(format.estimate(Estimate(unchecked: -.infinity, nil, .infinity)) == "not known")
        #expect(format.estimate(Estimate(unchecked: 1.01, nil, 1.04), places: 1) == "1.0")
    }

    @Test("a share that is an estimate keeps its range")
    func shares() {
        let share = Estimate(unchecked: 0.35, nil, 0.362)
        #expect(format.percent(share) == "35.0–36.2\u{202F}%")
        #expect(format.percent(Estimate(unchecked: 0.724, nil, .infinity)) == "at least 72.4\u{202F}%")
        #expect(format.percent(Estimate(unchecked: 0.7, 0.8, 1)) == "80.0\u{202F}% (70.0–100\u{202F}%)")
        #expect(format.percent(Estimate(1)) == "100\u{202F}%")
        #expect(format.percentDigits(share) == "35.0–36.2")
    }
}
