import DataPackages
import Documents
import Formatting
import Tabular

/// Turns the rows behind a number into what a reader needs to find and judge them. Each row is put into words once.
struct EvidenceBuilder {
    private let rows: [String: [EvidenceRow]]
    private let shortNames: [String: String]

    init(_ package: DataPackage, format: ValueFormat) {
        let names = Dictionary(package.sources.map { ($0.id, $0.short) }, uniquingKeysWith: { first, _ in first })
        shortNames = names
        rows = Dictionary(
            package.catalog.tables.map { table in
                let words = RowWords(table, sourceNames: names, format: format)
                return (table.name, (0..<table.rowCount).map(words.evidence))
            }, uniquingKeysWith: { first, _ in first })
    }

    func evidence(_ origin: Origin) -> Evidence {
        Evidence(
            origin.parts.flatMap { part -> [EvidenceRow] in
                guard let known = rows[part.table] else { return [] }
                return part.rows.rows.map { known[$0] }
            })
    }

    /// Whether a row behind a number was not checked against its source.
    func hasUnchecked(_ origin: Origin) -> Bool {
        origin.parts.contains { part in
            guard let known = rows[part.table] else { return false }
            return part.rows.ranges.contains { $0.contains { known[$0].isChecked == false } }
        }
    }

    /// The short name of a source; its id when it has none.
    func sourceName(_ id: String) -> String { shortNames[id] ?? id }
}
