import CSVReading
import Diagnostics
import YAMLReading

/// How the fields of a resource are told apart in its file.
enum DialectDescriptor {
    /// Properties that only repeat what is always so, each with the only value it may have.
    private static let fixed: [(key: String, value: String)] = [
        ("header", "true"), ("doubleQuote", "true"), ("skipInitialSpace", "false"), ("headerJoin", " "),
        ("caseSensitiveHeader", "true"),
    ]
    private static let unsupported = [
        "escapeChar", "commentChar", "commentRows", "headerRows", "nullSequence", "property", "table",
    ]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> CSVDialect {
        guard let mapping = node.mapping("a dialect", keys: [], others: true, sink: &sink) else { return .standard }
        for (key, value) in fixed {
            guard let node = mapping[key], node.scalar != value else { continue }
            sink.report(.unsupported("\"\(key)\" with another value than \(value)", at: node.location))
        }
        for key in unsupported where mapping[key] != nil {
            sink.report(.unsupported("\"\(key)\"", at: mapping.location(of: key), remedy: "write the file as RFC 4180 has it"))
        }
        let delimiter = character("delimiter", ",", in: mapping, sink: &sink)
        let quote = character("quoteChar", "\"", in: mapping, sink: &sink)
        guard let delimiter, let quote else { return .standard }
        guard let dialect = CSVDialect(delimiter: delimiter, quote: quote) else {
            sink.report(.unsupported("this pair of delimiter and quote character", at: mapping.location))
            return .standard
        }
        return dialect
    }

    private static func character(
        _ key: String, _ standard: Character, in mapping: YAMLMapping, sink: inout DiagnosticSink
    ) -> Character? {
        guard let node = mapping[key] else { return standard }
        guard let text = node.text("the \(key)", sink: &sink) else { return nil }
        guard text.count == 1, let character = text.first else {
            sink.report(
                .unsupported("a \(key) of \(text.count) characters", at: node.location, remedy: "it must be one character"))
            return nil
        }
        return character
    }
}
