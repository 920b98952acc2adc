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
    /// What divides the items of a list, whose length is their number.
    private let delimiter: Character?
    /// Whether the cells are texts as they stand.
    private let isText: Bool
    /// Nil when bounds are not all plain numbers.
    private let numbers: NumberBounds?

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
        if case .list(let format) = field.type { delimiter = format.delimiter } else { delimiter = nil }
        isText = field.type == .text
        numbers = NumberBounds(bounds)
    }

    /// Whether every cell passes, so that none need be asked.
    var isEmpty: Bool {
        !required && bounds.isEmpty && choices == nil && categories == nil && pattern == nil && minLength == nil
            && maxLength == nil
    }

    /// The rows whose cells may break a constraint. Of the others it is seen by comparing plain numbers and texts that they pass,
    /// which is many times faster than asking for the fault of each.
    func doubtful(_ values: ColumnValues, isMissing: [Bool]) -> [Int] {
        func rows<Cell>(_ cells: [Cell?], passes: (Cell) -> Bool) -> [Int] {
            cells.indices.filter { row in
                guard let cell = cells[row] else { return required || !isMissing[row] }
                return !passes(cell)
            }
        }
        let asksText = minLength != nil || maxLength != nil || pattern != nil
        let asksForOneOf = choices != nil || categories != nil
        switch values {
        case .integer(let cells) where !asksText && !asksForOneOf && numbers != nil:
            return rows(cells) { [numbers] in numbers?.admit(Double($0)) ?? false }
        case .decimal(let cells) where !asksText && !asksForOneOf && numbers != nil:
            return rows(cells) { [numbers] in numbers?.admit($0) ?? false }
        case .date(let cells) where !asksText && !asksForOneOf:
            return rows(cells) { date in bounds.allSatisfy { $0.admits(date) } }
        case .text(let cells) where bounds.isEmpty && (isText || !asksText):
            return rows(cells) { text in
                categories?.contains(text) ?? true && choices?.contains(text) ?? true && hasFitLength(text)
                    && pattern?.matches(text) ?? true
            }
        case .integer, .decimal, .date, .text, .estimate: return Array(isMissing.indices)
        }
    }

    /// Whether the length of a text is seen to be allowed; false when its characters must be counted.
    private func hasFitLength(_ text: String) -> Bool {
        let bytes = text.utf8.count
        return (minLength ?? 0) <= bytes / 4 && bytes <= maxLength ?? .max
    }

    /// What is wrong with a cell; nil when nothing is.
    func fault(_ value: Value, text: String) -> CellFault? {
        if case .missing(let reason) = value { return required ? .required(text, reason) : nil }
        if let categories, !categories.contains(value) { return categories.fault("constraint.category", text) }
        if let choices, !choices.contains(value) { return choices.fault("constraint.enum", text) }
        for bound in bounds {
            if let fault = bound.fault(value, text: text) { return fault }
        }
        if let fault = lengthFault(text) { return fault }
        if let pattern, !pattern.matches(text) {
            return .unmet("constraint.pattern", "\(text.quotedForMessage) does not match \(pattern.text.quotedForMessage)")
        }
        return nil
    }

    /// Characters are Unicode scalars.
    private func lengthFault(_ text: String) -> CellFault? {
        guard minLength != nil || maxLength != nil else { return nil }
        let length =
            delimiter.map { text.split(separator: $0, omittingEmptySubsequences: false).count } ?? text.unicodeScalars.count
        let (one, many) = delimiter == nil ? ("character", "characters") : ("item", "items")
        let found = "\(text.quotedForMessage) has \(length) \(length == 1 ? one : many)"
        if let minLength, length < minLength { return .unmet("constraint.min-length", "\(found), fewer than \(minLength)") }
        if let maxLength, length > maxLength { return .unmet("constraint.max-length", "\(found), more than \(maxLength)") }
        return nil
    }
}

extension CellFault {
    /// A cell that its type allows and a constraint does not.
    static func unmet(_ code: String, _ message: String) -> CellFault {
        CellFault(code, message, remedy: "correct the cell, or the constraint in datapackage.json")
    }

    /// Says what stands in the cell, and what the descriptor takes it for.
    fileprivate static func required(_ text: String, _ reason: MissingReason) -> CellFault {
        let isNamed = reason != .notStated && reason != .noColumn
        let cell =
            text.isEmpty
            ? "the cell is empty" + (isNamed ? " (\(reason.label.lineForMessage))" : "")
            : "\(text.quotedForMessage) stands for " + (isNamed ? reason.label.quotedForMessage : "a missing value")
        return .unmet("constraint.required", "\(cell), and the field is required")
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
}
