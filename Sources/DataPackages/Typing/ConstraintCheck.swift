import Diagnostics
import Tabular

/// The constraints and categories of a field, ready to be asked about its cells. `unique` is a key and checked with the keys.
struct ConstraintCheck: Sendable {
    private let required: Bool
    private let bounds: [Bound]
    private let choices: Choices?
    private let categories: Choices?
    private let pattern: Pattern?
    private let minLength: Int?
    private let maxLength: Int?

    /// Reports bounds and values that are not of the field's type, and patterns that are none.
    init(_ field: FieldDescriptor, isKey: Bool, sink: inout DiagnosticSink) {
        let constraints = field.constraints
        required = constraints.required || isKey
        bounds = [
            Bound(.least, constraints.minimum, field, sink: &sink), Bound(.most, constraints.maximum, field, sink: &sink),
            Bound(.above, constraints.exclusiveMinimum, field, sink: &sink),
            Bound(.below, constraints.exclusiveMaximum, field, sink: &sink),
        ].compactMap { $0 }
        choices = constraints.choices.map { texts in
            for text in texts { _ = field.type.value(of: text, sink: &sink) }
            return Choices(values: texts.map(\.text), type: field.type)
        }
        categories = field.categories.map { Choices(values: $0.map(\.value), type: field.type) }
        pattern = constraints.pattern.flatMap { Pattern($0, sink: &sink) }
        minLength = constraints.minLength
        maxLength = constraints.maxLength
    }

    /// Whether every cell passes, so that none need be asked.
    var isEmpty: Bool {
        !required && bounds.isEmpty && choices == nil && categories == nil && pattern == nil && minLength == nil
            && maxLength == nil
    }

    /// What is wrong with a cell; nil when nothing is.
    func fault(_ value: Value, text: String) -> CellFault? {
        if value.isMissing {
            return required ? CellFault.unmet("constraint.required", "the cell is empty, and the field is required") : nil
        }
        if let categories, !categories.contains(value) { return categories.fault("constraint.category", text) }
        if let choices, !choices.contains(value) { return choices.fault("constraint.enum", text) }
        for bound in bounds {
            if let fault = bound.fault(value, text: text) { return fault }
        }
        let length = minLength != nil || maxLength != nil ? text.unicodeScalars.count : 0
        if let minLength, length < minLength {
            return .unmet("constraint.min-length", "\(text.quotedForMessage) has \(characters(length)), fewer than \(minLength)")
        }
        if let maxLength, length > maxLength {
            return .unmet("constraint.max-length", "\(text.quotedForMessage) has \(characters(length)), more than \(maxLength)")
        }
        if let pattern, !pattern.matches(text) {
            return .unmet("constraint.pattern", "\(text.quotedForMessage) does not match \(pattern.text.quotedForMessage)")
        }
        return nil
    }

    private func characters(_ count: Int) -> String { "\(count) \(count == 1 ? "character" : "characters")" }
}

extension CellFault {
    /// A cell that its type allows and a constraint does not.
    fileprivate static func unmet(_ code: String, _ message: String) -> CellFault {
        CellFault(code, message, remedy: "correct the cell, or the constraint in datapackage.json")
    }
}

/// A regular expression that whole cells must match. Each column has its own, and one column is checked by one thread.
private struct Pattern: @unchecked Sendable {
    let text: String
    private let regex: Regex<AnyRegexOutput>

    init?(_ pattern: PlacedText, sink: inout DiagnosticSink) {
        do {
            regex = try Regex(pattern.text).matchingSemantics(.unicodeScalar)
            text = pattern.text
        } catch {
            sink.report(.badPattern(pattern))
            return nil
        }
    }

    func matches(_ cell: String) -> Bool { (try? regex.wholeMatch(in: cell)) != nil }
}

/// A least or greatest value.
private struct Bound: Sendable {
    enum Kind { case least, most, above, below }

    let kind: Kind
    let value: Value
    let text: String

    init?(_ kind: Kind, _ text: PlacedText?, _ field: FieldDescriptor, sink: inout DiagnosticSink) {
        guard let text, let value = field.type.value(of: text, sink: &sink) else { return nil }
        if case .text = value {
            sink.report(.noOrder(text))
            return nil
        }
        self.kind = kind
        self.value = value
        self.text = text.text
    }

    /// A date satisfies a bound when every day it can mean does.
    func fault(_ cell: Value, text: String) -> CellFault? {
        let code = kind == .least || kind == .above ? "constraint.minimum" : "constraint.maximum"
        switch kind {
        case .least where startsBefore(cell): return .unmet(code, "\(text.quotedForMessage) is less than \(self.text)")
        case .most where endsAfter(cell): return .unmet(code, "\(text.quotedForMessage) is more than \(self.text)")
        case .above where !liesAfter(cell): return .unmet(code, "\(text.quotedForMessage) is not more than \(self.text)")
        case .below where !liesBefore(cell): return .unmet(code, "\(text.quotedForMessage) is not less than \(self.text)")
        default: return nil
        }
    }

    private func startsBefore(_ cell: Value) -> Bool {
        if case .date(let date) = cell, case .date(let bound) = value { return date.earliest < bound.earliest }
        return Value.isOrderedBefore(cell, value)
    }

    private func endsAfter(_ cell: Value) -> Bool {
        if case .date(let date) = cell, case .date(let bound) = value { return bound.latest < date.latest }
        return Value.isOrderedBefore(value, cell)
    }

    private func liesAfter(_ cell: Value) -> Bool {
        if case .date(let date) = cell, case .date(let bound) = value { return bound.latest < date.earliest }
        return Value.isOrderedBefore(value, cell)
    }

    private func liesBefore(_ cell: Value) -> Bool {
        if case .date(let date) = cell, case .date(let bound) = value { return date.latest < bound.earliest }
        return Value.isOrderedBefore(cell, value)
    }
}

/// The only values a field may have.
private struct Choices: Sendable {
    let texts: [String]
    private let values: Set<Value>
    /// The values of a field of texts.
    private let list: [String]

    init(values texts: [String], type: FieldType) {
        self.texts = texts
        let values = texts.compactMap { try? type.value($0) }
        self.values = Set(values)
        list = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    func contains(_ value: Value) -> Bool {
        // A few texts are compared sooner than hashed.
        if list.count <= 16, case .text(let text) = value { return list.contains(text) }
        return values.contains(value)
    }

    func fault(_ code: String, _ text: String) -> CellFault {
        CellFault(
            code, "\(text.quotedForMessage) is not one of the declared values",
            remedy: Spelling.suggestion(for: text, among: texts))
    }
}

extension FieldType {
    /// Reads a text of the descriptor as a value of this type; reports it when it is none.
    func value(of placed: PlacedText, sink: inout DiagnosticSink) -> Value? {
        do throws(CellFault) {
            return try value(placed.text)
        } catch {
            sink.report(
                Diagnostic(
                    code: "descriptor.constraint", error.message, at: placed.location, excerpt: placed.text, remedy: error.remedy)
            )
            return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func badPattern(_ pattern: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.constraint", "the pattern is no regular expression", at: pattern.location, excerpt: pattern.text,
            remedy: "check its brackets and backslashes; in JSON each backslash is written twice")
    }

    fileprivate static func noOrder(_ bound: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.constraint", "a text has no least or greatest value", at: bound.location, excerpt: bound.text,
            remedy: "declare the type of the field, or use \"enum\"")
    }
}
