import Tabular

/// The rows of one series.
struct SurvivalGroup {
    let index: Int
    var name: String
    let rows: [SurvivalRow]
    /// By the durations, or by the best numbers where all are known; nil where some are not.
    let estimate: KaplanMeier?
    /// Nil where every row is exact.
    let bounds: SurvivalBounds?
    private let lows: SortedNumbers
    private let highs: SortedNumbers

    init(index: Int, name: String, rows: [SurvivalRow]) {
        (self.index, self.name, self.rows) = (index, name, rows)
        (lows, highs) = (SortedNumbers(rows.map(\.low)), SortedNumbers(rows.map(\.high)))
        let isExact = rows.allSatisfy(\.isExact)
        bounds = isExact ? nil : SurvivalBounds(rows)
        let times = rows.compactMap { row in row.best.map { (time: $0, isEvent: row.state == .observed) } }
        estimate = times.count == rows.count && !rows.contains { $0.state == .notStated } ? KaplanMeier(times) : nil
    }

    /// How far the curve runs: to the last finite duration.
    var last: Double { rows.flatMap { [$0.low, $0.high] }.filter(\.isFinite).max() ?? 0 }
    var events: Int { rows.count { $0.state == .observed } }
    var censored: Int { rows.count { $0.state == .censored } }

    /// How many were neither censored nor had the event before a time: a range where durations are.
    func atRisk(_ time: Double) -> ClosedRange<Int> {
        lows.count(from: time)...highs.count(from: time)
    }

    /// The estimate at a time, as far as it is certain.
    func survival(at time: Double) -> ClosedRange<Double> {
        guard let bounds else {
            let survival = estimate?.curve.share(at: time) ?? 1
            return survival...survival
        }
        let low = bounds.lower.share(at: time)
        return low...max(low, bounds.upper.share(at: time))
    }

    /// The first time at which the estimate is a half or less, at the earliest and at the latest; nil where it certainly stays above.
    var median: (earliest: Double, latest: Double?)? {
        guard let bounds else { return estimate?.curve.median.map { ($0, $0) } }
        return bounds.lower.median.map { ($0, bounds.upper.median) }
    }
}

extension SurvivalGroup {
    /// The groups of a figure that have rows, in the order of the series.
    static func all(_ data: FigureData, scale: Double) -> [SurvivalGroup] {
        let names = data.series.isEmpty ? [""] : data.series.map(\.label)
        return zip(names, data.rowsBySeries).enumerated().compactMap { index, group in
            let (name, all) = group, rows = all.compactMap { SurvivalRow($0, scale: scale) }
            return rows.isEmpty ? nil : SurvivalGroup(index: index, name: name, rows: rows)
        }
    }
}
