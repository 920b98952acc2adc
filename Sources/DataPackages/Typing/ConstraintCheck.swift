import Diagnostics
import Tabular

/// Checks a cell against the constraints and categories of its field.
struct ConstraintCheck {
    private let field: FieldDescriptor
    private let categories: Set<String>?
    private let allowed: Set<String>?
    private let pattern: Regex<AnyRegexOutput>?

    init(_ field: FieldDescriptor) {
        self.field = field
        categories = field.categories.map { Set($0.map(\.value)) }
        allowed = field.constraints.allowed.map(Set.init)
        pattern = field.constraints.pattern.flatMap { try? Regex($0) }
    }

    func fault(of text: String) -> CellFault? {
        if let categories, !categories.contains(text) {
            return CellFault(
                code: "constraint.category", message: "\"\(text)\" is not a category of \"\(field.name)\"",
                remedy: Spelling.suggestion(for: text, among: field.categories?.map(\.value) ?? []), text: text)
        }
        if let allowed, !allowed.contains(text) {
            return CellFault(
                code: "constraint.enum", message: "\"\(text)\" is not allowed in \"\(field.name)\"",
                remedy: Spelling.suggestion(for: text, among: field.constraints.allowed ?? []), text: text)
        }
        if let pattern, (try? pattern.wholeMatch(in: text)) == nil {
            return CellFault(
                code: "constraint.pattern", message: "\"\(text)\" does not match the pattern of \"\(field.name)\"",
                remedy: field.constraints.pattern, text: text)
        }
        let length = text.unicodeScalars.count
        if let least = field.constraints.minLength, length < least { return bound(text, "shorter than \(least)", "minLength") }
        if let most = field.constraints.maxLength, length > most { return bound(text, "longer than \(most)", "maxLength") }
        if let least = field.constraints.minimum, isBelow(text, least) { return bound(text, "below \(least)", "minimum") }
        if let most = field.constraints.maximum, isBelow(most, text) { return bound(text, "above \(most)", "maximum") }
        return nil
    }

    private func bound(_ text: String, _ words: String, _ constraint: String) -> CellFault {
        CellFault(
            code: "constraint.\(constraint)", message: "\"\(text)\" is \(words)", remedy: "correct the cell or the constraint",
            text: text)
    }

    private func isBelow(_ text: String, _ bound: String) -> Bool {
        if let a = CellText.decimal(text), let b = CellText.decimal(bound) { return a < b }
        if let a = EDTFDate(text), let b = EDTFDate(bound) { return a.earliest < b.earliest }
        return text.unicodeScalars.lexicographicallyPrecedes(bound.unicodeScalars)
    }
}
