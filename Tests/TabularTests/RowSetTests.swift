import Testing

@testable import Tabular

@Suite struct RowSetTests {
    @Test func `rows are kept as ranges that do not touch`() {
        #expect(RowSet([5, 3, 4, 9, 3]).ranges == [3..<6, 9..<10])
        var set = RowSet([1, 3])
        set.insert(2)
        #expect(set.ranges == [1..<4])
        set.insert(0)
        #expect(set.ranges == [0..<4])
        set.insert(2)
        #expect(set.count == 4)
    }

    @Test func `a row inside or just before the last range is taken once`() {
        var set = RowSet([1, 7, 8, 9])
        set.insert(8)
        set.insert(6)
        #expect(set.ranges == [1..<2, 6..<10])
    }

    @Test func `union is commutative, associative, idempotent, and agrees with sets of numbers`() {
        var state: UInt64 = 42
        func sample() -> [Int] {
            (0..<12).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(state >> 33) % 30
            }
        }
        for _ in 0..<200 {
            let (x, y, z) = (sample(), sample(), sample())
            let (a, b, c) = (RowSet(x), RowSet(y), RowSet(z))
            #expect(a.union(b) == b.union(a))
            #expect(a.union(b).union(c) == a.union(b.union(c)))
            #expect(a.union(a) == a)
            #expect(a.union(RowSet()) == a)
            #expect(a.union(b).rows == Set(x).union(y).sorted())
            #expect(a.union(b) == RowSet(x + y))
            #expect((0..<30).allSatisfy { a.contains($0) == x.contains($0) })
            var inserted = RowSet()
            for row in x { inserted.insert(row) }
            #expect(inserted == a)
        }
    }

    @Test func `origins unite by table, in code point order`() {
        let b = Origin(table: "b", rows: RowSet([1])), a = Origin(table: "a", rows: RowSet([2])),
            more = Origin(table: "b", rows: RowSet([2, 5]))
        let all = b.union(a).union(more)
        #expect(all.parts.map(\.table) == ["a", "b"])
        #expect(all.rows(of: "b").rows == [1, 2, 5])
        #expect(all.count == 4)
        #expect(all == more.union(b).union(a))
        #expect(Origin(table: "a", rows: RowSet()).isEmpty)
        #expect(a.union(Origin()) == a)
        #expect(all.rows(of: "c").isEmpty)
    }
}
