/// A set of row numbers of one table. Small sets are kept as sorted ranges that do not touch; what is scattered over a large
/// table is found again through a partition that many sets share.
package struct RowSet: Sendable {
    private var storage: Storage

    private enum Storage {
        case ranges([Range<Int>])
        case parts(RowPartition, [Int])
    }

    package init() { storage = .ranges([]) }

    package init(_ rows: some Sequence<Int>) {
        var ranges: [Range<Int>] = []
        for row in rows.sorted() { Self.append(row, to: &ranges) }
        storage = .ranges(ranges)
    }

    init(_ partition: RowPartition, parts: [Int]) { storage = .parts(partition, parts) }

    /// In which its rows are found again; nil where they are kept.
    var partition: RowPartition? {
        if case .parts(let partition, _) = storage { partition } else { nil }
    }

    /// Sorted ranges that do not touch; those of a scattered set are found anew each time.
    package var ranges: [Range<Int>] {
        switch storage {
        case .ranges(let ranges): ranges
        case .parts(let partition, let parts): partition.ranges(parts)
        }
    }

    package var isEmpty: Bool { count == 0 }

    package var count: Int {
        switch storage {
        case .ranges(let ranges): ranges.reduce(0) { $0 + $1.count }
        case .parts(let partition, let parts): partition.count(parts)
        }
    }

    package var first: Int? {
        switch storage {
        case .ranges(let ranges): ranges.first?.lowerBound
        case .parts(let partition, let parts): partition.firstRow(parts)
        }
    }

    package var last: Int? {
        switch storage {
        case .ranges(let ranges): ranges.last.map { $0.upperBound - 1 }
        case .parts(let partition, let parts): partition.lastRow(parts)
        }
    }

    /// The rows in ascending order.
    package var rows: [Int] { ranges.flatMap { Array($0) } }

    package func contains(_ row: Int) -> Bool {
        switch storage {
        case .ranges(let ranges): ranges.contains { $0.contains(row) }
        case .parts(let partition, let parts): partition.contains(row, in: parts)
        }
    }

    /// Adds one row; cheapest when rows come in ascending order.
    package mutating func insert(_ row: Int) {
        guard case .ranges(var ranges) = storage, ranges.last.map({ row >= $0.lowerBound }) ?? true else {
            return formUnion(RowSet(CollectionOfOne(row)))
        }
        // So that the array is changed in place.
        storage = .ranges([])
        Self.append(row, to: &ranges)
        storage = .ranges(ranges)
    }

    package mutating func formUnion(_ other: RowSet) {
        if case .parts(let own, let parts) = storage, case .parts(let others, let more) = other.storage, own === others {
            storage = .parts(own, Set(parts).union(more).sorted())
            return
        }
        let added = other.ranges
        guard !added.isEmpty else { return }
        var merged: [Range<Int>] = []
        for range in (ranges + added).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        storage = .ranges(merged)
    }

    package func union(_ other: RowSet) -> RowSet {
        var result = self
        result.formUnion(other)
        return result
    }

    private static func append(_ row: Int, to ranges: inout [Range<Int>]) {
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

/// Sets of the same rows are equal, however they are kept.
extension RowSet: Hashable {
    package static func == (a: RowSet, b: RowSet) -> Bool {
        switch (a.storage, b.storage) {
        case (.ranges(let x), .ranges(let y)): x == y
        case (.parts(let x, let p), .parts(let y, let q)) where x === y: p == q
        default: a.count == b.count && a.ranges == b.ranges
        }
    }

    /// What costs no search, and tells most sets apart.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine(first)
        hasher.combine(last)
    }
}
