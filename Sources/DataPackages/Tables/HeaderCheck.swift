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

    /// Throws when the header names fields of the schema once it is divided by another delimiter than the declared one: every
    /// further finding would come of that.
    static func checkDelimiter(
        _ header: CSVHeader, _ descriptor: ResourceDescriptor, sink: inout DiagnosticSink
    ) throws(Diagnostic) {
        // Of a header of one name the reader of the file has said it.
        guard header.names.count > 1, let place = header.locations.first,
            let likely = LikelyDelimiter(of: header.names, dialect: descriptor.dialect)
        else { return }
        guard let fields = descriptor.fields else { return sink.report(.doubtfulDelimiter(likely, at: place)) }
        let names = Set(fields.map(\.name.text)), declared = String(Unicode.Scalar(descriptor.dialect.delimiter))
        let divided = header.names.joined(separator: declared).split(
            separator: likely.character, omittingEmptySubsequences: false)
        let known = divided.count { names.contains(String($0)) }
        if known > header.names.count(where: names.contains), 2 * known >= fields.count {
            throw .otherDelimiter(likely, declared: declared, at: place)
        }
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

    fileprivate static func otherDelimiter(_ likely: LikelyDelimiter, declared: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "schema.other-delimiter",
            "the header names the fields of the schema divided by \"\(likely.text)\", not by \"\(declared == "\t" ? "\\t" : declared)\"",
            at: location, remedy: likely.declaration)
    }

    /// A warning: a name may have such a sign in it.
    fileprivate static func doubtfulDelimiter(_ likely: LikelyDelimiter, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            .warning, code: "csv.delimiter-doubtful", "the names of the columns have \"\(likely.text)\" in them", at: location,
            remedy: likely.remedy)
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
