import Diagnostics
import YAMLReading

/// How the columns of a file and the fields of its schema must agree, as Table Schema v2 has it.
enum FieldsMatch: String, CaseIterable, Sendable {
    /// The same names in the same order.
    case exact
    /// The same names in any order.
    case equal
    /// The file has every field of the schema, and may have more columns.
    case subset
    /// The file has no column beyond the schema's fields, and may lack some.
    case superset
    /// They have a name in common.
    case partial

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> FieldsMatch {
        let words = node.list()
        guard words.count == 1, let word = words[0].word("\"fieldsMatch\"", among: allCases.map(\.rawValue), sink: &sink) else {
            if words.count != 1 {
                sink.report(
                    .unsupported(
                        "a \"fieldsMatch\" of \(words.count) words", at: node.location,
                        remedy: "one of: " + allCases.map(\.rawValue).joined(separator: ", ")))
            }
            return .exact
        }
        return FieldsMatch(rawValue: word) ?? .exact
    }

    /// Whether the file may have columns that the schema does not describe; they are read as text.
    var allowsFurtherColumns: Bool { self == .subset || self == .partial }
    /// Whether the file may lack fields of the schema; their cells are missing.
    var allowsAbsentFields: Bool { self == .superset || self == .partial }
}
