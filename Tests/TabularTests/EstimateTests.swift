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

    static let about = Estimate(unchecked: 5_000, 5_000, 5_000, .approximate)
    static let above = Estimate(unchecked: 3, nil, .infinity, .aboveLow)
    static let below = Estimate(unchecked: -.infinity, nil, 3, .belowHigh)

    @Test func `a number called approximate is no point, and neither is it the same as the number`() {
        #expect(!Self.about.isPoint && !Self.about.isRange)
        #expect(Self.about != Estimate(5_000))
        #expect(Self.about.description == "about 5000")
    }

    @Test func `a sum or difference with an approximate term is approximate`() {
        #expect(Self.about + Estimate(2) == Estimate(unchecked: 5_002, 5_002, 5_002, .approximate))
        #expect(Estimate(2) - Self.about == Estimate(unchecked: -4_998, -4_998, -4_998, .approximate))
    }

    @Test func `a bound that is left out is left out of sums, and changes sides in differences`() {
        #expect(Self.below + Estimate(2) == Estimate(unchecked: -.infinity, nil, 5, .belowHigh))
        #expect(Self.above + Self.above == Estimate(unchecked: 6, nil, .infinity, .aboveLow))
        #expect(Estimate(10) - Self.above == Estimate(unchecked: -.infinity, nil, 7, .belowHigh))
        #expect(Self.above - Self.below == Estimate(unchecked: 0, nil, .infinity, .aboveLow))
        #expect(Self.above.description == "more than 3" && Self.below.description == "less than 3")
    }

    @Test func `what nothing bounds has no bound to leave out, and one number leaves none`() {
        #expect(Estimate(unchecked: -.infinity, nil, 3, .aboveLow).qualifiers == [])
        #expect(Estimate(unchecked: 3, nil, 3, [.aboveLow, .belowHigh]) == Estimate(unchecked: 3, nil, 3))
    }

    @Test func `ranges do not overlap in a bound that one of them leaves out`() {
        #expect(!Self.below.overlaps(Estimate(3)) && !Self.above.overlaps(Estimate(3)))
        #expect(!Self.below.overlaps(Self.above))
        #expect(Self.below.overlaps(Estimate(2.5)) && Self.above.overlaps(Estimate(unchecked: 3, nil, 4)))
        #expect(!Self.below.contains(3) && Self.below.contains(2))
    }
}
