import Testing

@testable import Tabular

@Suite struct EstimateTests {
    @Test func `a best alone is a point, a bound alone leaves the other side open`() throws {
        #expect(Estimate(low: nil, best: 5, high: nil) == Estimate(5))
        let atLeast = try #require(Estimate(low: 3, best: nil, high: nil))
        #expect(atLeast.low == 3 && atLeast.best == nil && atLeast.high == .infinity)
        let upTo = try #require(Estimate(low: nil, best: 5, high: 9))
        #expect(upTo.low == -.infinity && upTo.best == 5 && upTo.high == 9)
        #expect(Estimate(low: nil, best: nil, high: nil) == nil)
    }

    @Test func `crossed bounds, a best outside them and what is no number are refused`() {
        #expect(Estimate(low: 3, best: nil, high: 2) == nil)
        #expect(Estimate(low: 3, best: 2, high: 4) == nil)
        #expect(Estimate(low: 3, best: 5, high: 4) == nil)
        #expect(Estimate(low: .nan, best: nil, high: 4) == nil)
        #expect(Estimate(low: nil, best: .nan, high: nil) == nil)
        #expect(Estimate(low: 1, best: nil, high: .nan) == nil)
    }

    @Test func `an infinite number is refused, an infinite bound is an open end`() {
        #expect(Estimate(low: nil, best: .infinity, high: nil) == nil)
        #expect(Estimate(low: 1, best: .infinity, high: nil) == nil)
        #expect(Estimate(low: .infinity, best: nil, high: nil) == nil)
        #expect(Estimate(low: nil, best: nil, high: -.infinity) == nil)
        #expect(Estimate(low: -.infinity, best: 1, high: .infinity)?.isBounded == false)
    }

    @Test func `equal bounds are one number, which is then the best`() {
        #expect(Estimate(low: 7, best: nil, high: 7) == Estimate(7))
    }

    @Test func `sums and differences have true bounds, and a best only if both have`() {
        let a = Estimate(unchecked: 1, 2, 4), b = Estimate(unchecked: 10, 11, 12), open = Estimate(unchecked: 5, nil, .infinity)
        #expect(a + b == Estimate(unchecked: 11, 13, 16))
        #expect(b - a == Estimate(unchecked: 6, 9, 11))
        #expect(a + open == Estimate(unchecked: 6, nil, .infinity))
        #expect(a - open == Estimate(unchecked: -.infinity, nil, -1))
        #expect(a + b == b + a)
        #expect(a + Estimate(0) == a)
        #expect((a + b) + open == a + (b + open))
    }

    @Test func `estimates stand by best, else by the middle, else by the bound there is`() {
        let sorted = [
            Estimate(unchecked: 0, nil, 10), Estimate(4), Estimate(unchecked: 6, nil, .infinity),
            Estimate(unchecked: -.infinity, nil, 3),
        ].sorted()
        #expect(sorted.map(\.position) == [3, 4, 5, 6])
        #expect(Estimate(unchecked: 1, 2, 3) < Estimate(unchecked: 1, 2, 4))
        #expect(!(Estimate(2) < Estimate(2)))
    }

    @Test func `ranges overlap when some number lies in both`() {
        #expect(Estimate(unchecked: 1, nil, 3).overlaps(Estimate(unchecked: 3, nil, 5)))
        #expect(!Estimate(unchecked: 1, nil, 3).overlaps(Estimate(4)))
    }
}
