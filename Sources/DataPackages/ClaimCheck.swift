import Diagnostics
import Tabular

/// Every claim is somebody's: a row that claims a number names its source.
enum ClaimCheck {
    static func check(_ reading: ResourceReading, table: Table, sink: inout DiagnosticSink) {
        for claim in table.claims {
            guard let name = claim.source, let source = table.column(name), let measure = table.column(claim.measure),
                let field = reading.names.firstIndex(of: name)
            else { continue }
            let rows = reading.tableRows.indices.compactMap { fileRow in
                reading.tableRows[fileRow].map { (file: fileRow, table: $0) }
            }
            for row in rows where source[row.table].isMissing && !measure[row.table].isMissing {
                sink.report(
                    .withoutSource(claim.measure, table.key(of: row.table), at: reading.location(row: row.file, field: field)))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func withoutSource(_ measure: String, _ key: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "claims.no-source", "the row claims a number (\(measure)) and names no source", at: location,
            excerpt: key.isEmpty ? nil : key, remedy: "name the source; the compiler can be one")
    }
}
