import Tabular

/// How rows become bars: side by side, stacked, scaled to the whole, floating, or as shares of a given whole.
struct BarArrangement: Sendable {
    let segments: [BarSegment]
    /// Further values of a category that is already drawn as a bar: shown as circles on it.
    let circles: [BarSegment]
    /// Rows without a number, where their bars would begin; in a stack at its end.
    let gaps: [BarSegment]
    /// Why a category without a bar has no number, where its rows have one reason.
    let reasons: [Int: String]
    let laneCount: Int
    let isStacked: Bool
    /// Whether lengths are shares of a whole (0 to 1).
    let isShare: Bool
    /// Whether each bar is a share of a stated whole.
    let isOfWhole: Bool
    /// Whether bars lead from the least to the most, in place of from zero.
    let isFloating: Bool
    /// The series that stand left of zero, or below it: their numbers have no sign of their own.
    let opposite: Set<Int>

    init(_ data: FigureData) {
        let rows = data.present, lacking = MissingNumbers.rows(data)
        let placed = data.sharing.map { $0.rows.filter { $0.value != nil || $0.lacksNumber } }
        let hasSeveral = placed.contains { Set($0.map(\.category)).count < $0.count }
        // Bars are as wide in all figures with the same axes.
        let lanes = placed.flatMap { Dictionary(grouping: $0, by: \.category).values.map(\.count) }.max() ?? 1
        let opposite = data.oppositeSeries
        self.opposite = opposite
        isOfWhole = data.columns.whole != nil
        isFloating = !isOfWhole && data.specification.barExtent == .range
        func signed(_ row: FigureRow) -> Estimate? { opposite.contains(row.series) ? row.value.map { -$0 } : row.value }
        if isOfWhole {
            (segments, circles) = Self.shares(rows)
            let known = Set(segments.map(\.row.category))
            gaps = lacking.filter { !known.contains($0.category) }.map {
                BarSegment(row: $0, lane: 0, start: 0, end: 0, range: nil)
            }
            (laneCount, isStacked, isShare) = (1, false, true)
        } else if isFloating {
            (segments, gaps) = Self.sideBySide(rows + lacking) { row, lane, count in Self.floating(row, lane, count) }
            circles = []
            (laneCount, isStacked, isShare) = (lanes, false, data.isShare)
        } else if data.specification.stack != .none, hasSeveral {
            let normalized = data.specification.stack == .normalize
            segments = Self.stack(rows, opposite: opposite, normalized: normalized, value: signed)
            circles = []
            let ends = Dictionary(grouping: segments, by: \.row.category).mapValues { parts in
                (low: parts.map(\.end).min() ?? 0, high: parts.map(\.end).max() ?? 0)
            }
            gaps = lacking.map { row in
                let ends = ends[row.category] ?? (0, 0),
                    end = opposite.contains(row.series) ? min(ends.low, 0) : max(ends.high, 0)
                return BarSegment(row: row, lane: 0, start: end, end: end, range: nil)
            }
            (laneCount, isStacked, isShare) = (1, true, normalized || data.isShare)
        } else {
            (segments, gaps) = Self.sideBySide(rows + lacking) { row, lane, count in
                signed(row).map { value in
                    BarSegment(
                        row: row, lane: lane, laneCount: count, start: 0, end: value.certain, range: value.isRange ? value : nil)
                }
            }
            circles = []
            (laneCount, isStacked, isShare) = (lanes, false, data.isShare)
        }
        let barred = Set(segments.map(\.row.category))
        reasons = Dictionary(grouping: gaps.filter { !barred.contains($0.row.category) }, by: \.row.category)
            .compactMapValues { gaps in
                let reasons = Set(gaps.map(\.row.lackOfPlace))
                return reasons.count == 1 ? reasons.first ?? nil : nil
            }
    }

    /// One bar for each row, and a gap for each without a number; those of a category stand together in the order of the series, without
    /// places for series it lacks.
    private static func sideBySide(_ rows: [FigureRow], segment: (FigureRow, _ lane: Int, _ count: Int) -> BarSegment?)
        -> (segments: [BarSegment], gaps: [BarSegment])
    {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.category, default: 0] += 1 }
        var taken: [Int: Int] = [:]
        let ordered = rows.enumerated().sorted { ($0.element.series, $0.offset) < ($1.element.series, $1.offset) }.map(\.element)
        var segments: [BarSegment] = [], gaps: [BarSegment] = []
        for row in ordered {
            let lane = taken[row.category, default: 0], count = counts[row.category] ?? 1
            taken[row.category] = lane + 1
            if let bar = segment(row, lane, count) {
                segments.append(bar)
            } else {
                gaps.append(BarSegment(row: row, lane: lane, laneCount: count, start: 0, end: 0, range: nil))
            }
        }
        return (segments, gaps)
    }

    /// From the least to the most; an open end reaches as far as a number is stated, and its sign beyond.
    private static func floating(_ row: FigureRow, _ lane: Int, _ count: Int) -> BarSegment? {
        row.value.map { value in
            BarSegment(
                row: row, lane: lane, laneCount: count, start: value.least, end: value.greatest,
                range: value.isBounded ? nil : value, isFloating: true)
        }
    }

    private static func shares(_ rows: [FigureRow]) -> ([BarSegment], [BarSegment]) {
        var bars: [BarSegment] = [], circles: [BarSegment] = []
        var drawn = Set<Int>()
        for row in rows {
            guard let value = row.value, let whole = row.whole, let share = value.share(of: whole) else { continue }
            let segment = BarSegment(row: row, lane: 0, start: 0, end: share.certain, range: share.isRange ? share : nil)
            if drawn.insert(row.category).inserted { bars.append(segment) } else { circles.append(segment) }
        }
        return (bars, circles)
    }

    /// In the order of the series, from zero to either side: numbers below zero stand on one another as those above it do. Series
    /// that are declared to stand left are read from left to right too. A range is drawn at the end of its part.
    private static func stack(
        _ rows: [FigureRow], opposite: Set<Int>, normalized: Bool, value: (FigureRow) -> Estimate?
    ) -> [BarSegment] {
        var totals: [Int: Double] = [:]
        for row in rows { totals[row.category, default: 0] += abs(row.value?.certain ?? 0) }
        var above: [Int: Double] = [:], below: [Int: Double] = [:]
        func rank(_ row: FigureRow) -> Int { opposite.contains(row.series) ? -row.series : row.series }
        let ordered = rows.enumerated().sorted { first, second in
            (first.element.category, rank(first.element), first.offset)
                < (second.element.category, rank(second.element), second.offset)
        }
        return ordered.compactMap { _, row in
            guard let value = value(row) else { return nil }
            let total = totals[row.category] ?? 0
            let factor = normalized ? (total > 0 ? 1 / total : 0) : 1
            let isBelow =
                opposite.contains(row.series) || value.certain < 0 || value.certain == 0 && value.high <= 0 && value.low < 0
            let start = (isBelow ? below : above)[row.category] ?? 0
            let end = start + value.certain * factor
            if isBelow { below[row.category] = end } else { above[row.category] = end }
            let base = Estimate(start)
            return BarSegment(
                row: row, lane: 0, start: start, end: end, range: value.isRange ? base + value.scaled(by: factor) : nil)
        }
    }

    /// Whether the text of a bar belongs to its left, or under it.
    func isBackwards(_ segment: BarSegment) -> Bool {
        opposite.contains(segment.row.series) || !segment.isFloating && segment.isBackwards
    }

    /// What the axis must show of all figures that share it.
    static func extent(_ data: FigureData) -> ClosedRange<Double> {
        let extents = data.sharing.map { BarArrangement($0).extent }
        return (extents.map(\.lowerBound).min() ?? 0)...(extents.map(\.upperBound).max() ?? 0)
    }

    /// From the least to the greatest number that must be on the axis, zero included where bars begin there.
    var extent: ClosedRange<Double> {
        var numbers = isFloating ? [] : isOfWhole ? [0, 1] : [0.0]
        for segment in segments + circles {
            numbers += [segment.start, segment.end, segment.range?.greatest, segment.range?.least].compactMap { $0 }
        }
        let low = numbers.min() ?? 0, high = numbers.max() ?? 0
        guard isFloating else { return low...high }
        // Room at both ends, so that no bar begins on the edge; around one number alone as much as it is large.
        let padding = high > low ? (high - low) * 0.04 : max(abs(high) * 0.25, 0.5)
        return (low >= 0 ? max(0, low - padding) : low - padding)...(high + padding)
    }
}
