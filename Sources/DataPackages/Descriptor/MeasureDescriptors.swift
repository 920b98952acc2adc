import Diagnostics
import Tabular
import YAMLReading

/// The columns that together hold one number with its bounds.
struct EstimateDescriptor: Sendable {
    let name: PlacedText
    let low: PlacedText?
    let best: PlacedText?
    let high: PlacedText?
    /// The column of the words that a source puts before the number, such as `about`.
    let qualifier: PlacedText?
    let unit: UnitDescriptor?
    let interval: IntervalDescriptor?

    static let keys = ["name", "low", "best", "high", "qualifier", "unit", "interval"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> EstimateDescriptor? {
        guard let mapping = node.mapping("an estimate", keys: keys, sink: &sink) else { return nil }
        guard let name = mapping.required("name", sink: &sink)?.placedText("the name of an estimate", sink: &sink) else {
            return nil
        }
        let low = mapping["low"]?.placedText("the column of the least number", sink: &sink)
        let best = mapping["best"]?.placedText("the column of the best number", sink: &sink)
        let high = mapping["high"]?.placedText("the column of the greatest number", sink: &sink)
        let qualifier = mapping["qualifier"]?.placedText("the column of words before the number", sink: &sink)
        let unit = mapping["unit"].flatMap { UnitDescriptor.decode($0, sink: &sink) }
        let interval = mapping["interval"].flatMap { IntervalDescriptor.decode($0, sink: &sink) }
        guard low != nil || best != nil || high != nil else {
            sink.report(.noColumns(of: name))
            return nil
        }
        return EstimateDescriptor(
            name: name, low: low, best: best, high: high, qualifier: qualifier, unit: unit, interval: interval)
    }

    /// The columns of its numbers.
    var fields: [PlacedText] { [low, best, high].compactMap { $0 } }
}

/// What a number or date in each row claims.
struct ClaimDescriptor: Sendable {
    let measure: PlacedText
    let key: [PlacedText]
    let scope: PlacedText?
    let period: PlacedText?
    let unit: UnitDescriptor?
    let source: PlacedText?

    static let keys = ["measure", "key", "scope", "period", "unit", "source"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> ClaimDescriptor? {
        guard let mapping = node.mapping("a claim", keys: keys, sink: &sink) else { return nil }
        let measure = mapping.required("measure", sink: &sink)?.placedText("the measure of a claim", sink: &sink)
        let key = mapping.required("key", sink: &sink)?.placedTexts("a column of the key of a claim", sink: &sink)
        let scope = mapping["scope"]?.placedText("the scope of a claim", sink: &sink)
        let period = mapping["period"]?.placedText("the period of a claim", sink: &sink)
        let unit = mapping["unit"].flatMap { UnitDescriptor.decode($0, sink: &sink) }
        let source = mapping["source"]?.placedText("the source of a claim", sink: &sink)
        guard let measure, let key else { return nil }
        return ClaimDescriptor(measure: measure, key: key, scope: scope, period: period, unit: unit, source: source)
    }

    /// The columns it names.
    var fields: [PlacedText] { [measure] + key + [scope, period, source].compactMap { $0 } + (unit?.field.map { [$0] } ?? []) }
}

/// A unit by name, such as `persons`, or the column that holds each row's own.
enum UnitDescriptor: Sendable {
    case fixed(String)
    case field(PlacedText)

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> UnitDescriptor? {
        guard case .mapping = node.content else { return node.text("the unit", sink: &sink).map(fixed) }
        return node.mapping("the unit", keys: ["field"], sink: &sink)?
            .required("field", sink: &sink)?.placedText("the field of the unit", sink: &sink).map(field)
    }

    var field: PlacedText? {
        if case .field(let field) = self { return field }
        return nil
    }

    var unit: Unit {
        switch self {
        case .fixed(let name): .fixed(name)
        case .field(let field): .perRow(column: field.text)
        }
    }
}

/// What the bounds of estimates mean: one kind, or the column that holds each row's own.
enum IntervalDescriptor: Sendable {
    case fixed(IntervalKind)
    case field(PlacedText)

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> IntervalDescriptor? {
        guard case .mapping = node.content else {
            return node.word("the kind of an interval", among: IntervalKind.allCases.map(\.rawValue), sink: &sink)
                .flatMap(IntervalKind.init).map(fixed)
        }
        return node.mapping("the kind of an interval", keys: ["field"], sink: &sink)?
            .required("field", sink: &sink)?.placedText("the field of the kind of an interval", sink: &sink).map(field)
    }

    var field: PlacedText? {
        if case .field(let field) = self { return field }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func noColumns(of name: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.estimate", "the estimate \"\(name.text)\" names no column", at: name.location,
            remedy: "name at least one of \"low\", \"best\", \"high\"")
    }
}
