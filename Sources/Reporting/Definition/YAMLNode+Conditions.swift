import Diagnostics
import YAMLReading

extension YAMLNode {
    /// A list of conditions, or one; `{fish: cod}` is refused with the condition that it was meant to be.
    func conditions(sink: inout DiagnosticSink) -> [Located] {
        list().compactMap { node in
            guard let meant = node.equalities else { return node.located("a condition", sink: &sink) }
            sink.report(.mappingForCondition(meant, at: node.location))
            return nil
        }
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
    fileprivate static func mappingForCondition(_ meant: [String], at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.wrong-kind", "a condition is a mapping where a text belongs", at: location,
            remedy: "write \(meant.joined(separator: ", "))")
    }
}
