import Documents
import Formatting
import Tabular

/// The rows of a table in a few words each.
struct RowWords {
    let table: Table
    let sourceNames: [String: String]
    let format: ValueFormat

    init(_ table: Table, sourceNames: [String: String], format: ValueFormat) {
        self.table = table
        self.sourceNames = sourceNames
        self.format = format
    }

    func evidence(_ row: Int) -> EvidenceRow {
        let source = text(table.sourceColumn, row)
        return EvidenceRow(
            dataset: table.name, file: table.file ?? table.name, line: table.lines[row], key: table.key(of: row),
            summary: summary(row), source: source, sourceName: source.map { sourceNames[$0] ?? $0 },
            locator: text(table.locatorColumn, row),
            isChecked: text(table.checkedColumn, row).map { $0 == "yes" || $0 == "true" })
    }

    private func text(_ name: String?, _ row: Int) -> String? {
        guard let name, case .text(let text)? = table.column(name)?[row] else { return nil }
        return text
    }

    /// What the row says: for claims the quantity, its period and its numbers; else its key and the columns after it.
    private func summary(_ row: Int) -> String {
        guard let claim = table.claims.first else {
            let names = table.primaryKey + table.columnNames.filter { !table.primaryKey.contains($0) && !isApparatus($0) }
            return names.prefix(4).compactMap { words($0, row) }.joined(separator: ", ")
        }
        let what = (claim.key + [claim.scope, claim.period].compactMap { $0 }).compactMap { words($0, row) }
        let numbers = table.claims.compactMap { claim -> String? in
            guard let column = table.column(claim.measure), !column[row].isMissing else { return nil }
            let number = words(claim.measure, row) ?? ""
            return table.claims.count == 1 ? number : "\((column.title ?? column.name).lowercased()) \(number)"
        }
        return what.joined(separator: ", ") + (numbers.isEmpty ? "" : ": " + numbers.joined(separator: ", "))
    }

    private func isApparatus(_ name: String) -> Bool {
        name == table.sourceColumn || name == table.locatorColumn || name == table.checkedColumn
    }

    private func words(_ name: String, _ row: Int) -> String? {
        guard let column = table.column(name), !column[row].isMissing else { return nil }
        return column.label(at: row) ?? format.value(column[row], meaning: column.meaning)
    }
}
