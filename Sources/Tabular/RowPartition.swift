/// The rows of a table in parts that are never divided: each of many sets of its rows is some of these parts together. For each
/// row only the number of its part is kept, however many sets there are, and a set finds its rows again by these numbers.
package final class RowPartition: Sendable {
    /// The part of each row; 0 where a row is in none of the sets.
    private let partOfRow: [UInt16]
    /// How many rows each part has, and the first and the last of them.
    private let sizes: [Int]
    private let firstRows: [Int]
    private let lastRows: [Int]

    fileprivate init(partOfRow: [UInt16], sizes: [Int]) {
        self.partOfRow = partOfRow
        self.sizes = sizes
        var firsts = [Int](repeating: .max, count: sizes.count), lasts = [Int](repeating: .min, count: sizes.count)
        for (row, part) in partOfRow.enumerated() {
            firsts[Int(part)] = min(firsts[Int(part)], row)
            lasts[Int(part)] = row
        }
        firstRows = firsts
        lastRows = lasts
    }

    /// Without the rows of no set.
    var partCount: Int { sizes.count - 1 }

    func count(_ parts: [Int]) -> Int { parts.reduce(0) { $0 + sizes[$1] } }
    func firstRow(_ parts: [Int]) -> Int? { parts.map { firstRows[$0] }.min() }
    func lastRow(_ parts: [Int]) -> Int? { parts.map { lastRows[$0] }.max() }

    func contains(_ row: Int, in parts: [Int]) -> Bool {
        partOfRow.indices.contains(row) && parts.contains(Int(partOfRow[row]))
    }

    /// The rows of some parts, as ranges that do not touch.
    func ranges(_ parts: [Int]) -> [Range<Int>] {
        var isAsked = [Bool](repeating: false, count: sizes.count)
        for part in parts { isAsked[part] = true }
        var ranges: [Range<Int>] = []
        var start: Int?
        for (row, part) in partOfRow.enumerated() {
            if isAsked[Int(part)] {
                start = start ?? row
            } else if let first = start {
                ranges.append(first..<row)
                start = nil
            }
        }
        if let start { ranges.append(start..<partOfRow.count) }
        return ranges
    }
}

extension RowPartition {
    /// A set is kept as ranges unless it has more of them: then what all such sets share takes less, and finding the rows of a
    /// set again, which passes over the whole table, happens for no more than some hundreds of sets.
    static func mostRanges(rowCount: Int) -> Int { max(2_000, rowCount / 500) }

    /// Row sets of one table of so many rows; each list of rows is ascending.
    package static func rowSets(_ lists: [[Int]], rowCount: Int) -> [RowSet] {
        let most = mostRanges(rowCount: rowCount)
        let scattered = lists.indices.filter { isScattered(lists[$0], beyond: most) }
        var refinement = Refinement(rowCount: rowCount)
        let taken = scattered.filter { refinement.take(lists[$0]) }
        guard !taken.isEmpty else { return lists.map { RowSet($0) } }
        let partition = RowPartition(partOfRow: refinement.partOfRow, sizes: refinement.sizes)
        var parts: [Int: [Int]] = [:]
        for index in taken { parts[index] = refinement.parts(of: lists[index]) }
        return lists.indices.map { index in
            parts[index].map { RowSet(partition, parts: $0) } ?? RowSet(lists[index])
        }
    }

    private static func isScattered(_ rows: [Int], beyond most: Int) -> Bool {
        guard rows.count > most else { return false }
        var runs = 1
        for index in rows.indices.dropFirst() where rows[index] != rows[index - 1] + 1 {
            runs += 1
            if runs > most { return true }
        }
        return false
    }
}

/// Divides the parts further with every set, where it holds only some of a part's rows.
private struct Refinement {
    private(set) var partOfRow: [UInt16]
    private(set) var sizes: [Int]

    init(rowCount: Int) {
        partOfRow = [UInt16](repeating: 0, count: rowCount)
        sizes = [rowCount]
    }

    /// False, and nothing changed, where there would be more parts than numbers for them.
    mutating func take(_ rows: [Int]) -> Bool {
        var hits = [Int](repeating: 0, count: sizes.count)
        for row in rows { hits[Int(partOfRow[row])] += 1 }
        // The rows of no set are no part, so they are divided even where all of them are taken.
        let divided = hits.indices.filter { hits[$0] > 0 && ($0 == 0 || hits[$0] < sizes[$0]) }
        guard sizes.count + divided.count <= Int(UInt16.max) else { return false }
        var newPart = Array(sizes.indices)
        for part in divided {
            newPart[part] = sizes.count
            sizes.append(hits[part])
            sizes[part] -= hits[part]
        }
        for row in rows { partOfRow[row] = UInt16(newPart[Int(partOfRow[row])]) }
        return true
    }

    /// The parts that a set taken before consists of, ascending.
    func parts(of rows: [Int]) -> [Int] {
        var isHeld = [Bool](repeating: false, count: sizes.count)
        for row in rows { isHeld[Int(partOfRow[row])] = true }
        return isHeld.indices.filter { isHeld[$0] }
    }
}
