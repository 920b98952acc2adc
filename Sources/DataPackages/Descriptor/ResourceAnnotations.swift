import Diagnostics
import YAMLReading

/// What a resource says under its own property `purgestats`.
struct ResourceAnnotations: Sendable {
    var source: PlacedText?
    var locator: PlacedText?
    var checked: PlacedText?
    /// The column that names fields of a row that were not checked although the row was.
    var unchecked: PlacedText?
    var estimates: [EstimateDescriptor] = []
    var claims: [ClaimDescriptor] = []
    var identities: [IdentityDescriptor] = []
    /// By which topics the sources of a row are ranked: fields, the narrowest first, then a word for all rows.
    var rankFields: [PlacedText] = []
    var rankTopic: String?

    static let keys = ["source", "locator", "checked", "unchecked", "estimates", "claims", "identities", "ranked"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> ResourceAnnotations {
        var annotations = ResourceAnnotations()
        guard let mapping = node.mapping("the property \"purgestats\" of a resource", keys: keys, sink: &sink) else {
            return annotations
        }
        annotations.source = mapping["source"]?.placedText("the column of the source", sink: &sink)
        annotations.locator = mapping["locator"]?.placedText("the column of the locator", sink: &sink)
        annotations.checked = mapping["checked"]?.placedText("the column of the checks", sink: &sink)
        annotations.unchecked = mapping["unchecked"]?.placedText("the column of unchecked fields", sink: &sink)
        annotations.estimates = (mapping["estimates"]?.list() ?? []).compactMap { EstimateDescriptor.decode($0, sink: &sink) }
        annotations.claims = (mapping["claims"]?.list() ?? []).compactMap { ClaimDescriptor.decode($0, sink: &sink) }
        annotations.identities =
            (mapping["identities"]?.list() ?? []).compactMap { IdentityDescriptor.decode($0, sink: &sink) }
        if let ranked = mapping["ranked"]?.mapping("how sources are ranked", keys: ["by", "as"], sink: &sink) {
            annotations.rankFields = ranked["by"]?.placedTexts("a field of the topic", sink: &sink) ?? []
            annotations.rankTopic = ranked["as"]?.text("the topic of all rows", sink: &sink)
        }
        return annotations
    }
}
