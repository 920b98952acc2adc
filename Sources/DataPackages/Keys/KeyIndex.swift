import Diagnostics

/// The rows of a file by the values of a key, every row read included.
struct KeyIndex {
    /// The first row of each key.
    private(set) var firstRows: [String: Int] = [:]
    /// Rows whose key stood before, each with that earlier row, in the order of the file.
    private(set) var repetitions: [(row: Int, first: Int)] = []

    /// Rows of which a part of the key is missing have none.
    init(_ reading: ResourceReading, fields: [Int]) {
        firstRows.reserveCapacity(reading.tableRows.count)
        for row in reading.tableRows.indices {
            guard let key = reading.key(row: row, fields: fields) else { continue }
            if let first = firstRows[key] { repetitions.append((row, first)) } else { firstRows[key] = row }
        }
    }
}
