import Diagnostics
import Tabular

/// A column of a file read as its field declares, row for row; a cell at fault is missing and named.
struct TypedColumn: Sendable {
    var values: ColumnValues
    /// Why cells are missing, where the descriptor gives the reason.
    var absences: [Int: MissingReason] = [:]
    var isMissing: [Bool]
    /// By row, in ascending order.
    var faults: [(row: Int, fault: CellFault)] = []
    /// Cells that are read and may be meant otherwise.
    private(set) var doubts: [(row: Int, fault: CellFault, severity: Severity)] = []
    /// Of estimates in words, the words.
    private(set) var words: [String?]?

    /// With `isAbsent` the file has no such column.
    init(_ cells: [String?], type: FieldType, missingValues: MissingValues, isAbsent: Bool = false) {
        isMissing = cells.map { isAbsent || missingValues.contains($0) }
        if isAbsent || missingValues.haveReasons {
            for row in cells.indices where isMissing[row] {
                let reason = isAbsent ? .noColumn : missingValues.reason(for: cells[row])
                if let reason, reason != .notStated { absences[row] = reason }
            }
        }
        let isMissing = isMissing
        var faults: [(row: Int, fault: CellFault)] = []
        func read<Cell>(_ convert: (String) throws(CellFault) -> Cell) -> [Cell?] {
            var result: [Cell?] = []
            result.reserveCapacity(cells.count)
            for (row, cell) in cells.enumerated() {
                guard !isMissing[row] else {
                    result.append(nil)
                    continue
                }
                do throws(CellFault) {
                    result.append(try convert(cell ?? ""))
                } catch {
                    faults.append((row, error))
                    result.append(nil)
                }
            }
            return result
        }
        values =
            switch type {
            case .text: .text(read { text throws(CellFault) in text })
            case .integer(let format): .integer(read { text throws(CellFault) in try IntegerText.read(text, format: format) })
            case .number(let format): .decimal(read { text throws(CellFault) in try NumberText.read(text, format: format) })
            case .boolean(let words): .text(read { text throws(CellFault) in try words.read(text) })
            case .date: .date(read { text throws(CellFault) in try DateText.day(text) })
            case .year: .date(read { text throws(CellFault) in try DateText.year(text) })
            case .yearMonth: .date(read { text throws(CellFault) in try DateText.yearMonth(text) })
            case .edtf: .date(read { text throws(CellFault) in try EDTFText.read(text) })
            case .list(let format): .text(read { text throws(CellFault) in try format.read(text) })
            case .estimate(let format):
                .estimate(read { text throws(CellFault) in try EstimateText.read(text, format: format) })
            }
        self.faults = faults
        if case .estimate = type { words = cells }
        if case .edtf = type, case .date(let dates) = values {
            for (row, date) in dates.enumerated() {
                if let date, date.isStatement, let doubt = EDTFText.doubt(date) {
                    doubts.append((row, doubt.fault, doubt.severity))
                }
            }
        }
    }
}

extension TypedColumn {
    /// Adds the faults of cells that are of the right type and break a constraint.
    mutating func apply(_ check: ConstraintCheck, to cells: [String?]) {
        let doubtful = check.doubtful(values, isMissing: isMissing)
        guard !doubtful.isEmpty else { return }
        let column = Column("", values, absences: absences)
        let faulty = Set(faults.map(\.row))
        for row in doubtful where !faulty.contains(row) {
            if let fault = check.fault(column[row], text: cells[row] ?? "") { faults.append((row, fault)) }
        }
    }

    /// A cell in the one spelling of its value; nil when it has none.
    func plainText(_ row: Int) -> String? {
        switch values {
        case .text(let cells): cells[row]
        case .integer(let cells): cells[row].map { String($0) }
        case .decimal(let cells): cells[row].map { String($0) }
        case .date(let cells): cells[row]?.description
        case .estimate: nil
        }
    }

    /// A cell as it stands in the file; nil when it is missing.
    func text(_ row: Int, _ cells: [String?]) -> String? { isMissing[row] ? nil : cells[row] ?? "" }
}
