import Tabular

/// What a box shows of the numbers of one category: quartiles, how far the whiskers reach, and what lies beyond. Of ranges all are
/// taken twice, of the least numbers and of the most, so that the truth lies between.
struct BoxSummary: Sendable {
    /// With fewer numbers the numbers themselves say more than their quartiles.
    static let fewestValues = 5

    /// First quartile, median and third quartile.
    let quartiles: [Estimate]
    /// Where the whiskers end; infinite where open.
    let whiskers: (low: Double, high: Double)
    /// Beyond the whiskers, in the order of their numbers; none where there are ranges.
    let beyond: [FigureRow]
    /// Whether some of the numbers are ranges.
    let hasRanges: Bool

    /// Rows that stand on the axis, in the order of their numbers. Nil where they are too few.
    init?(_ rows: [FigureRow]) {
        let values = rows.compactMap(\.value)
        guard values.count >= Self.fewestValues else { return nil }
        let lows = values.map(\.lowEnd).sorted(), highs = values.map(\.highEnd).sorted()
        let isApproximate = values.contains(where: \.isApproximate)
        quartiles = [0.25, 0.5, 0.75].map { part in
            Estimate(
                from: SampleQuantile.value(part, of: lows), best: nil, to: SampleQuantile.value(part, of: highs),
                isApproximate: isApproximate)
        }
        hasRanges = values.contains(where: \.isRange)
        guard !hasRanges, let first = quartiles.first?.low, let third = quartiles.last?.low else {
            // Which of the ranges lie beyond a fence that is a range itself cannot be said.
            whiskers = (lows[0].number, highs[highs.count - 1].number)
            beyond = []
            return
        }
        let reach = 1.5 * (third - first)
        let within = lows.map(\.number).filter { $0 >= first - reach && $0 <= third + reach }
        let ends = (low: within.first ?? first, high: within.last ?? third)
        whiskers = ends
        beyond = rows.filter { row in row.value.map { $0.low < ends.low || $0.high > ends.high } ?? false }
    }

    var median: Estimate { quartiles[1] }
}
