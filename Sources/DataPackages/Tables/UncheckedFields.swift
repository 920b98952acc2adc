import Diagnostics
import Tabular

/// The column of a file that names for each row the fields that were not checked although the row was: `born;died_on`.
enum UncheckedFields {
    /// The cells in which a name is that of no field of the file, or is left out.
    static func faults(_ column: TypedColumn, known: [String]) -> [(row: Int, fault: CellFault)] {
        guard case .text(let cells) = column.values else { return [] }
        return cells.enumerated().compactMap { row, cell in
            guard let cell else { return nil }
            let names = cell.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            guard let name = names.first(where: { !known.contains($0) }) else { return nil }
            return (row, name.isEmpty ? .emptyName : .unknownField(name, known: known))
        }
    }
}

extension CellFault {
    fileprivate static let emptyName = CellFault(
        "type.unchecked-field", "a name of a field is left out beside a semicolon",
        remedy: "put one semicolon between two names, and none before the first or after the last")

    fileprivate static func unknownField(_ name: String, known: [String]) -> CellFault {
        CellFault(
            "type.unchecked-field", "\(name.quotedForMessage) is no field of the file",
            remedy: Spelling.suggestion(for: name, among: known) ?? "divide the names of fields by semicolons")
    }
}
