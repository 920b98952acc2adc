import Tabular

/// The values of key columns as numbers: rows with equal values in every column have equal numbers. Whole columns are gone
/// through, one after the other.
struct KeyNumbers {
    /// For each of the rows, from 0 in the order in which the values first stand.
    private(set) var numbers: [Int]
    private(set) var count: Int

    init(_ columns: [Column], rows: [Int]) {
        numbers = [Int](repeating: 0, count: rows.count)
        count = min(1, rows.count)
        for column in columns {
            let next = KeyNumbers(column, rows: rows)
            if count <= 1 { self = next } else { join(next) }
        }
    }

    private init(_ column: Column, rows: [Int]) {
        switch column.values {
        case .text(let cells): self.init(cells, column.absences, rows)
        case .integer(let cells): self.init(cells, column.absences, rows)
        case .decimal(let cells): self.init(cells, column.absences, rows)
        case .date(let cells): self.init(cells, column.absences, rows)
        case .estimate(let cells): self.init(cells, column.absences, rows)
        }
    }

    private init<Cell: Hashable>(_ cells: [Cell?], _ absences: [Int: MissingReason], _ rows: [Int]) {
        var numbers: [Int] = [], known: [Cell: Int] = [:], missing: [MissingReason: Int] = [:], count = 0
        numbers.reserveCapacity(rows.count)
        for row in rows {
            let number: Int?
            if let cell = cells[row] {
                number = known[cell]
                if number == nil { known[cell] = count }
            } else {
                let reason = absences[row] ?? .notStated
                number = missing[reason]
                if number == nil { missing[reason] = count }
            }
            if number == nil { count += 1 }
            numbers.append(number ?? count - 1)
        }
        self.numbers = numbers
        self.count = count
    }

    private mutating func join(_ other: KeyNumbers) {
        var known: [Int: Int] = [:]
        for index in numbers.indices {
            // Both are smaller than the number of rows, so the product is far from the end of 64 bits.
            let pair = numbers[index] * other.count + other.numbers[index]
            if let number = known[pair] {
                numbers[index] = number
            } else {
                numbers[index] = known.count
                known[pair] = known.count
            }
        }
        count = known.count
    }
}
