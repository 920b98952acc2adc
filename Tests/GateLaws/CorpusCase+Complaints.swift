import DataPackages
import Diagnostics
import Tabular

extension CorpusCase {
    /// What the gate makes of the case otherwise than it states; nothing when all is as it must be.
    package func complaints() -> [String] {
        var source = MemoryFileSource()
        source.files = package
        var sink = DiagnosticSink()
        let loaded = DataPackage.load("datapackage.json", from: source, sink: &sink)
        let said = sink.diagnostics.map(\.description)
        var complaints = words.filter { words in !said.contains { $0.contains(words) } }.map { "not said: \($0)" }
        let found = sink.diagnostics.map { Mark(code: $0.code, location: $0.location) }.sorted()
        if found != marks { complaints.append("found \(found), not \(marks)") }
        let outcome = loaded.map { "\($0.rowsRead) read, \($0.rowsRejected) rejected" } ?? "refused"
        if outcome != self.outcome { complaints.append("\(outcome), not \(self.outcome)") }
        if let records, let table = loaded?.catalog.tables.first {
            let rows = table.lines.indices.map { row in table.columns.map { $0[row].isMissing ? nil : $0.label(at: row) } }
            if rows != records.map({ $0.map { $0 == "" ? nil : $0 } }) { complaints.append("read \(rows), not \(records)") }
        }
        return complaints.isEmpty ? [] : complaints + said
    }
}
