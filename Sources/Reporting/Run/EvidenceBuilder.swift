import DataPackages
import Documents
import Formatting
import Tabular

/// Turns the rows behind a number into what a reader needs to find and judge them.
struct EvidenceBuilder {
    let package: DataPackage
    let format: ValueFormat
    private let shortNames: [String: String]

    init(_ package: DataPackage, format: ValueFormat) {
        self.package = package
        self.format = format
        shortNames = Dictionary(package.sources.map { ($0.id, $0.short) }, uniquingKeysWith: { first, _ in first })
    }

    func evidence(_ origin: Origin) -> Evidence {
        Evidence(
            origin.parts.flatMap { part -> [EvidenceRow] in
                guard let table = package.catalog.table(part.table) else { return [] }
                return part.rows.rows.map { row($0, of: table) }
            })
    }

    /// The short name of a source; its id when it has none.
    func sourceName(_ id: String) -> String { shortNames[id] ?? id }

    private func row(_ row: Int, of table: Table) -> EvidenceRow {
        let source = text(table.sourceColumn, row, table)
        return EvidenceRow(
            dataset: table.name, file: table.file ?? table.name, line: table.lines[row], key: table.key(of: row),
            summary: summary(row, table), source: source, sourceName: source.map(sourceName),
            locator: text(table.locatorColumn, row, table),
            isChecked: text(table.checkedColumn, row, table).map { $0 == "yes" || $0 == "true" })
    }

    private func text(_ name: String?, _ row: Int, _ table: Table) -> String? {
        guard let name, case .text(let text)? = table.column(name)?[row] else { return nil }
        return text
    }

    /// What the row says: for claims the quantity, its period and its numbers; else its key and the columns after it.
    private func summary(_ row: Int, _ table: Table) -> String {
        guard let claim = table.claims.first else {
            let names = table.primaryKey + table.columnNames.filter { !table.primaryKey.contains($0) && !isApparatus($0, table) }
            return names.prefix(4).compactMap { words($0, row, table) }.joined(separator: ", ")
        }
        let what = (claim.key + [claim.scope, claim.period].compactMap { $0 }).compactMap { words($0, row, table) }
        let numbers = table.claims.compactMap { claim -> String? in
            guard let column = table.column(claim.measure), !column[row].isMissing else { return nil }
            let number = words(claim.measure, row, table) ?? ""
            return table.claims.count == 1 ? number : "\((column.title ?? column.name).lowercased()) \(number)"
        }
        return what.joined(separator: ", ") + (numbers.isEmpty ? "" : ": " + numbers.joined(separator: ", "))
    }

    private func isApparatus(_ name: String, _ table: Table) -> Bool {
        name == table.sourceColumn || name == table.locatorColumn || name == table.checkedColumn
    }

    private func words(_ name: String, _ row: Int, _ table: Table) -> String? {
        guard let column = table.column(name), !column[row].isMissing else { return nil }
        return column.label(at: row) ?? format.value(column[row], meaning: column.meaning)
    }
}
