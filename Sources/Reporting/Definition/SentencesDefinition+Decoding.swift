import Aggregation
import Diagnostics
import YAMLReading

extension SentencesDefinition {
    static let keys = ["sentences", "say", "of", "across", "column", "row", "called", "name"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> SentencesDefinition? {
        guard let mapping = node.mapping("sentences", keys: keys, sink: &sink) else { return nil }
        let table = mapping.required("sentences", sink: &sink)?.located("the name of a table", sink: &sink)
        let sentences = (mapping.required("say", sink: &sink)?.list() ?? []).compactMap {
            SentenceDefinition.decode($0, sink: &sink)
        }
        let name = mapping["name"]?.itemName("item of sentences", sink: &sink)
        let isAcross = mapping["across"]?.word("a direction", among: ["rows", "columns"], sink: &sink) == "columns"
        if let node = mapping[isAcross ? "column" : "row"] { sink.report(.chosenGroup(node.location, isAcross: isAcross)) }
        guard let table else { return nil }
        return SentencesDefinition(
            name: name ?? Located("\(table.text)-sentences", at: table.location), table: table, sentences: sentences,
            measure: mapping["of"]?.located("a measure", sink: &sink),
            isAcrossColumns: isAcross,
            chosen: mapping[isAcross ? "row" : "column"]?.located("a label of the table", sink: &sink),
            called: mapping["called"]?.text("what the numbers are called", sink: &sink))
    }
}

extension SentenceDefinition {
    /// A word, or a word with the labels that the sentence is about: `{comparison: [North, South]}`.
    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> SentenceDefinition? {
        let kinds = SentenceKind.allCases.map(\.rawValue)
        if node.scalar != nil {
            guard let word = node.word("a sentence", among: kinds, sink: &sink), let kind = SentenceKind(rawValue: word) else {
                return nil
            }
            return SentenceDefinition(kind: kind, place: Located(word, at: node.textLocation), labels: [])
        }
        guard let mapping = node.mapping("a sentence", keys: kinds, sink: &sink), let entry = mapping.entries.first,
            let word = entry.key.scalar, let kind = SentenceKind(rawValue: word)
        else { return nil }
        let place = Located(word, at: entry.key.textLocation)
        if mapping.entries.count > 1 { sink.report(.severalSentences(mapping.entries[1].key.location)) }
        var labels = entry.value.locatedList("a label", sink: &sink)
        if !kind.labelCounts.contains(labels.count) { sink.report(.labelCount(kind, place, of: kind.labelCounts.max() ?? 0)) }
        if kind == .ranking,
            entry.value.word("an end of a ranking", among: Ranking.End.allCases.map(\.rawValue), sink: &sink) == nil
        {
            labels = []
        }
        return SentenceDefinition(kind: kind, place: place, labels: labels)
    }
}

extension Diagnostic {
    fileprivate static func chosenGroup(_ location: FileLocation, isAcross: Bool) -> Diagnostic {
        Diagnostic(
            code: "sentence.labels",
            isAcross
                ? "across the columns a line is chosen, with \"row\"" : "across the lines a column is chosen, with \"column\"",
            at: location, remedy: isAcross ? "write row: LABEL" : "write column: LABEL, or add \"across: columns\"")
    }

    fileprivate static func severalSentences(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "sentence.labels", "this is a second sentence in one mapping", at: location,
            remedy: "begin it with a line of its own: - ranking")
    }

    fileprivate static func labelCount(_ kind: SentenceKind, _ place: Located, of count: Int) -> Diagnostic {
        let wanted = count == 0 ? "no labels" : count == 1 ? "one label" : "two labels"
        return Diagnostic(
            code: "sentence.labels", "a sentence \(kind.rawValue.quotedForMessage) takes \(wanted)", at: place.location,
            excerpt: place.text,
            remedy: count == 0
                ? "write - \(kind.rawValue)"
                : count == 1 ? "such as {\(kind.rawValue): LABEL}" : "such as {\(kind.rawValue): [LABEL, LABEL]}")
    }
}
