package import Diagnostics

/// A mapping whose keys were checked against the known ones.
package struct YAMLMapping: Sendable {
    package let location: FileLocation
    /// What the mapping describes, in the words of a message, such as "a table".
    package let subject: String
    /// In the order of the file.
    package let entries: [YAMLNode.Entry]

    /// The value of a key; nil when it is absent or nothing is written there.
    package subscript(key: String) -> YAMLNode? {
        guard let value = entries.first(where: { $0.key.scalar == key })?.value, !value.isNull else { return nil }
        return value
    }

    /// The place of a key, for messages about the key itself.
    package func location(of key: String) -> FileLocation {
        entries.first { $0.key.scalar == key }?.key.location ?? location
    }

    /// The value of a key that must be there; reports its absence.
    package func required(_ key: String, sink: inout DiagnosticSink) -> YAMLNode? {
        if let value = self[key] { return value }
        sink.report(.missingKey(key, of: self))
        return nil
    }
}

extension YAMLNode {
    /// Reads a mapping with known keys; reports another kind of node and every unknown key with the nearest name.
    /// `others` allows keys that a standard may add.
    package func mapping(_ subject: String, keys: [String], others: Bool = false, sink: inout DiagnosticSink) -> YAMLMapping? {
        guard case .mapping(let entries) = content else {
            sink.report(.wrongKind(self, expected: "a mapping", subject: subject))
            return nil
        }
        for entry in entries {
            guard let name = entry.key.scalar else {
                sink.report(.wrongKind(entry.key, expected: "a name", subject: "a key of \(subject)"))
                continue
            }
            if !others, !keys.contains(name) {
                sink.report(.unknownKey(name, at: entry.key.location, subject: subject, known: keys))
            }
        }
        return YAMLMapping(location: location, subject: subject, entries: entries)
    }

    /// Reads a text; reports any other kind of node.
    package func text(_ subject: String, sink: inout DiagnosticSink) -> String? {
        if let scalar, !isNull { return scalar }
        sink.report(.wrongKind(self, expected: "a text", subject: subject))
        return nil
    }

    /// Reads a list; a single value or mapping stands for a list of one.
    package func list() -> [YAMLNode] {
        if case .sequence(let nodes) = content { return nodes }
        return [self]
    }

    /// Reads a list of texts, or one text; reports what is none.
    package func texts(_ subject: String, sink: inout DiagnosticSink) -> [String] {
        list().compactMap { $0.text(subject, sink: &sink) }
    }

    /// Reads a whole number; reports anything else.
    package func integer(_ subject: String, sink: inout DiagnosticSink) -> Int? {
        if let scalar, let number = Int(scalar) { return number }
        sink.report(.wrongKind(self, expected: "a whole number", subject: subject))
        return nil
    }

    /// Reads a number; reports anything else.
    package func number(_ subject: String, sink: inout DiagnosticSink) -> Double? {
        if let scalar, let number = Double(scalar), number.isFinite { return number }
        sink.report(.wrongKind(self, expected: "a number", subject: subject))
        return nil
    }

    /// Reads `true` or `false`; reports anything else.
    package func boolean(_ subject: String, sink: inout DiagnosticSink) -> Bool? {
        switch scalar {
        case "true": return true
        case "false": return false
        default:
            sink.report(.wrongKind(self, expected: "true or false", subject: subject))
            return nil
        }
    }

    /// Reads one of the given words; reports anything else with the nearest.
    package func word(_ subject: String, among words: [String], sink: inout DiagnosticSink) -> String? {
        guard let text = text(subject, sink: &sink) else { return nil }
        if words.contains(text) { return text }
        sink.report(
            Diagnostic(
                code: "definition.unknown-word", "\"\(text)\" is not \(subject)", at: textLocation, excerpt: text,
                remedy: Spelling.nearest(to: text, among: words).isEmpty
                    ? "one of: " + words.joined(separator: ", ") : Spelling.suggestion(for: text, among: words)))
        return nil
    }
}

extension Diagnostic {
    static func missingKey(_ key: String, of mapping: YAMLMapping) -> Diagnostic {
        Diagnostic(
            code: "definition.missing-key", "\(mapping.subject) needs \"\(key)\"", at: mapping.location,
            remedy: "add a line \"\(key): …\"")
    }

    static func unknownKey(_ key: String, at location: FileLocation, subject: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "definition.unknown-key", "\"\(key)\" is not a key of \(subject)", at: location, excerpt: key,
            remedy: Spelling.nearest(to: key, among: known).isEmpty
                ? "its keys are: " + known.joined(separator: ", ") : Spelling.suggestion(for: key, among: known))
    }

    static func wrongKind(_ node: YAMLNode, expected: String, subject: String) -> Diagnostic {
        var remedy: String?
        // A colon and a space inside an unquoted text make it a mapping: show the quotes that are missing.
        if case .mapping(let entries) = node.content, let first = entries.first, let key = first.key.scalar,
            let value = first.value.scalar
        {
            remedy = "a text with \": \" in it needs quotes: '\(key): \(value)'"
        }
        return Diagnostic(
            code: "definition.wrong-kind", "\(subject) is \(node.kindName) where \(expected) belongs", at: node.location,
            excerpt: node.isNull ? nil : node.scalar, remedy: remedy)
    }
}
