import Diagnostics
import Tabular

/// The column of a file that names for each row the fields that were not checked although the row was: `born;died_on`.
enum UncheckedFields {
    /// The cells that name no field of the file.
    static func faults(_ column: TypedColumn, known: [String]) -> [(row: Int, fault: CellFault)] {
        guard case .text(let cells) = column.values else { return [] }
        return cells.enumerated().compactMap { row, cell in
            guard let cell, let name = cell.split(separator: ";").map(String.init).first(where: { !known.contains($0) }) else {
                return nil
            }
            return (row, .unknownField(name, known: known))
        }
    }
}

extension CellFault {
    fileprivate static func unknownField(_ name: String, known: [String]) -> CellFault {
        CellFault(
            "type.unchecked-field", "\(name.quotedForMessage) is no field of the file",
            remedy: Spelling.suggestion(for: name, among: known) ?? "divide the names of fields by semicolons")
    }
}
