import Tabular

/// The numbers of a column whose type is not declared: whole as long as every number in it is written so, else decimals.
struct UndeclaredNumbers: Sendable {
    private var integers: [Int?] = []
    /// Set from the first number with decimals on; then `integers` is empty.
    private var decimals: [Double?]?
    /// Cells that hold no number, by row, in ascending order.
    private var unreadable: [(row: Int, text: String)] = []
    /// Whole numbers that either integers or decimals of 64 bits cannot hold as written: numbers among the others alone, if at all.
    private var large: [(row: Int, text: String)] = []

    /// The same in the whole file.
    private let format: NumberFormat

    init(_ format: NumberFormat) { self.format = format }

    /// Empty cells are missing.
    init(_ cells: [String?], format: NumberFormat) {
        self.format = format
        integers.reserveCapacity(cells.count)
        for (row, cell) in cells.enumerated() { add(cell, row: row) }
    }

    private mutating func add(_ cell: String?, row: Int) {
        guard let cell, !cell.isEmpty else { return append(nil, nil) }
        // Most cells that are no numbers are told by their signs, before the readers find words for them.
        guard cell.utf8.allSatisfy(format.canHold) else {
            unreadable.append((row, cell))
            return append(nil, nil)
        }
        if decimals == nil {
            do throws(CellFault) {
                let number = try IntegerText.read(cell, format: format)
                if Double(exactly: number) == nil { large.append((row, cell)) }
                return append(number, nil)
            } catch {
                if error.code == CellFault.integerRange {
                    large.append((row, cell))
                    return append(nil, nil)
                }
            }
        }
        guard let number = decimal(cell) else {
            unreadable.append((row, cell))
            return append(nil, nil)
        }
        becomeDecimal()
        append(nil, number)
    }

    private mutating func append(_ integer: Int?, _ decimal: Double?) {
        if decimals == nil { integers.append(integer) } else { decimals?.append(decimal) }
    }

    private func decimal(_ cell: String) -> Double? { try? NumberText.read(cell, format: format) }

    private mutating func becomeDecimal() {
        guard decimals == nil else { return }
        var cells = integers.map { $0.flatMap { Double(exactly: $0) } }
        for (row, text) in large { cells[row] = decimal(text) }
        integers = []
        decimals = cells
    }

    /// Adds the rows that follow.
    mutating func append(_ other: UndeclaredNumbers) {
        var other = other
        let count = self.count
        if other.decimals != nil { becomeDecimal() }
        if decimals != nil { other.becomeDecimal() }
        if let more = other.decimals { decimals?.append(contentsOf: more) } else { integers += other.integers }
        unreadable += other.unreadable.map { ($0.row + count, $0.text) }
        large += other.large.map { ($0.row + count, $0.text) }
    }

    var count: Int { decimals?.count ?? integers.count }
    var values: ColumnValues { decimals.map(ColumnValues.decimal) ?? .integer(integers) }

    /// Whether a row has a number, as the column stands now.
    func holds(row: Int) -> Bool {
        if let decimals { return decimals.indices.contains(row) && decimals[row] != nil }
        return integers.indices.contains(row) && integers[row] != nil
    }

    /// The cells that hold no number, and those whose number not every column can hold.
    var doubtful: [(row: Int, text: String)] {
        large.isEmpty ? unreadable : (unreadable + large).sorted { $0.row < $1.row }
    }

    /// What is wrong with a text, as the column stands now.
    func fault(_ text: String) -> CellFault? {
        do throws(CellFault) {
            if decimals == nil {
                do throws(CellFault) {
                    _ = try IntegerText.read(text, format: format)
                } catch {
                    if error.code == CellFault.integerRange { throw error }
                }
            }
            _ = try NumberText.read(text, format: format)
            return nil
        } catch {
            return error
        }
    }
}
