import Formatting
import Tabular

/// The one way in which the cells of a measure or a listed column are printed.
struct CellFormat {
    let format: ValueFormat
    let meaning: NumberMeaning
    /// Chosen for the whole column, so that its digits stand under each other; nil where each number has its own.
    let places: Int?
    let isPercent: Bool
    let labels: [String: String]
    /// Set when the cells are ids of sources.
    var sources: Bibliography?

    /// Looks at every value of the column, so that the longest fraction worth reading decides (at most two places, one for
    /// days and years). Where each row has its own unit, the numbers are unlike things, and each has its own places.
    init(_ column: Column, format: ValueFormat) {
        self.format = format
        meaning = column.meaning
        isPercent = column.unit == .fixed("percent")
        labels = Dictionary(
            (column.categories ?? []).map { ($0.value, $0.label) }, uniquingKeysWith: { first, _ in first })
        var numbers: [Double] = []
        switch column.values {
        case .decimal(let cells): numbers = cells.compactMap { $0 }
        case .estimate(let cells): numbers = cells.compactMap { $0 }.flatMap { [$0.low, $0.best ?? $0.low, $0.high] }
        case .integer, .text, .date: break
        }
        let most = column.unit == .fixed("years") || column.unit == .fixed("days") ? 1 : 2
        var hasLikeNumbers = true
        if case .perRow = column.unit { hasLikeNumbers = false }
        places = column.meaning == .share ? 1 : hasLikeNumbers ? Self.places(numbers).map { min(most, $0) } : nil
    }

    /// The longest fraction worth reading, at most two places; nil when counts in thousands stand beside small fractions,
    /// as in a list of unlike things, because 35 829.0 would claim a precision that nobody meant.
    private static func places(_ numbers: [Double]) -> Int? {
        let needed = numbers.compactMap { DecimalDigits($0)?.readablePlaces }.max() ?? 0
        guard needed > 0 else { return 0 }
        let hasLargeCount = numbers.contains { $0.magnitude >= 1_000 && $0 == $0.rounded() && $0.isFinite }
        let hasSmallFraction = numbers.contains { $0.magnitude < 1_000 && $0 != $0.rounded() }
        return hasLargeCount && hasSmallFraction ? nil : min(2, needed)
    }

    /// Of an incomplete result a bound is one of the stated numbers, and none of all.
    func text(_ value: Value, isIncomplete: Bool) -> String {
        if isIncomplete, let estimate = value.estimate, !estimate.isBounded { return format.stated(text(value)) }
        return text(value)
    }

    func text(_ value: Value) -> String {
        switch value {
        case .text(let text): return sources?.entry(text)?.short ?? labels[text] ?? text
        case .integer(let number) where meaning == .share: return format.percentDigits(Double(number), places: 1)
        case .decimal(let number) where meaning == .share: return format.percentDigits(number, places: 1)
        case .estimate(let estimate) where meaning == .share: return format.percentDigits(estimate, places: 1)
        case .decimal(let number): return withSign(places.map { format.decimal(number, places: $0) } ?? format.number(number))
        case .estimate(let estimate): return withSign(format.estimate(estimate, places: places))
        case .integer: return withSign(format.value(value, meaning: meaning))
        case .date, .missing: return format.value(value, dates: .short)
        }
    }

    private func withSign(_ text: String) -> String { isPercent ? text + "\u{202F}%" : text }

    /// The value of a group's key, where a missing one is said in words.
    func key(_ value: Value, total: String) -> String {
        guard case .missing(let reason) = value else { return text(value) }
        return reason == .total ? total : reason.label
    }

    /// The source that a cell names.
    func citation(_ value: Value) -> String? {
        guard case .text(let id) = value else { return nil }
        return sources?.entry(id)?.id
    }
}
