import Tabular

/// One bar, or one part of a stack, in units of the data.
struct BarSegment: Hashable, Sendable {
    let row: FigureRow
    /// Which of the bars side by side; 0 in a stack.
    let lane: Int
    /// How many bars stand side by side in its category.
    var laneCount = 1
    let start: Double
    let end: Double
    /// The bounds, moved to where the segment stands, when the value is more than a number.
    let range: Estimate?
}

/// How rows become bars: side by side, stacked, scaled to the whole, or as shares of a given whole.
struct BarArrangement: Sendable {
    let segments: [BarSegment]
    /// Further values of a category that is already drawn as a bar: shown as circles on it.
    let circles: [BarSegment]
    let laneCount: Int
    let isStacked: Bool
    /// Whether lengths are shares of a whole (0 to 1).
    let isShare: Bool
    /// Whether each bar is a share of a stated whole.
    let isOfWhole: Bool

    init(_ data: FigureData) {
        let rows = data.present
        let hasSeveral = data.sharing.contains { Set($0.present.map(\.category)).count < $0.present.count }
        isOfWhole = data.columns.whole != nil
        if isOfWhole {
            (segments, circles) = Self.shares(rows)
            (laneCount, isStacked, isShare) = (1, false, true)
        } else if data.specification.stack != .none, hasSeveral {
            let normalized = data.specification.stack == .normalize
            segments = Self.stack(rows, normalized: normalized)
            circles = []
            (laneCount, isStacked, isShare) = (1, true, normalized || data.isShare)
        } else {
            segments = Self.sideBySide(rows)
            circles = []
            // Bars are as wide in all figures with the same axes.
            let lanes = data.sharing.flatMap { Self.sideBySide($0.present) }.map(\.laneCount).max()
            (laneCount, isStacked, isShare) = (lanes ?? 1, false, data.isShare)
        }
    }

    /// One bar for each row; those of a category stand together in the order of the series, without places for series it lacks.
    private static func sideBySide(_ rows: [FigureRow]) -> [BarSegment] {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.category, default: 0] += 1 }
        var taken: [Int: Int] = [:]
        let ordered = rows.enumerated().sorted { ($0.element.series, $0.offset) < ($1.element.series, $1.offset) }.map(\.element)
        return ordered.compactMap { row in
            guard let value = row.value else { return nil }
            let lane = taken[row.category, default: 0]
            taken[row.category] = lane + 1
            return BarSegment(
                row: row, lane: lane, laneCount: counts[row.category] ?? 1, start: 0, end: value.mark,
                range: value.isRange ? value : nil)
        }
    }

    private static func shares(_ rows: [FigureRow]) -> ([BarSegment], [BarSegment]) {
        var bars: [BarSegment] = [], circles: [BarSegment] = []
        var drawn = Set<Int>()
        for row in rows {
            guard let value = row.value, let whole = row.whole?.mark, whole > 0 else { continue }
            let share = value.scaled(by: 1 / whole)
            let segment = BarSegment(row: row, lane: 0, start: 0, end: share.mark, range: share.isRange ? share : nil)
            if drawn.insert(row.category).inserted { bars.append(segment) } else { circles.append(segment) }
        }
        return (bars, circles)
    }

    /// In the order of the series; a range is drawn at the end of its part.
    private static func stack(_ rows: [FigureRow], normalized: Bool) -> [BarSegment] {
        var totals: [Int: Double] = [:]
        for row in rows { totals[row.category, default: 0] += row.value?.mark ?? 0 }
        var ends: [Int: Double] = [:]
        let ordered = rows.enumerated().sorted { first, second in
            (first.element.category, first.element.series, first.offset)
                < (second.element.category, second.element.series, second.offset)
        }
        return ordered.compactMap { _, row in
            guard let value = row.value else { return nil }
            let total = totals[row.category] ?? 0
            let factor = normalized ? (total > 0 ? 1 / total : 0) : 1
            let start = ends[row.category] ?? 0
            let end = start + value.mark * factor
            ends[row.category] = end
            let base = Estimate(start)
            return BarSegment(
                row: row, lane: 0, start: start, end: end, range: value.isRange ? base + value.scaled(by: factor) : nil)
        }
    }

    /// The sum of a category's parts, in units of the axis.
    func end(of category: Int) -> Double { segments.filter { $0.row.category == category }.map(\.end).max() ?? 0 }

    /// What the axis must show of all figures that share it.
    static func extent(_ data: FigureData) -> ClosedRange<Double> {
        let extents = data.sharing.map { BarArrangement($0).extent }
        return (extents.map(\.lowerBound).min() ?? 0)...(extents.map(\.upperBound).max() ?? 0)
    }

    /// From the least to the greatest number that must be on the axis, zero included.
    var extent: ClosedRange<Double> {
        var low = 0.0, high = isOfWhole ? 1.0 : 0
        for segment in segments + circles {
            for number in [segment.start, segment.end, segment.range?.greatest, segment.range?.least] {
                guard let number else { continue }
                low = min(low, number)
                high = max(high, number)
            }
        }
        return low...high
    }
}
