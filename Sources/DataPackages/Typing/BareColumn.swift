import CSVReading
import Diagnostics
import Tabular

/// A column of a file without a descriptor, read as text, as numbers or as dates.
struct BareColumn: Sendable {
    private let type: ColumnType
    private var texts: [String?] = []
    private var dates: [EDTFDate?] = []
    private var numbers: UndeclaredNumbers
    /// Dates that are read and may be meant otherwise.
    private(set) var doubts: [Doubt] = []
    private var thousands = ThousandsDoubt()
    /// The cell that the doubt about thousands points at.
    private var firstThousands: Cell?
    /// Cells that are no date or number, and whole numbers that a column of integers or one of decimals cannot hold.
    private var doubtful: [Cell] = []

    /// A cell with its place.
    struct Cell: Sendable {
        let row: Int
        let line: Int
        let column: Int
        let text: String
    }

    /// A cell that is read, and why it may be meant otherwise.
    struct Doubt: Sendable {
        let cell: Cell
        let fault: CellFault
        let severity: Severity
    }

    init(_ type: ColumnType, format: NumberFormat) {
        self.type = type
        numbers = UndeclaredNumbers(format)
    }

    init(_ batch: CSVBatch, field: Int, type: ColumnType, format: NumberFormat) {
        self.init(type, format: format)
        let cells = batch.column(field)
        var faults: [(row: Int, text: String)] = [], dateDoubts: [(row: Int, fault: CellFault, severity: Severity)] = []
        switch type {
        case .text: texts = cells.map { $0?.isEmpty ?? true ? nil : $0 }
        case .date:
            let typed = TypedColumn(cells, type: .edtf, missingValues: .standard)
            if case .date(let values) = typed.values { dates = values }
            faults = typed.faults.map { ($0.row, cells[$0.row] ?? "") }
            dateDoubts = typed.doubts
        case .integer, .decimal, .estimate:
            numbers = UndeclaredNumbers(cells, format: format)
            faults = numbers.doubtful
            if format.readsPoints { thousands = ThousandsDoubt(cells, from: 0, hasWords: false) }
        }
        func cell(_ row: Int, _ text: String) -> Cell {
            let place = batch.location(record: row, field: field)
            return Cell(row: row, line: place.line ?? 0, column: place.column ?? 0, text: text)
        }
        doubtful = faults.map(cell)
        firstThousands = thousands.first.map(cell)
        doubts = dateDoubts.map { Doubt(cell: cell($0.row, cells[$0.row] ?? ""), fault: $0.fault, severity: $0.severity) }
    }

    /// Adds the rows that follow.
    mutating func append(_ other: BareColumn) {
        let count = self.count
        doubtful += other.doubtful.map { Cell(row: $0.row + count, line: $0.line, column: $0.column, text: $0.text) }
        texts += other.texts
        dates += other.dates
        numbers.append(other.numbers)
        thousands.append(other.thousands)
        doubts += other.doubts
        firstThousands = firstThousands ?? other.firstThousands
    }

    private var count: Int {
        switch type {
        case .text: texts.count
        case .date: dates.count
        case .integer, .decimal, .estimate: numbers.count
        }
    }

    var values: ColumnValues {
        switch type {
        case .text: .text(texts)
        case .date: .date(dates)
        case .integer, .decimal, .estimate: numbers.values
        }
    }

    /// The cells that are missing because they are no date or number, in the order of the rows.
    var unreadable: [Cell] { doubtful.filter { !numbers.holds(row: $0.row) } }

    /// The first cell whose point may divide thousands, when those of all others may too.
    var perhapsThousands: Cell? { thousands.found == nil ? nil : firstThousands }

    /// What is wrong with the text of an unreadable cell.
    func fault(_ text: String) -> CellFault? {
        guard type == .date else { return numbers.fault(text) }
        do throws(CellFault) {
            _ = try EDTFText.read(text)
            return nil
        } catch {
            return error
        }
    }
}
