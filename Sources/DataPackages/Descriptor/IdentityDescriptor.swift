import Diagnostics
import YAMLReading

/// An accounting identity as the descriptor states it, under the resource whose rows it is about.
struct IdentityDescriptor: Sendable {
    let name: PlacedText
    let title: String?
    let rule: Rule
    /// Which rows of the resource it is about; all of them when empty.
    let conditions: [RowFilter.Condition]
    /// By how much both sides may differ, for numbers that were rounded.
    let tolerance: Double

    enum Rule: Sendable {
        /// Two sums that are equal in each row; which rows of another resource are counted.
        case statement(IdentityStatement, counting: [RowFilter.Condition])
        /// Rows that are totals of other rows of the same resource.
        case totals(TotalDescriptor)
    }

    private static let keys = [
        "name", "title", "where", "tolerance", "holds", "counting", "measure", "total", "parts", "same", "within", "each",
        "absent",
    ]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> IdentityDescriptor? {
        guard let mapping = node.mapping("an identity", keys: keys, sink: &sink) else { return nil }
        let name = mapping.required("name", sink: &sink)?.placedText("the name of an identity", sink: &sink)
        let rule: Rule?
        if mapping["total"] != nil {
            rule = TotalDescriptor.decode(mapping, sink: &sink).map(Rule.totals)
        } else {
            let text = mapping.required("holds", sink: &sink)?.placedText("what holds", sink: &sink)
            let counting = RowFilter.Condition.decode(mapping["counting"], sink: &sink)
            rule = text.flatMap { IdentityStatement.decode($0, sink: &sink) }.map { .statement($0, counting: counting) }
        }
        let conditions = RowFilter.Condition.decode(mapping["where"], sink: &sink)
        let tolerance = mapping["tolerance"]?.number("the tolerance", sink: &sink) ?? 0
        if tolerance < 0, let node = mapping["tolerance"] { sink.report(.negativeTolerance(node.location)) }
        guard let name, let rule else { return nil }
        return IdentityDescriptor(
            name: name, title: mapping["title"]?.text("the title of an identity", sink: &sink), rule: rule,
            conditions: conditions, tolerance: max(0, tolerance))
    }

    /// The other resources whose rows it counts.
    var countedResources: [String] {
        guard case .statement(let statement, _) = rule else { return [] }
        return statement.terms.compactMap(\.counted?.text)
    }
}

extension Diagnostic {
    fileprivate static func negativeTolerance(_ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "descriptor.identity", "a tolerance is not negative", at: location)
    }
}
