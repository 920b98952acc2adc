/// The left part of a table: the heads of its columns. Its cells stand with each row.
package struct Stub: Hashable, Sendable {
    package let heads: [ColumnLabel]

    package init(heads: [ColumnLabel]) {
        self.heads = heads
    }

    /// Over how many lines each label of one stub column reaches; 0 where the one above reaches over it.
    /// Only labels left of the last column are joined, and only below the same neighbours.
    package func spans(column: Int, rows: [TableRow]) -> [Int] {
        guard column + 1 < heads.count else { return [Int](repeating: 1, count: rows.count) }
        var spans = [Int](repeating: 1, count: rows.count)
        var first = 0
        for index in rows.indices.dropFirst() {
            let same =
                rows[index].kind == rows[first].kind && rows[index].kind == .body
                && rows[index].labels.prefix(column + 1).map(\.text) == rows[first].labels.prefix(column + 1).map(\.text)
            if same {
                spans[first] += 1
                spans[index] = 0
            } else {
                first = index
            }
        }
        return spans
    }
}
