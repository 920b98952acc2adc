import Diagnostics
import YAMLReading

/// What the cells of a field must satisfy, as the descriptor states it.
struct FieldConstraints: Sendable {
    var required = false
    var unique = false
    var minimum: PlacedText?
    var maximum: PlacedText?
    var exclusiveMinimum: PlacedText?
    var exclusiveMaximum: PlacedText?
    var choices: [PlacedText]?
    var pattern: PlacedText?
    var minLength: Int?
    var maxLength: Int?

    static let keys = [
        "required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum", "pattern", "minLength",
        "maxLength",
    ]

    /// A constraint of another name is an error: not to check it would be to say that it holds.
    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> FieldConstraints {
        var constraints = FieldConstraints()
        guard let mapping = node.mapping("the constraints of a field", keys: keys, sink: &sink) else { return constraints }
        constraints.required = mapping["required"]?.boolean("\"required\"", sink: &sink) ?? false
        constraints.unique = mapping["unique"]?.boolean("\"unique\"", sink: &sink) ?? false
        constraints.minimum = mapping["minimum"]?.placedText("\"minimum\"", sink: &sink)
        constraints.maximum = mapping["maximum"]?.placedText("\"maximum\"", sink: &sink)
        constraints.exclusiveMinimum = mapping["exclusiveMinimum"]?.placedText("\"exclusiveMinimum\"", sink: &sink)
        constraints.exclusiveMaximum = mapping["exclusiveMaximum"]?.placedText("\"exclusiveMaximum\"", sink: &sink)
        constraints.choices = mapping["enum"]?.placedTexts("a value of \"enum\"", sink: &sink)
        constraints.pattern = mapping["pattern"]?.placedText("\"pattern\"", sink: &sink)
        constraints.minLength = mapping["minLength"]?.integer("\"minLength\"", sink: &sink)
        constraints.maxLength = mapping["maxLength"]?.integer("\"maxLength\"", sink: &sink)
        return constraints
    }
}
