import Aggregation
import Charts
package import DataPackages
import Diagnostics
import Documents
package import FontReading
import YAMLReading

/// One run of one report, from definition and data to the bytes of its files. Reads through a source, writes nothing.
package struct ReportRun: Sendable {
    package let source: any FileSource
    /// The output formats to make; nil for all.
    package var formats: [String]?
    /// The names of the only tables and figures to make; nil for all.
    package var only: [String]?
    /// Whether warnings stop the run.
    package var strict: Bool
    /// What makes the formats that other programs write.
    package var converter: (any FigureConverter)?
    /// By which the texts in the files of figures become outlines; without any they stay text.
    package var fonts: [Font] = []

    /// The formats that can be asked for.
    package static var formatNames: [String] { ReportFiles.formatNames }

    package init(source: any FileSource, formats: [String]? = nil, only: [String]? = nil, strict: Bool = false) {
        self.source = source
        self.formats = formats
        self.only = only
        self.strict = strict
    }

    /// Computes the report defined in `Reports/NAME.yml`. Everything that was found is in the edition or the failure.
    ///
    /// - Parameter earlier: the `report.json` of the report that stands there; values of texts that have moved since are noted.
    package func run(_ name: String, earlier: [UInt8]? = nil) throws(ReportFailure) -> ReportEdition {
        var sink = DiagnosticSink()
        guard let files = compute(name, earlier: earlier, sink: &sink), !sink.hasErrors, !(strict && sink.warningCount > 0) else {
            throw ReportFailure(diagnostics: strict ? sink.summary.map(\.asError) : sink.summary)
        }
        return ReportEdition(name: name, files: files, diagnostics: sink.summary)
    }

    /// The report as it is said, before any format. Everything that was found is in the failure.
    func composed(_ name: String) throws(ReportFailure) -> Composed {
        var sink = DiagnosticSink()
        guard let composed = compose(name, sink: &sink), !sink.hasErrors else { throw ReportFailure(diagnostics: sink.summary) }
        return composed
    }

    private func compute(_ name: String, earlier: [UInt8]?, sink: inout DiagnosticSink) -> [OutputFile]? {
        guard let composed = compose(name, sink: &sink) else { return nil }
        if let earlier {
            sink.report(contentsOf: MovedValues(report: earlier).notes(composed.document, composed.definition))
        }
        do throws(Diagnostic) {
            return try ReportFiles(
                document: composed.document, ledger: composed.ledger, package: composed.package, definitionPath: composed.path,
                definitionBytes: composed.bytes, converter: converter, fonts: fonts
            ).files(formats: formats, only: only)
        } catch {
            sink.report(error)
            return nil
        }
    }

    /// A report put together, with what it was made of.
    struct Composed {
        let definition: ReportDefinition
        let document: Document
        let ledger: Ledger
        let package: DataPackage
        let path: String
        let bytes: [UInt8]
    }

    private func compose(_ name: String, sink: inout DiagnosticSink) -> Composed? {
        let path = "Reports/\(name).yml"
        do throws(Diagnostic) {
            let bytes = try source.bytes(at: path)
            let root = try YAMLDocument.parse(bytes, file: path)
            guard let definition = ReportDefinition.decode(root, sink: &sink) else { return nil }
            guard let folder = ProjectPath.resolve(definition.data.text, fromFolderOf: path) else {
                throw .dataOutsideProject(definition.data)
            }
            let descriptor = folder.isEmpty ? "datapackage.json" : folder + "/datapackage.json"
            guard let package = DataPackage.load(descriptor, from: source, sink: &sink) else { return nil }
            try checkOnly(definition)
            var composition = Composition(
                definition: definition, package: package, only: only, fonts: fonts.isEmpty ? nil : OutlineFonts(fonts))
            guard let document = composition.compose(definitionBytes: bytes, sink: &sink), !sink.hasErrors else { return nil }
            return Composed(
                definition: definition, document: document, ledger: composition.ledger, package: package, path: path, bytes: bytes
            )
        } catch {
            sink.report(error)
            return nil
        }
    }

    /// Every item that was asked for exists.
    private func checkOnly(_ definition: ReportDefinition) throws(Diagnostic) {
        let names = definition.itemNames
        for item in only ?? [] where !names.contains(item) {
            throw Diagnostic(
                code: "report.unknown-item", "the report has no table, figure or item of sentences \"\(item)\"", excerpt: item,
                remedy: Spelling.suggestion(for: item, among: names), kind: .noInput)
        }
    }
}

extension ReportDefinition {
    /// The names of tables and figures, each once, in their order.
    var itemNames: [String] {
        var names: [String] = []
        for item in sections.flatMap(\.items) {
            switch item {
            case .text: continue
            case .sentences(let item): names.append(item.name.text)
            case .table(let table): if !names.contains(table.name.text) { names.append(table.name.text) }
            case .figure(let figure): if !names.contains(figure.name.text) { names.append(figure.name.text) }
            }
        }
        return names
    }
}

extension Diagnostic {
    /// A warning taken as an error.
    var asError: Diagnostic {
        guard severity == .warning else { return self }
        var copy = self
        copy.severity = .error
        return copy
    }

    static func dataOutsideProject(_ data: Located) -> Diagnostic {
        Diagnostic(
            code: "definition.data-outside", "the data folder lies outside the project", at: data.location, excerpt: data.text,
            remedy: "name a folder below the project, relative to the definition, such as ../Datasets")
    }
}
