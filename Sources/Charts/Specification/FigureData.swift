import Diagnostics
import Formatting
import Tabular

/// The rows of a table that a mark draws, with the columns of its channels found.
struct FigureData {
    let specification: FigureSpecification
    let table: Table
    let format = ValueFormat()
    /// Groups only: totals are not drawn beside their parts.
    let rows: [Int]

    init(_ specification: FigureSpecification, table: Table) throws(Diagnostic) {
        self.specification = specification
        self.table = table
        rows = (0..<table.rowCount).filter { table.margin(of: $0) == .body }
        let channels = specification.channels
        for name in [channels.x, channels.y, channels.color, channels.label, channels.of] {
            if let name, table.column(name) == nil { throw .unknownChannel(name, known: table.columnNames) }
        }
    }

    func column(_ name: String?) -> Column? { name.flatMap { table.column($0) } }

    /// The first column with numbers to be measured that no other channel takes.
    func firstMeasure(besides taken: [String?] = []) -> Column? {
        table.columns.first { $0.type.isNumeric && ($0.meaning == .quantity || $0.meaning == .share) && !taken.contains($0.name) }
    }

    /// The first column that names things.
    func firstCategory(besides taken: [String?] = []) -> Column? {
        table.columns.first { column in
            !taken.contains(column.name)
                && (column.type == .text || column.type == .date || column.meaning == .year || column.meaning == .decade)
        }
    }

    /// A cell in the words of a label.
    func label(_ column: Column, _ row: Int) -> String {
        if let label = column.label(at: row) { return label }
        switch column[row] {
        case .missing(let reason): return reason.label
        case .date(let date): return format.date(date, .short)
        case let value: return format.value(value, meaning: column.meaning)
        }
    }

    func number(_ column: Column, _ row: Int) -> Estimate? { column[row].estimate }

    /// The different labels of a column in the order of its declared categories, else of the rows.
    func labels(_ column: Column) -> [String] {
        var seen: [String] = [], found: Set<String> = []
        for row in rows where found.insert(label(column, row)).inserted { seen.append(label(column, row)) }
        guard let categories = column.categories else { return seen }
        let declared = categories.map(\.label).filter { found.contains($0) }
        return declared + seen.filter { !declared.contains($0) }
    }

    func isUnchecked(_ row: Int) -> Bool { specification.uncheckedRows.contains(row) }
}

extension Diagnostic {
    static func unknownChannel(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "figure.unknown-column", "the table of the figure has no column \"\(name)\"", excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    static func missingChannel(_ channel: String, mark: MarkKind) -> Diagnostic {
        Diagnostic(
            code: "figure.missing-channel", "the mark \"\(mark.rawValue)\" needs a column for \"\(channel)\"",
            remedy: "add \"\(channel): COLUMN\"")
    }
}
