import Formatting
import Tabular

/// The unit along the foot of a survival figure: that of the column, or for dates days, and years where the time is long.
struct SurvivalTime {
    static let daysOfYear = 365.25
    /// From so many days on years are read more easily.
    private static let longest = 3 * daysOfYear

    /// By what a duration is multiplied to be shown.
    let scale: Double
    let title: String
    /// `days`; empty where the column declares no unit.
    let unit: String
    /// Whether days are shown as years.
    let isInYears: Bool

    init(_ data: FigureData) {
        let format = data.format, columns = data.columns
        guard columns.value == nil else {
            (scale, isInYears) = (1, false)
            if case .fixed(let unit)? = columns.value?.unit { self.unit = format.unit(unit) } else { unit = "" }
            title = ValueAxis.fullTitle(data.valueTitle, unit: columns.value?.unit ?? .none, isShare: false, format)
            return
        }
        let longest = data.axisValues.map(\.greatest).max() ?? 0
        isInYears = longest >= Self.longest
        scale = isInYears ? 1 / Self.daysOfYear : 1
        unit = isInYears ? Words.years : Words.days
        let names = [columns.span, columns.start, columns.end].compactMap { $0 }.map { ValueAxis.name(of: $0, override: nil) }
        title = ValueAxis.fullTitle(
            data.title(of: .x) ?? names.joined(separator: " \(Words.to) "), unit: .fixed(unit), isShare: false, format)
    }
}
