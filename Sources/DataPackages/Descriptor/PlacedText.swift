import Diagnostics
import YAMLReading

/// A text of the descriptor with its place, so that what is wrong with it can be said there.
struct PlacedText: Sendable {
    let text: String
    let location: FileLocation
}

extension YAMLNode {
    /// Reads a text with its place; reports any other kind of node.
    func placedText(_ subject: String, sink: inout DiagnosticSink) -> PlacedText? {
        text(subject, sink: &sink).map { PlacedText(text: $0, location: textLocation) }
    }

    /// Reads a list of texts, or one text.
    func placedTexts(_ subject: String, sink: inout DiagnosticSink) -> [PlacedText] {
        list().compactMap { $0.placedText(subject, sink: &sink) }
    }

    /// Reads any single value as text, an empty text and the word `null` in quotes included.
    func placedScalar(_ subject: String, sink: inout DiagnosticSink) -> PlacedText? {
        if let scalar, !isNull { return PlacedText(text: scalar, location: textLocation) }
        return placedText(subject, sink: &sink)
    }
}

extension Diagnostic {
    /// A name in the descriptor that is no field of its resource.
    static func unknownField(_ name: PlacedText, of resource: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "descriptor.unknown-field", "\"\(name.text)\" is not a field of \"\(resource)\"", at: name.location,
            excerpt: name.text, remedy: Spelling.suggestion(for: name.text, among: known))
    }

    /// A name in the descriptor that is no resource of the package.
    static func unknownResource(_ name: PlacedText, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "descriptor.unknown-resource", "\"\(name.text)\" is not a resource of the package", at: name.location,
            excerpt: name.text, remedy: Spelling.suggestion(for: name.text, among: known))
    }

    /// A feature of the published standard that is not read here. Never passed over: the data would mean something else.
    static func unsupported(_ what: String, at location: FileLocation, remedy: String? = nil) -> Diagnostic {
        Diagnostic(code: "descriptor.unsupported", "\(what) is not supported", at: location, remedy: remedy)
    }
}
