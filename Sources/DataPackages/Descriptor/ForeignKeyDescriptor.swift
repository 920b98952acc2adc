import Diagnostics
import YAMLReading

/// Fields whose values name rows of another resource.
struct ForeignKeyDescriptor: Sendable {
    let fields: [PlacedText]
    /// Nil when the rows of the same resource are meant.
    let farResource: PlacedText?
    let farFields: [PlacedText]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> ForeignKeyDescriptor? {
        guard let mapping = node.mapping("a foreign key", keys: [], others: true, sink: &sink) else { return nil }
        let fields = mapping.required("fields", sink: &sink)?.placedTexts("a field of a foreign key", sink: &sink)
        let reference = mapping.required("reference", sink: &sink)?
            .mapping("the reference of a foreign key", keys: [], others: true, sink: &sink)
        let farFields = reference?.required("fields", sink: &sink)?.placedTexts("a field of a foreign key", sink: &sink)
        guard let fields, let reference, let farFields else { return nil }
        guard fields.count == farFields.count else {
            sink.report(.unequalKey(fields.count, farFields.count, at: reference.location(of: "fields")))
            return nil
        }
        // The standard writes an empty name for the same resource.
        var resource = reference["resource"]?.placedText("the resource of a foreign key", sink: &sink)
        if resource?.text == "" { resource = nil }
        return ForeignKeyDescriptor(fields: fields, farResource: resource, farFields: farFields)
    }
}

extension Diagnostic {
    fileprivate static func unequalKey(_ near: Int, _ far: Int, at location: FileLocation) -> Diagnostic {
        func fields(_ count: Int) -> String { "\(count) \(count == 1 ? "field" : "fields")" }
        return Diagnostic(
            code: "descriptor.foreign-key", "a foreign key of \(fields(near)) refers to \(fields(far))", at: location,
            remedy: "name as many fields on both sides, in the same order")
    }
}
