/// The physical line on which each row of a file begins. Most rows begin on the line after that of the row before; only those
/// that do not are held.
struct RowLines {
    private(set) var count = 0
    /// Rows that begin elsewhere, with their line.
    private var breaks: [(row: Int, line: Int)] = []

    mutating func append(_ line: Int) {
        if breaks.last.map({ $0.line + count - $0.row }) != line { breaks.append((count, line)) }
        count += 1
    }

    subscript(row: Int) -> Int {
        // The last break at or before the row.
        var low = 0, high = breaks.count
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle].row <= row { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? breaks[low - 1].line + row - breaks[low - 1].row : row
    }
}
