import Diagnostics
import YAMLReading

/// A Table Schema v2: the fields of a resource and its keys.
struct SchemaDescriptor: Sendable {
    let fields: [FieldDescriptor]
    let fieldsMatch: FieldsMatch
    /// Whether every field could be decoded, so that rows can be.
    let isComplete: Bool
    let missingValues: MissingValues
    let primaryKey: [PlacedText]
    let uniqueKeys: [[PlacedText]]
    let foreignKeys: [ForeignKeyDescriptor]

    static func decode(_ node: YAMLNode, missingValues inherited: MissingValues, sink: inout DiagnosticSink) -> SchemaDescriptor?
    {
        if node.scalar != nil {
            sink.report(
                .unsupported("a schema in a file of its own", at: node.location, remedy: "write it into datapackage.json"))
            return nil
        }
        guard let mapping = node.mapping("a schema", keys: [], others: true, sink: &sink) else { return nil }
        mapping.reportSlips(from: StandardKeys.schema, sink: &sink)
        let nodes = mapping.required("fields", sink: &sink)?.list()
        let fields = (nodes ?? []).compactMap { FieldDescriptor.decode($0, sink: &sink) }
        reportDuplicates(fields.map(\.name), sink: &sink)
        return SchemaDescriptor(
            fields: fields, fieldsMatch: mapping["fieldsMatch"].map { FieldsMatch.decode($0, sink: &sink) } ?? .exact,
            isComplete: fields.count == nodes?.count,
            missingValues: mapping["missingValues"].map { MissingValues.decode($0, sink: &sink) } ?? inherited,
            primaryKey: mapping["primaryKey"]?.placedTexts("a field of the primary key", sink: &sink) ?? [],
            uniqueKeys: (mapping["uniqueKeys"]?.list() ?? []).map { $0.placedTexts("a field of a unique key", sink: &sink) },
            foreignKeys: (mapping["foreignKeys"]?.list() ?? []).compactMap { ForeignKeyDescriptor.decode($0, sink: &sink) })
    }

    /// Reports each name that stood before. Names of resources are checked by the same rule.
    static func reportDuplicates(_ names: [PlacedText], sink: inout DiagnosticSink) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name.text).inserted { sink.report(.duplicateName(name)) }
    }
}

extension Diagnostic {
    fileprivate static func duplicateName(_ name: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.duplicate-name", "the name \"\(name.text)\" is given twice", at: name.location, excerpt: name.text,
            remedy: "names must differ")
    }
}
