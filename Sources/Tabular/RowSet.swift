/// A set of row numbers of one table, kept as sorted ranges that do not touch.
package struct RowSet: Hashable, Sendable {
    package private(set) var ranges: [Range<Int>] = []

    package init() {}

    package init(_ rows: some Sequence<Int>) {
        for row in rows.sorted() { append(row) }
    }

    package var isEmpty: Bool { ranges.isEmpty }
    package var count: Int { ranges.reduce(0) { $0 + $1.count } }
    /// The rows in ascending order.
    package var rows: [Int] { ranges.flatMap { Array($0) } }

    package func contains(_ row: Int) -> Bool { ranges.contains { $0.contains(row) } }

    /// Adds one row; cheapest when rows come in ascending order.
    package mutating func insert(_ row: Int) {
        if ranges.last.map({ row >= $0.lowerBound }) ?? true {
            append(row)
        } else {
            formUnion(RowSet(CollectionOfOne(row)))
        }
    }

    package mutating func formUnion(_ other: RowSet) {
        guard !other.isEmpty else { return }
        let all = (ranges + other.ranges).sorted { $0.lowerBound < $1.lowerBound }
        var merged: [Range<Int>] = []
        for range in all {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
    }

    package func union(_ other: RowSet) -> RowSet {
        var result = self
        result.formUnion(other)
        return result
    }

    private mutating func append(_ row: Int) {
        guard let last = ranges.last else {
            ranges.append(row..<row + 1)
            return
        }
        if last.contains(row) { return }
        if last.upperBound == row {
            ranges[ranges.count - 1] = last.lowerBound..<row + 1
        } else {
            ranges.append(row..<row + 1)
        }
    }
}
