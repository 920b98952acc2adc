import Diagnostics
import Tabular
import YAMLReading

/// A field of Table Schema v2: the name, type and meaning of a column.
struct FieldDescriptor: Sendable {
    let name: PlacedText
    var title: String?
    var type: FieldType = .text
    var constraints = FieldConstraints()
    var categories: [Category]?
    /// Nil when the resource's are meant.
    var missingValues: MissingValues?
    /// What the bounds of its estimates mean.
    var interval: IntervalDescriptor?

    /// A field that no schema describes: text.
    init(undescribed name: PlacedText) { self.name = name }

    private init(name: PlacedText, type: FieldType) {
        self.name = name
        self.type = type
    }

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> FieldDescriptor? {
        guard let mapping = node.mapping("a field", keys: [], others: true, sink: &sink) else { return nil }
        mapping.reportSlips(from: StandardKeys.field, sink: &sink)
        let name = mapping.required("name", sink: &sink)?.placedText("the name of a field", sink: &sink)
        let type = FieldType.decode(mapping, sink: &sink)
        guard let name, let type else { return nil }
        var field = FieldDescriptor(name: name, type: type)
        field.interval = interval(mapping, type, sink: &sink)
        field.title = mapping["title"]?.text("the title of a field", sink: &sink)
        if let node = mapping["constraints"] { field.constraints = FieldConstraints.decode(node, sink: &sink) }
        if let node = mapping["missingValues"] { field.missingValues = MissingValues.decode(node, sink: &sink) }
        field.categories = mapping["categories"]?.list().compactMap { decodeCategory($0, sink: &sink) }
        return field
    }

    private static func interval(_ field: YAMLMapping, _ type: FieldType, sink: inout DiagnosticSink) -> IntervalDescriptor? {
        let own = field["purgestats"]?.mapping("the property \"purgestats\" of a field", keys: [], others: true, sink: &sink)
        guard let node = own?["interval"] else { return nil }
        if case .estimate = type { return IntervalDescriptor.decode(node, sink: &sink) }
        sink.report(
            .unsupported(
                "an \"interval\" of a field that is no estimate", at: node.location,
                remedy: "declare it under \"estimates\" of the resource, or give the field the type \"estimate\""))
        return nil
    }

    private static func decodeCategory(_ node: YAMLNode, sink: inout DiagnosticSink) -> Category? {
        guard case .mapping = node.content else {
            return node.text("a category", sink: &sink).map { Category(value: $0) }
        }
        guard let mapping = node.mapping("a category", keys: ["value", "label"], others: true, sink: &sink),
            let value = mapping.required("value", sink: &sink)?.text("the value of a category", sink: &sink)
        else { return nil }
        return Category(value: value, label: mapping["label"]?.text("the label of a category", sink: &sink))
    }
}
