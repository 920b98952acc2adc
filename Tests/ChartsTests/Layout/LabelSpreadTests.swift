import TestSupport
import Testing

@testable import Charts

@Suite struct LabelSpreadTests {
    @Test("labels that do not touch stay where they are; two that would stand around their middle")
    func apart() {
        #expect(LabelSpread.middles([10, 20], extents: [4, 4], within: 0...100) == [10, 20])
        #expect(LabelSpread.middles([10, 12], extents: [4, 4], within: 0...100) == [9, 13])
        #expect(LabelSpread.middles([12, 10], extents: [4, 4], within: 0...100) == [13, 9])
    }

    @Test("none leaves the limits where there is room for all")
    func limits() {
        #expect(LabelSpread.middles([1, 1, 99], extents: [4, 4, 4], within: 0...100) == [2, 6, 98])
    }

    @Test("in whatever order they come they neither touch nor leave the limits", arguments: 0..<50)
    func law(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...12, using: &random)
        let extents = (0..<count).map { _ in Double.random(in: 1...8, using: &random) }
        let wanted = (0..<count).map { _ in Double.random(in: -10...110, using: &random) }
        let middles = LabelSpread.middles(wanted, extents: extents, within: 0...100)
        let order = middles.indices.sorted { middles[$0] < middles[$1] }
        for (first, second) in zip(order, order.dropFirst()) {
            #expect(middles[second] - middles[first] >= (extents[first] + extents[second]) / 2 - 1e-9)
            #expect(wanted[first] <= wanted[second])
        }
        #expect(order.allSatisfy { middles[$0] >= extents[$0] / 2 - 1e-9 && middles[$0] <= 100 - extents[$0] / 2 + 1e-9 })
    }
}
