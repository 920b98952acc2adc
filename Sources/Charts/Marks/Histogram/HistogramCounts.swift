import Tabular

/// How many values fall into each bin for certain, and how many more may.
struct HistogramCounts: Sendable {
    let bins: HistogramBins
    let certain: [Int]
    /// Values whose bounds reach into a bin and beyond it; each is in one bin of those that it reaches into.
    let possible: [Int]
    /// How many values are drawn, how many of them reach into several bins, and how many have an end that is open.
    let total: Int
    let straddling: Int
    let open: Int
    /// Why rows have no value, or none with a place.
    let missing: ReasonCounts

    /// In the bins of all figures with the same axes.
    init?(_ data: FigureData) {
        guard let bins = HistogramBins(data.axisValues, data.specification.binning) else { return nil }
        self.init(data, bins)
    }

    init(_ data: FigureData, _ bins: HistogramBins) {
        let values = data.present.compactMap(\.value)
        var certain = [Int](repeating: 0, count: bins.count), possible = certain
        var total = 0, straddling = 0, open = 0
        var missing = ReasonCounts(data.rows.filter { $0.value == nil }.map { ($0.absence ?? .notStated).label })
        for value in values {
            guard value.low.isFinite || value.high.isFinite else {
                missing.add(Words.openBothWays)
                continue
            }
            total += 1
            if !value.isBounded { open += 1 }
            guard let span = Self.span(of: value, bins) else { continue }
            if span.isCertain {
                certain[span.bins.lowerBound] += 1
            } else {
                straddling += 1
                for index in span.bins { possible[index] += 1 }
            }
        }
        self.bins = bins
        self.certain = certain
        self.possible = possible
        self.total = total
        self.straddling = straddling
        self.open = open
        self.missing = missing
    }

    /// The bins that a number with a bound reaches into, and whether it is in one for certain; nil where all of it lies below them.
    func span(of value: Estimate) -> (bins: ClosedRange<Int>, isCertain: Bool)? { Self.span(of: value, bins) }

    private static func span(of value: Estimate, _ bins: HistogramBins) -> (bins: ClosedRange<Int>, isCertain: Bool)? {
        if value.high == bins.edges[0], value.highEnd.isOpen { return nil }
        let first = value.low.isFinite ? bins.bin(of: value.low) ?? 0 : 0
        let last = value.high.isFinite ? max(bins.bin(upTo: value.highEnd) ?? bins.count - 1, first) : bins.count - 1
        return (first...last, first == last && value.isBounded)
    }

    /// The most that can be in one bin.
    var greatest: Int { zip(certain, possible).map { $0 + $1 }.max() ?? 0 }
}
