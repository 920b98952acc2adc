import Tabular

/// One row of the table as a mark sees it.
struct FigureRow: Hashable, Sendable {
    /// An index into the categories and one into the series.
    var category: Int
    let series: Int
    /// Nil when the cell is missing, or when nothing bounds its number.
    let value: Estimate?
    /// Why there is none.
    let absence: MissingReason?
    /// The whole of which the value is a part; nil when there is none.
    let whole: Estimate?
    /// The date of an event; nil elsewhere.
    var date: EDTFDate?
    let label: String?
    let note: String?
    /// Whether the row is marked as not verified.
    let isUnverified: Bool
    /// The rows that belong to the value and state no number.
    var lack: NumberLack?
    /// Whether there is a number of which nothing is known: it has no place on a scale, and the figure says so in words.
    var isUnknown = false
    /// From when to when it lasted; nil where the mark shows no spans.
    var span: DateSpan?
    /// Whether the event that ends it was observed.
    var event = EventState.observed
    /// An index into the panels.
    var panel = 0
}

extension FigureRow {
    /// The same row with another of its numbers.
    func changing(series: Int, value: Estimate?, absence: MissingReason?, isUnknown: Bool) -> FigureRow {
        FigureRow(
            category: category, series: series, value: value, absence: absence, whole: nil, date: date, label: label, note: note,
            isUnverified: isUnverified, isUnknown: isUnknown, panel: panel)
    }
}

extension Estimate {
    /// Where a bar or dot ends: the best value, or the bound that is certain.
    var mark: Double { best ?? (low.isFinite ? low : high) }
    /// The number a dot stands for; nil when there are only bounds.
    var dot: Double? { best ?? (isRange ? nil : low) }
    /// The greatest finite number in it.
    var greatest: Double { high.isFinite ? high : max(low, best ?? low) }
    /// The least finite number in it.
    var least: Double { low.isFinite ? low : min(high, best ?? high) }

    /// Whether it has a number or a bound that a scale could show.
    var isPlaced: Bool { best?.isFinite ?? false || low.isFinite || high.isFinite }
    /// Itself, or nil where no scale could show it.
    var placed: Estimate? { isPlaced ? self : nil }
}
