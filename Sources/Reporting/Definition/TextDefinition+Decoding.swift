import Diagnostics
import YAMLReading

extension TextDefinition {
    static let keys = ["text", "values"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> TextDefinition? {
        guard let mapping = node.mapping("a text", keys: keys, sink: &sink),
            let textNode = mapping.required("text", sink: &sink), let text = textNode.located("the text", sink: &sink)
        else { return nil }
        var isBlock = false
        if case .scalar(_, .block) = textNode.content { isBlock = true }
        var values: [ValueDefinition] = []
        if let node = mapping["values"] {
            guard case .mapping(let entries) = node.content else {
                sink.report(Diagnostic(code: "definition.wrong-kind", "values are a mapping of names", at: node.location))
                return nil
            }
            values = entries.compactMap { ValueDefinition.decode($0, sink: &sink) }
        }
        return TextDefinition(text: text, values: values, isBlock: isBlock)
    }
}

extension ValueDefinition {
    static let keys = ["from", "where", "measure", "rule", "ratio", "difference", "whole", "format", "otherwise"]

    static func decode(_ entry: YAMLNode.Entry, sink: inout DiagnosticSink) -> ValueDefinition? {
        guard let name = entry.key.located("the name of a value", sink: &sink),
            let mapping = entry.value.mapping("the value \"\(name.text)\"", keys: keys, sink: &sink)
        else { return nil }
        let style = mapping["format"]?.word("a format", among: ValueStyle.allCases.map(\.rawValue), sink: &sink)
        let content: Content?
        if let pair = mapping["ratio"]?.pair("a ratio", sink: &sink) {
            content = .ratio(pair.0, pair.1)
        } else if let pair = mapping["difference"]?.pair("a difference", sink: &sink) {
            content = .difference(pair.0, pair.1)
        } else if let pair = mapping["whole"]?.pair("a whole", sink: &sink) {
            content = .whole(pair.0, pair.1)
        } else {
            let selection = Selection.decode(mapping, sink: &sink)
            let measure = mapping.required("measure", sink: &sink)?.located("a measure", sink: &sink)
            guard let selection, let measure else { return nil }
            content = .measure(selection, measure: measure, rule: mapping["rule"]?.located("a rule", sink: &sink))
        }
        let otherwise = mapping["otherwise"]?.text("what is printed without a number", sink: &sink)
        return content.map {
            ValueDefinition(name: name, content: $0, format: style.flatMap(ValueStyle.init), otherwise: otherwise)
        }
    }
}
