import Diagnostics
import YAMLReading

/// The words a field uses for true and false. A table holds them as the texts `true` and `false`.
struct BooleanWords: Sendable, Equatable {
    var trueWords = ["true", "True", "TRUE", "1"]
    var falseWords = ["false", "False", "FALSE", "0"]

    static func decode(_ field: YAMLMapping, sink: inout DiagnosticSink) -> BooleanWords {
        var words = BooleanWords()
        if let node = field["trueValues"] { words.trueWords = node.texts("a word for true", sink: &sink) }
        if let node = field["falseValues"] { words.falseWords = node.texts("a word for false", sink: &sink) }
        return words
    }

    /// Throws `type.boolean`.
    func read(_ text: String) throws(CellFault) -> String {
        if trueWords.contains(text) { return "true" }
        if falseWords.contains(text) { return "false" }
        throw CellFault(
            "type.boolean", "\(text.quotedForMessage) is neither true nor false",
            remedy: "one of: " + (trueWords + falseWords).joined(separator: ", "))
    }
}
