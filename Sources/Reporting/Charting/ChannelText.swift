import Aggregation
import Diagnostics
import Tabular

/// What a channel of `chart` shows: a column of the file, a part of a date, a range, or a measure.
enum ChannelText {
    /// With the type that was asked for by `text(c)`, `number(c)` or `date(c)`; nil where the mark decides.
    case column(Expression, type: ColumnType?)
    case measure(AggregateCall)

    /// Reads a text without ranges. A name with parentheses that resembles no function is that of a column, and so is one in quotes.
    init(_ text: String) throws(Diagnostic) {
        let measures = AggregateRun.measureNames
        if text == "count" {
            self = .measure(try AggregateCall.parse(text))
            return
        }
        guard !text.hasPrefix("\""), let open = text.firstIndex(of: "(") else {
            self = .column(try AggregateQuery.key(text), type: nil)
            return
        }
        let word = String(text[..<open])
        if measures.contains(word) {
            self = .measure(try AggregateCall.parse(text))
        } else if !text.hasSuffix(")") {
            // A function that is not closed is none, but the scanner says so best.
            let isFunction = DateFunction(rawValue: word) != nil || ReadingWord(rawValue: word) != nil
            self = .column(isFunction ? try Expression.parse(text) : .path([text]), type: nil)
        } else if let reading = ReadingWord(rawValue: word) {
            let name = String(text[text.index(after: open)...].dropLast().trimmingSpaces)
            self = .column(try AggregateQuery.key(name), type: reading.type)
        } else {
            let functions = DateFunction.allCases.map(\.rawValue) + ReadingWord.allCases.map(\.rawValue) + [RangeText.word]
            let isFunction = DateFunction(rawValue: word) != nil
            guard isFunction || Spelling.nearest(to: word, among: functions + measures).isEmpty else {
                throw .unknownFunction(word, known: functions + measures)
            }
            self = .column(try AggregateQuery.key(text), type: nil)
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownFunction(_ word: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "chart.unknown-function", "there is no function \(word.quotedForMessage)",
            remedy: [
                Spelling.suggestion(for: word, among: known), "the name of a column with parentheses stands in double quotes",
            ].compactMap { $0 }.joined(separator: " "), kind: .usage)
    }
}
