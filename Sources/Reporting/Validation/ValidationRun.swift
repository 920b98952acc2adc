import Aggregation
package import DataPackages
import Diagnostics
import Tabular
import YAMLReading

/// Checks the data packages of a project: schema, keys, claims, and what became of every row. Writes nothing.
package struct ValidationRun: Sendable {
    package let source: any FileSource
    /// Whether warnings count as errors.
    package var strict: Bool

    package init(source: any FileSource, strict: Bool = false) {
        self.source = source
        self.strict = strict
    }

    /// The packages are those that the given definitions of reports name, each once; without definitions the one at the top of
    /// the project or in `Datasets`.
    package func run(definitions: [String]) -> [Validation] {
        var sink = DiagnosticSink()
        var paths: [String] = []
        for name in definitions {
            if let path = descriptor(of: "Reports/\(name).yml", sink: &sink), !paths.contains(path) { paths.append(path) }
        }
        if source.exists("datapackage.json") { paths = ["datapackage.json"] }
        if paths.isEmpty { paths = ["Datasets/datapackage.json"] }
        return paths.map(validate)
    }

    /// The descriptor that a definition names; mistakes of definitions are the report's to say.
    private func descriptor(of definition: String, sink: inout DiagnosticSink) -> String? {
        guard let bytes = try? source.bytes(at: definition), let root = try? YAMLDocument.parse(bytes, file: definition),
            case .mapping(let entries) = root.content,
            let data = entries.first(where: { $0.key.scalar == "data" })?.value.scalar,
            let folder = ProjectPath.resolve(data, fromFolderOf: definition)
        else { return nil }
        return folder.isEmpty ? "datapackage.json" : folder + "/datapackage.json"
    }

    private func validate(_ descriptor: String) -> Validation {
        var sink = DiagnosticSink()
        let check = DataPackage.check(descriptor, from: source, keepingAll: false, sink: &sink)
        var claims: [Validation.Claims] = []
        if let package = check.package {
            for identity in package.identities {
                guard let table = package.catalog.table(identity.table) else { continue }
                sink.report(contentsOf: identity.findings(in: table))
            }
            for table in package.catalog.tables where !table.claims.isEmpty {
                do throws(Diagnostic) {
                    let count = try Contradictions(package.catalog).count(in: table.name)
                    claims.append(Validation.Claims(dataset: table.name, claimed: count.claimed, differing: count.differing))
                } catch {
                    sink.report(error)
                }
            }
        }
        let diagnostics = strict ? sink.summary.map(\.asError) : sink.summary
        return Validation(
            path: descriptor, check: check, claims: claims, diagnostics: diagnostics,
            unlisted: sink.unreported.map { Validation.Unlisted(file: $0.file, count: $0.count) },
            errors: sink.errorCount + (strict ? sink.warningCount : 0), warnings: strict ? 0 : sink.warningCount)
    }
}
