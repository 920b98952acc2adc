import Testing

@testable import Charts

@Suite struct TicksTests {
    @Test("steps are 1, 2 or 5 times a power of ten, and 25, 250 … above ten")
    func steps() {
        #expect(Ticks.step(over: 800, count: 4) == 200)
        #expect(Ticks.step(over: 790.665, count: 4) == 200)
        #expect(Ticks.step(over: 10, count: 5) == 2)
        #expect(Ticks.step(over: 100, count: 4) == 25)
        #expect(Ticks.step(over: 1, count: 4) == 0.2)
        #expect(Ticks.step(over: 0, count: 4) == 1)
    }

    @Test("bars begin at zero; ticks reach over the data or end just under the edge")
    func bars() {
        let (domain, ticks) = Ticks.rounded(0...790.665, count: 4, fromZero: true)
        #expect(domain == 0...800)
        #expect(ticks == [0, 200, 400, 600, 800])
        let (low, few) = Ticks.rounded(0...154, count: 4, fromZero: true)
        #expect(few == [0, 50, 100, 150])
        #expect(low.upperBound == 157)
    }

    @Test("dots begin near the data, and at zero where the data come near it")
    func dots() {
        #expect(Ticks.rounded(680...1200, count: 6, fromZero: false).ticks == [600, 700, 800, 900, 1000, 1100, 1200])
        #expect(Ticks.rounded(100...1000, count: 5, fromZero: false).ticks.first == 0)
        #expect(Ticks.rounded(-40...30, count: 4, fromZero: true).ticks == [-40, -20, 0, 20])
    }

    @Test("one value has an axis as well")
    func single() {
        let (domain, ticks) = Ticks.rounded(7...7, count: 4, fromZero: false)
        #expect(domain.contains(7))
        #expect(ticks.count > 1)
    }
}
