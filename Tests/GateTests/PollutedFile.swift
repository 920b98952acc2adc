/// A table as its file is written, cell by cell, so that it can be damaged at any place.
struct WrittenTable {
    /// The cells as they stand in the file, quotes included; the header first.
    var cells: [[String]]
    var delimiters: [[String]]
    var ends: [String]

    init(_ cells: [[String]]) {
        self.cells = cells
        delimiters = cells.map { Array(repeating: ",", count: $0.count - 1) }
        ends = Array(repeating: "\n", count: cells.count)
    }

    func row(_ index: Int) -> String {
        let row = cells[index]
        return zip(row, delimiters[index] + [""]).map { $0 + $1 }.joined()
    }

    var text: String { cells.indices.map { row($0) + ends[$0] }.joined() }

    /// The physical lines of a row of the table as it was made.
    func lines(_ row: Int) -> ClosedRange<Int> {
        let before = cells[..<row].reduce(1) { $0 + 1 + Self.breaks(in: $1) }
        return before...(before + Self.breaks(in: cells[row]))
    }

    private static func breaks(in row: [String]) -> Int { row.reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } } }

    /// The records as they are meant.
    var records: [[String]] {
        cells.dropFirst().map { row in
            row.map { $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()).replacing("\"\"", with: "\"") : $0 }
        }
    }

    func with(_ change: (inout WrittenTable) -> Void) -> String {
        var copy = self
        change(&copy)
        return copy.text
    }
}

/// A file with one pollution in it.
struct PollutedFile {
    /// Such as `field delimiter of a row`; the position is in `place`.
    let kind: String
    let place: String
    let bytes: [UInt8]
    /// The lines that were polluted, and those on which it is first to be seen.
    let lines: ClosedRange<Int>
    /// The records that the file means.
    let records: [[String]]

    init(_ kind: String, at place: String = "", _ bytes: [UInt8], lines: ClosedRange<Int>, records: [[String]]) {
        self.kind = kind
        self.place = place
        self.bytes = bytes
        self.lines = lines
        self.records = records
    }
}
