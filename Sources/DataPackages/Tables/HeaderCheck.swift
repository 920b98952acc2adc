import CSVReading
import Diagnostics

/// Whether the header of a file names exactly the fields of its schema, in their order.
enum HeaderCheck {
    static func matches(_ document: CSVDocument, _ fields: [FieldDescriptor], resource: String, sink: inout DiagnosticSink)
        -> Bool
    {
        let header = document.header, names = fields.map(\.name.text)
        guard header != names else { return true }
        let absent = fields.filter { !header.contains($0.name.text) }
        let unknown = header.indices.filter { !names.contains(header[$0]) }
        for index in unknown {
            sink.report(.unknownColumn(header[index], absent.map(\.name.text), at: document.location(headerField: index)))
        }
        for field in absent { sink.report(.missingColumn(field.name, file: document.file, header)) }
        if absent.isEmpty, unknown.isEmpty,
            let index = zip(header, names).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset
        {
            sink.report(.columnOrder(header[index], names[index], index + 1, at: document.location(headerField: index)))
        }
        return false
    }
}

extension Diagnostic {
    fileprivate static func unknownColumn(_ name: String, _ absent: [String], at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "schema.unknown-column", "the schema has no field \(name.quotedForMessage)", at: location,
            remedy: Spelling.suggestion(for: name, among: absent) ?? "describe the column in datapackage.json, or remove it")
    }

    fileprivate static func missingColumn(_ name: PlacedText, file: String, _ header: [String]) -> Diagnostic {
        Diagnostic(
            code: "schema.missing-column", "\(file) has no column \"\(name.text)\"", at: name.location, excerpt: name.text,
            remedy: Spelling.nearest(to: name.text, among: header).isEmpty
                ? nil : Spelling.suggestion(for: name.text, among: header))
    }

    fileprivate static func columnOrder(_ found: String, _ declared: String, _ number: Int, at location: FileLocation)
        -> Diagnostic
    {
        Diagnostic(
            code: "schema.column-order", "column \(number) is \"\(found)\" where the schema has \"\(declared)\"", at: location,
            remedy: "put the columns and the fields of the schema into the same order")
    }
}
