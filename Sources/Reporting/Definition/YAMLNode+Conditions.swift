import Diagnostics
import YAMLReading

extension YAMLNode {
    /// A list of conditions, or one; `{fish: cod}` is refused with the condition that it was meant to be.
    func conditions(sink: inout DiagnosticSink) -> [Located] {
        let nodes = list()
        if let split = Self.split(nodes) {
            sink.report(.dividedCondition(split.text, at: split.node.location))
            return []
        }
        return nodes.compactMap { node in
            guard let meant = node.equalities else { return node.located("a condition", sink: &sink) }
            sink.report(.mappingForCondition(meant, at: node.location))
            return nil
        }
    }

    /// A condition that a list in brackets divided at its commas: `[fish in (cod, herring)]` has two items. Nil when none is.
    private static func split(_ nodes: [YAMLNode]) -> (node: YAMLNode, text: String)? {
        let texts = nodes.map { $0.scalar ?? "" }
        func depth(_ text: String) -> Int { text.count { $0 == "(" } - text.count { $0 == ")" } }
        guard let first = texts.firstIndex(where: { depth($0) > 0 }) else { return nil }
        for last in texts.indices.dropFirst(first + 1) {
            let text = texts[first...last].joined(separator: ", ")
            if depth(text) == 0 { return (nodes[first], text) }
        }
        return nil
    }

    /// The conditions that a mapping of fields to values seems to mean; nil when its keys have an operator in them, so that
    /// only quotes are missing.
    private var equalities: [String]? {
        guard case .mapping(let entries) = content, !entries.isEmpty else { return nil }
        var meant: [String] = []
        for entry in entries {
            guard let path = entry.key.scalar, let value = entry.value.scalar, !path.contains(where: "=<>!\"".contains) else {
                return nil
            }
            meant.append("\(path) = \(value.contains(" ") ? "\"\(value)\"" : value)")
        }
        return meant
    }
}

extension Diagnostic {
    fileprivate static func dividedCondition(_ text: String, at location: FileLocation) -> Diagnostic {
        let quote = text.contains("\"") ? "'" : "\""
        return Diagnostic(
            code: "condition.syntax", "a list in brackets ends a condition at its comma", at: location, excerpt: text,
            remedy: "put the condition in quotes: [\(quote)\(text)\(quote)]")
    }

    fileprivate static func mappingForCondition(_ meant: [String], at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.wrong-kind", "a condition is a mapping where a text belongs", at: location,
            remedy: "write \(meant.joined(separator: ", "))")
    }
}
