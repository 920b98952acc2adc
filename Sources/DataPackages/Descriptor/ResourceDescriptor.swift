import CSVReading
import Diagnostics
import YAMLReading

/// A resource: a file, its dialect, and the schema of its rows.
struct ResourceDescriptor: Sendable {
    let name: PlacedText
    let title: String?
    let path: ResourcePath
    let dialect: CSVDialect
    let encoding: CharacterEncoding
    /// In the order of the file; nil when no schema is given, and all columns are text.
    let fields: [FieldDescriptor]?
    let fieldsMatch: FieldsMatch
    /// Whether the schema could be decoded, so that rows can be; what kept it from that was reported.
    let isComplete: Bool
    let missingValues: MissingValues
    let primaryKey: [PlacedText]
    let uniqueKeys: [[PlacedText]]
    let foreignKeys: [ForeignKeyDescriptor]
    let annotations: ResourceAnnotations

    /// Properties of the standard that would change what the data mean.
    private static let unsupported = ["data", "compression", "extrapaths", "scheme"]

    static func decode(
        _ node: YAMLNode, descriptorPath: String, missingValues inherited: MissingValues, sink: inout DiagnosticSink
    ) -> ResourceDescriptor? {
        guard let mapping = node.mapping("a resource", keys: [], others: true, sink: &sink) else { return nil }
        mapping.reportSlips(from: StandardKeys.resource, sink: &sink)
        let name = mapping.required("name", sink: &sink)?.placedText("the name of a resource", sink: &sink)
        for key in unsupported where mapping[key] != nil {
            sink.report(.unsupported("\"\(key)\"", at: mapping.location(of: key), remedy: "name a CSV file under \"path\""))
        }
        checkFormat(mapping, sink: &sink)
        let path = decodePath(mapping, descriptorPath: descriptorPath, sink: &sink)
        let dialect = mapping["dialect"].map { DialectDescriptor.decode($0, sink: &sink) } ?? implied(mapping["format"])
        let annotations = mapping["purgestats"].map { ResourceAnnotations.decode($0, sink: &sink) } ?? ResourceAnnotations()
        let missingValues = mapping["missingValues"].map { MissingValues.decode($0, sink: &sink) } ?? inherited
        let schema = mapping["schema"].flatMap { SchemaDescriptor.decode($0, missingValues: missingValues, sink: &sink) }
        guard let name, let path else { return nil }
        return ResourceDescriptor(
            name: name, title: mapping["title"]?.text("the title of a resource", sink: &sink), path: path, dialect: dialect,
            encoding: decodeEncoding(mapping["encoding"], sink: &sink), fields: schema?.fields,
            fieldsMatch: schema?.fieldsMatch ?? .exact, isComplete: mapping["schema"] == nil || schema?.isComplete == true,
            missingValues: schema?.missingValues ?? missingValues, primaryKey: schema?.primaryKey ?? [],
            uniqueKeys: schema?.uniqueKeys ?? [], foreignKeys: schema?.foreignKeys ?? [], annotations: annotations)
    }

    /// Without a dialect: a tab in a TSV file, else the comma.
    private static func implied(_ format: YAMLNode?) -> CSVDialect {
        (format?.scalar == "tsv" ? CSVDialect(delimiter: "\t") : nil) ?? .standard
    }

    private static func checkFormat(_ mapping: YAMLMapping, sink: inout DiagnosticSink) {
        if let format = mapping["format"], let text = format.scalar, text != "csv", text != "tsv" {
            sink.report(.unsupported("the format \"\(text)\"", at: format.location, remedy: "save the data as CSV"))
        }
    }

    private static func decodeEncoding(_ node: YAMLNode?, sink: inout DiagnosticSink) -> CharacterEncoding {
        guard let node, let name = node.text("the encoding", sink: &sink) else { return .utf8 }
        guard let encoding = CharacterEncoding(named: name) else {
            sink.report(CharacterEncoding.unknown(name, at: node.textLocation))
            return .utf8
        }
        return encoding
    }

    private static func decodePath(_ mapping: YAMLMapping, descriptorPath: String, sink: inout DiagnosticSink) -> ResourcePath? {
        guard let node = mapping.required("path", sink: &sink) else { return nil }
        let paths = node.placedTexts("the path of a resource", sink: &sink)
        guard paths.count == 1 else {
            if paths.count > 1 {
                sink.report(
                    .unsupported("a resource of \(paths.count) files", at: node.location, remedy: "make a resource of each"))
            }
            return nil
        }
        do throws(Diagnostic) {
            return try ResourcePath(paths[0], inPackageAt: descriptorPath)
        } catch {
            sink.report(error)
            return nil
        }
    }
}
