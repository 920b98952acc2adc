import CSVReading
import Diagnostics

/// Whether the header of a file names the fields of its schema, as its `fieldsMatch` demands.
struct HeaderCheck {
    let header: CSVHeader
    let fields: [FieldDescriptor]
    let match: FieldsMatch
    let file: String

    func passes(sink: inout DiagnosticSink) -> Bool {
        let names = fields.map(\.name.text)
        guard header.names != names else { return true }
        let absent = fields.filter { !header.names.contains($0.name.text) }
        let unknown = header.names.indices.filter { !names.contains(header.names[$0]) }
        let errors = sink.errorCount
        if !match.allowsFurtherColumns {
            for index in unknown {
                sink.report(.unknownColumn(header.names[index], absent.map(\.name.text), at: header.locations[index]))
            }
        }
        if !match.allowsAbsentFields {
            for field in absent { sink.report(.missingColumn(field.name, file: file, header.names)) }
        }
        if match == .partial, absent.count == fields.count, let place = header.locations.first {
            sink.report(.nothingInCommon(at: place))
        }
        if match == .exact, absent.isEmpty, unknown.isEmpty,
            let index = zip(header.names, names).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset
        {
            sink.report(.columnOrder(header.names[index], names[index], index + 1, at: header.locations[index]))
        }
        return sink.errorCount == errors
    }
}

extension Diagnostic {
    fileprivate static func unknownColumn(_ name: String, _ absent: [String], at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "schema.unknown-column", "the schema has no field \(name.quotedForMessage)", at: location,
            remedy: Spelling.suggestion(for: name, among: absent)
                ?? "describe the column in datapackage.json, remove it, or allow it by \"fieldsMatch\": [\"subset\"]")
    }

    fileprivate static func missingColumn(_ name: PlacedText, file: String, _ header: [String]) -> Diagnostic {
        Diagnostic(
            code: "schema.missing-column", "\(file) has no column \"\(name.text)\"", at: name.location, excerpt: name.text,
            remedy: Spelling.nearest(to: name.text, among: header).isEmpty
                ? "add the column to the file, or remove the field from the schema"
                : Spelling.suggestion(for: name.text, among: header))
    }

    fileprivate static func nothingInCommon(at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "schema.missing-column", "the header names no field of the schema", at: location,
            remedy: "is it the file that the schema describes?")
    }

    fileprivate static func columnOrder(_ found: String, _ declared: String, _ number: Int, at location: FileLocation)
        -> Diagnostic
    {
        Diagnostic(
            code: "schema.column-order", "column \(number) is \"\(found)\" where the schema has \"\(declared)\"", at: location,
            remedy: "put the columns and the fields into the same order, or allow another by \"fieldsMatch\": [\"equal\"]")
    }
}
