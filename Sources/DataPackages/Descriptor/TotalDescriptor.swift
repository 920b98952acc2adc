import Diagnostics
import YAMLReading

/// Printed totals and what they are the totals of.
struct TotalDescriptor: Sendable {
    let measure: PlacedText
    let totals: Rows
    let parts: Parts

    /// The rows that are totals.
    enum Rows: Sendable {
        /// Those with these keys.
        case keyed([PlacedText])
        /// Those that meet the conditions.
        case matching([RowFilter.Condition])
    }

    enum Parts: Sendable {
        /// The rows with these keys.
        case listed([PlacedText])
        /// The rows that agree with the total in the shared fields and whose period lies within its own.
        case within(PlacedText, same: [PlacedText], absent: Absence)
        /// The rows that agree with the total in the shared fields, one for each of the values of another field.
        case each(RowFilter.Condition, same: [PlacedText], absent: Absence)
    }

    /// What it means that there is no row for some time or value of the total.
    enum Absence: String, CaseIterable, Sendable {
        /// There was nothing to count.
        case nothing
        /// Nothing can be said.
        case unknown
    }

    static func decode(_ mapping: YAMLMapping, sink: inout DiagnosticSink) -> TotalDescriptor? {
        for key in ["holds", "counting"] where mapping[key] != nil {
            sink.report(.exclusive("total", key, at: mapping.location(of: key)))
        }
        let measure = mapping.required("measure", sink: &sink)?.placedText("the measure of an identity", sink: &sink)
        let parts = decodeParts(mapping, sink: &sink)
        guard let measure, let parts, let node = mapping["total"] else { return nil }
        if case .mapping = node.content {
            return TotalDescriptor(
                measure: measure, totals: .matching(RowFilter.Condition.decode(node, sink: &sink)), parts: parts)
        }
        return TotalDescriptor(
            measure: measure, totals: .keyed(node.placedTexts("the key of a total", sink: &sink)), parts: parts)
    }

    private static func decodeParts(_ mapping: YAMLMapping, sink: inout DiagnosticSink) -> Parts? {
        if let node = mapping["parts"] {
            for key in ["same", "within", "each", "absent"] where mapping[key] != nil {
                sink.report(.exclusive("parts", key, at: mapping.location(of: key)))
            }
            return .listed(node.placedTexts("the key of a part", sink: &sink))
        }
        let same = mapping.required("same", sink: &sink)?.placedTexts("a field that parts share", sink: &sink)
        // Which of the two a gap means cannot be seen in the data, so it has to be said.
        let absent = mapping.required("absent", sink: &sink)?
            .word("what a gap means", among: Absence.allCases.map(\.rawValue), sink: &sink).flatMap(Absence.init)
        if let node = mapping["each"] {
            if mapping["within"] != nil { sink.report(.exclusive("each", "within", at: mapping.location(of: "within"))) }
            let conditions = RowFilter.Condition.decode(node, sink: &sink)
            guard conditions.count == 1, let same, let absent else {
                if conditions.count != 1 { sink.report(.eachOfOneField(node.location)) }
                return nil
            }
            return .each(conditions[0], same: same, absent: absent)
        }
        let within = mapping.required("within", sink: &sink)?.placedText("the field of the period", sink: &sink)
        guard let same, let absent, let within else { return nil }
        return .within(within, same: same, absent: absent)
    }
}

extension TotalDescriptor {
    /// The rule as a sentence would say it.
    var inWords: String {
        func rows(_ same: [PlacedText]) -> String {
            "\(measure.text) in the rows"
                + (same.isEmpty ? "" : " of the same \(same.map(\.text).joined(separator: ", "))")
        }
        let rule =
            switch parts {
            case .listed(let keys): "\(measure.text) in the rows of its \(keys.count) parts"
            case .within(let period, let same, _): "\(rows(same)) within its \(period.text)"
            case .each(let condition, let same, _):
                "\(rows(same)), one for each \(condition.field.text) of \(condition.values.map(\.text).joined(separator: ", "))"
            }
        return "\(measure.text) in the row of a total = sum of \(rule)"
    }
}

extension Diagnostic {
    fileprivate static func exclusive(_ one: String, _ other: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "an identity has either \"\(one)\" or \"\(other)\"", at: location,
            remedy: "remove one of the two, or make two identities of it")
    }

    fileprivate static func eachOfOneField(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "\"each\" names one field and its values", at: location,
            remedy: "such as {\"kind\": [\"a\", \"b\"]}")
    }
}
