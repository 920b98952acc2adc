import Tabular
import TestSupport
import Testing

@Suite("Estimates")
struct EstimateTests {
    @Test("a best alone is a point; a bound alone leaves the other side open")
    func kinds() throws {
        #expect(try #require(Estimate(low: nil, best: 5, high: nil)).isPoint)
        let floor = try #require(Estimate(low: 724_000, best: nil, high: nil))
        #expect(floor.high == .infinity && floor.best == nil)
        let high = try #require(Estimate(low: nil, best: 5, high: 9))
        #expect(high.low == -.infinity && high.best == 5)
    }

    @Test("crossed bounds are refused")
    func crossed() {
        #expect(Estimate(low: 2, best: nil, high: 1) == nil)
        #expect(Estimate(low: 2, best: 1, high: 3) == nil)
        #expect(Estimate(low: nil, best: nil, high: nil) == nil)
        #expect(Estimate(low: .nan, best: nil, high: 1) == nil)
    }

    @Test("a sum and a difference hold every choice of values from their ranges")
    func arithmetic() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let bounds = (0..<4).map { _ in Double(Int.random(in: -50...50, using: &random)) }
            let a = try #require(Estimate(low: min(bounds[0], bounds[1]), best: nil, high: max(bounds[0], bounds[1])))
            let b = try #require(Estimate(low: min(bounds[2], bounds[3]), best: nil, high: max(bounds[2], bounds[3])))
            let x = Double.random(in: a.low...a.high, using: &random), y = Double.random(in: b.low...b.high, using: &random)
            #expect((a + b).low <= x + y && x + y <= (a + b).high)
            #expect((a - b).low <= x - y && x - y <= (a - b).high)
        }
    }

    @Test("a best exists only if both terms have one")
    func best() throws {
        let range = try #require(Estimate(low: 1, best: nil, high: 2))
        #expect((range + Estimate(3)).best == nil)
        #expect((Estimate(4) + Estimate(3)).best == 7)
    }
}
