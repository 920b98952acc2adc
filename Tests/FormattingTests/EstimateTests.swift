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

    private func text(_ low: Double, _ best: Double?, _ high: Double, _ qualifiers: EstimateQualifier) -> String {
        format.estimate(Estimate(unchecked: low, best, high, qualifiers)).replacing("\u{202F}", with: " ")
    }

    @Test("what is called approximate says so before the number")
    func approximate() {
        #expect(text(353_000, 353_000, 353_000, .approximate) == "about 353 000")
        #expect(text(350_000, nil, 360_000, .approximate) == "about 350 000–360 000")
        #expect(text(10, 11, 12, .approximate) == "about 11 (10–12)")
        #expect(text(30_000, nil, .infinity, .approximate) == "at least about 30 000")
        #expect(format.percent(Estimate(unchecked: 0.5, 0.5, 0.5, .approximate)) == "about 50.0\u{202F}%")
        #expect(format.percentDigits(Estimate(unchecked: 0.5, 0.5, 0.5, .approximate)) == "about 50.0")
    }

    @Test("a bound that is left out is said in words")
    func open() {
        #expect(text(30_000, nil, .infinity, .aboveLow) == "more than 30 000")
        #expect(text(-.infinity, nil, 3, .belowHigh) == "less than 3")
        #expect(text(30_000, nil, .infinity, [.aboveLow, .approximate]) == "more than about 30 000")
        #expect(text(0, nil, 3, .belowHigh) == "0 to less than 3")
        #expect(text(1, nil, 3, .aboveLow) == "more than 1 to 3")
        #expect(text(1, nil, 3, [.aboveLow, .belowHigh]) == "more than 1 to less than 3")
        #expect(text(900, 1_000, .infinity, .aboveLow) == "1 000 (more than 900)")
    }

    @Test("what a result lacks is counted by its reasons")
    func lacks() {
        func lack(_ asked: Int, _ reasons: [MissingReason], isOfDates: Bool = false) -> String? {
            NumberLack(asked: asked, reasons).map { format.lack($0, isOfDates: isOfDates) }
        }
        let illegible = MissingReason("illegible"), destroyed = MissingReason("destroyed")
        #expect(lack(3, [illegible]) == "1 of 3 rows states no number (illegible)")
        #expect(lack(3, [.notStated]) == "1 of 3 rows states no number")
        #expect(
            lack(5, [illegible, destroyed, illegible]) == "3 of 5 rows state no number (2 illegible, 1 destroyed)")
        #expect(lack(2, [illegible], isOfDates: true) == "1 of 2 rows states no date (illegible)")
        #expect(lack(3, []) == nil)
    }
}
