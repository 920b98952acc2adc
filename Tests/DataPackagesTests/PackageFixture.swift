import DataPackages
import Diagnostics
import Tabular

/// A package held in memory, and what loading it gave.
struct PackageFixture {
    var package: DataPackage?
    var sink = DiagnosticSink()

    /// Files by name; the descriptor is a list of resources, or a whole one under `datapackage.json`.
    init(resources: String = "", more: String = "", _ files: [String: String]) {
        var all = files
        if all["datapackage.json"] == nil { all["datapackage.json"] = "{\"resources\": [\(resources)]\(more)}" }
        let source = MemoryFileSource(Dictionary(uniqueKeysWithValues: all.map { ("data/" + $0.key, $0.value) }))
        package = DataPackage.load("data/datapackage.json", from: source, sink: &sink)
    }

    /// One resource `t` in `t.csv`, with the fields and further properties of its schema as JSON.
    init(fields: String, schema: String = "", own: String = "", csv: String) {
        let own = own.isEmpty ? "" : ", \"purgestats\": {\(own)}"
        let schema = schema.isEmpty ? "" : ", " + schema
        self.init(
            resources: "{\"name\": \"t\", \"path\": \"t.csv\"\(own), \"schema\": {\"fields\": [\(fields)]\(schema)}}",
            ["t.csv": csv])
    }

    var table: Table? { package?.catalog.tables.first }
    /// Errors and warnings; notes stand apart.
    var diagnostics: [Diagnostic] { sink.diagnostics.filter { $0.severity != .note } }
    var notes: [Diagnostic] { sink.diagnostics.filter { $0.severity == .note } }
    var codes: [String] { diagnostics.map(\.code) }
    var headlines: [String] { diagnostics.map(\.headline) }
}
