import Testing

@testable import Charts

@Suite struct BoxIndexTests {
    @Test("of 400 boxes the index finds the same overlaps as a search of all, for 400 others, below zero too")
    func sameAsAll() {
        func boxes(_ seed: Int) -> [Box] {
            (0..<400).map { index in
                let x = Double((index * 37 + seed * 11) % 211) / 2 - 20, y = Double((index * 53 + seed * 7) % 197) / 2 - 20
                return Box(minX: x, minY: y, maxX: x + Double(index % 9) / 2, maxY: y + Double(index % 4))
            }
        }
        let known = boxes(1).filter { ($0.minX + $0.minY).truncatingRemainder(dividingBy: 7) < 1 }, index = BoxIndex(known)
        let found = boxes(2).map { index.overlaps($0) }
        #expect(found == boxes(2).map { box in known.contains { $0.overlaps(box) } })
        #expect(found.contains(true) && found.contains(false))
    }
}
