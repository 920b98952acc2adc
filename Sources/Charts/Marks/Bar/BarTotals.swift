import Formatting
import Tabular

/// The sums at the ends of lying stacks.
struct BarTotals {
    let data: FigureData
    let bars: BarArrangement

    private var isNormalized: Bool { data.specification.stack == .normalize }
    /// Whether each side of zero has a sum of its own.
    private var isSided: Bool { !bars.opposite.isEmpty && !isNormalized }

    /// The sum of a category at one of its ends; nil where none stands there. Of a stack scaled to 100 % it says how many it stands for.
    func text(_ category: Int, isLeft: Bool) -> String? {
        guard bars.isStacked, !data.isShare else { return nil }
        let rows = data.rows(category: category).filter { !isSided || bars.opposite.contains($0.series) == isLeft }
        let values = rows.compactMap(\.value)
        guard !values.isEmpty else { return nil }
        let sum = values.dropFirst().reduce(values[0], +)
        guard isSided || isLeft == (bars.opposite.isEmpty && sum.certain < 0) else { return nil }
        let star = rows.contains(where: \.isUnverified) ? "\u{202F}*" : ""
        let lacking = rows.filter(\.lacksNumber)
        return (isNormalized ? "n = " : "") + data.format.estimate(sum) + star + (lacking.isEmpty ? "" : " " + without(lacking))
    }

    /// `without eel`, `without 2 parts`: a stack that lacks parts is not as long as the whole.
    private func without(_ rows: [FigureRow]) -> String {
        guard rows.count == 1 else { return Words.withoutParts(data.format.integer(rows.count)) }
        guard data.series.count > 1, data.series.indices.contains(rows[0].series) else { return Words.withoutPart }
        let name = data.series[rows[0].series].label
        return name.count <= Self.longestName ? Words.without(name) : Words.withoutPart
    }

    /// A longer name of a part would take the room of the bars.
    private static let longestName = 14

    /// Whether the sum of a side says the same as the number inside its only part.
    func replacesInside(_ segment: BarSegment) -> Bool {
        guard isSided, !data.isShare else { return false }
        let isOpposite = bars.opposite.contains(segment.row.series)
        return data.series.indices.filter { bars.opposite.contains($0) == isOpposite }.count == 1
    }
}
