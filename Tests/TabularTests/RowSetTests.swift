import Tabular
import TestSupport
import Testing

@Suite("Sets of rows")
struct RowSetTests {
    @Test("neighbouring rows are one range")
    func ranges() {
        #expect(RowSet([3, 1, 2, 7]).ranges == [1..<4, 7..<8])
        #expect(RowSet([1, 1, 1]).count == 1)
    }

    @Test("a set holds what was put in, in any order, and unions as sets do")
    func laws() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<200 {
            let a = (0..<20).map { _ in Int.random(in: 0..<40, using: &random) }
            let b = (0..<20).map { _ in Int.random(in: 0..<40, using: &random) }
            var inserted = RowSet()
            for row in a { inserted.insert(row) }
            #expect(inserted == RowSet(a))
            #expect(inserted.rows == Set(a).sorted())
            #expect(RowSet(a).union(RowSet(b)) == RowSet(a + b))
            #expect(RowSet(a).union(RowSet(b)) == RowSet(b).union(RowSet(a)))
        }
    }

    @Test("an origin unites rows by table")
    func origins() {
        let origin = Origin(table: "b", rows: RowSet([1])).union(Origin(table: "a", rows: RowSet([5]))).union(
            Origin(table: "b", rows: RowSet([2])))
        #expect(origin.parts.map(\.table) == ["a", "b"])
        #expect(origin.rows(of: "b").rows == [1, 2])
        #expect(origin.count == 3)
    }
}
