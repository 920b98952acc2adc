/// The cells of a column, all of one type; nil is a missing cell.
package enum ColumnValues: Sendable, Equatable {
    case text([String?])
    case integer([Int?])
    case decimal([Double?])
    case date([EDTFDate?])
    case estimate([Estimate?])

    package var count: Int {
        switch self {
        case .text(let cells): cells.count
        case .integer(let cells): cells.count
        case .decimal(let cells): cells.count
        case .date(let cells): cells.count
        case .estimate(let cells): cells.count
        }
    }

    package var type: ColumnType {
        switch self {
        case .text: .text
        case .integer: .integer
        case .decimal: .decimal
        case .date: .date
        case .estimate: .estimate
        }
    }

    /// For each row whether its cell is missing.
    package var isMissing: [Bool] {
        switch self {
        case .text(let cells): cells.map { $0 == nil }
        case .integer(let cells): cells.map { $0 == nil }
        case .decimal(let cells): cells.map { $0 == nil }
        case .date(let cells): cells.map { $0 == nil }
        case .estimate(let cells): cells.map { $0 == nil }
        }
    }

    /// The cells at the given rows, in that order; nil gives a missing cell.
    package func gathered(_ rows: [Int?]) -> ColumnValues {
        func pick<Cell>(_ cells: [Cell?]) -> [Cell?] { rows.map { row in row.flatMap { cells[$0] } } }
        return switch self {
        case .text(let cells): .text(pick(cells))
        case .integer(let cells): .integer(pick(cells))
        case .decimal(let cells): .decimal(pick(cells))
        case .date(let cells): .date(pick(cells))
        case .estimate(let cells): .estimate(pick(cells))
        }
    }
}

/// The types a column can have.
package enum ColumnType: String, Sendable {
    case text, integer, decimal, date, estimate

    /// Whether its cells can be added up.
    package var isNumeric: Bool { self == .integer || self == .decimal || self == .estimate }
}
