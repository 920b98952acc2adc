import Documents
import Tabular

/// The numbers of an item of a report, each with the rows and sources behind it.
package struct Trace: Sendable {
    /// What is traced, as the report heads it.
    package let title: String
    package let cells: [Cell]

    /// One number.
    package struct Cell: Sendable {
        /// The words at the head of its line and column; empty for a value of a text.
        package let row: String
        package let column: String
        /// As it is printed.
        package let text: String
        /// How many of its rows state no number; nil when all do.
        package let lack: String?
        package let rows: [Row]
        /// Claims for the same quantities that the item's rule leaves, each with the reason.
        package let notChosen: [(row: Row, reason: String)]
    }

    /// One row of a dataset.
    package struct Row: Sendable {
        package let dataset: String
        /// Relative to the project.
        package let file: String
        package let line: Int
        package let key: String
        /// What it says, each with the name of its column; missing cells are left out.
        package let says: [(name: String, text: String)]
        /// By id and by its short name; nil when the row names none.
        package let source: (id: String, name: String)?
        package let locator: String?
        package let isUnchecked: Bool
        /// Whether it only may be behind the number, since its date leaves that open.
        package let isPossible: Bool
    }
}

extension Trace.Row {
    /// Every row, since a trace leaves nothing out; by dataset and in the order of the file.
    static func all(behind origin: Origin, evidence: Evidence, bibliography: Bibliography) -> [Trace.Row] {
        origin.parts.flatMap { part -> [Trace.Row] in
            guard let table = evidence.table(part.table) else { return [] }
            let details = evidence.details(of: Origin(table: part.table, rows: part.rows), limit: .max - 1)
            let headings = details.first?.headings ?? [], possible = Set(part.possible.rows)
            return zip(part.rows.rows, details.first?.rows ?? []).map { row, reference in
                Trace.Row(
                    dataset: part.table, file: table.file ?? table.name, line: reference.line ?? 0, key: reference.key,
                    says: zip(headings, reference.cells).filter { !$1.isEmpty }.map { (name: $0, text: $1) },
                    source: reference.source.map { ($0, bibliography.short($0)) },
                    locator: table.locatorColumn.flatMap { table.column($0)?.label(at: row) }, isUnchecked: reference.isUnchecked,
                    isPossible: possible.contains(row))
            }
        }
    }
}
