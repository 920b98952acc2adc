/// For each row read of a file, its row in the table, in which those rejected are left out. Only these are held.
struct TableRows {
    private(set) var count = 0
    /// In ascending order.
    private var rejected: [Int] = []

    mutating func append(isRejected: Bool) {
        if isRejected { rejected.append(count) }
        count += 1
    }

    var indices: Range<Int> { 0..<count }

    /// Nil for a row that was rejected.
    subscript(row: Int) -> Int? {
        guard !rejected.isEmpty else { return row }
        var low = 0, high = rejected.count
        while low < high {
            let middle = (low + high) / 2
            if rejected[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < rejected.count && rejected[low] == row ? nil : row - low
    }
}
