import Formatting
import Tabular

/// Which squares of its group each series fills, counted from 0: first what is certain of all series, then what is possible, then
/// what the whole leaves. They stand in the first row of the series in the group.
struct WaffleSquares {
    enum Part: String, CaseIterable {
        case unit, possible, rest

        var from: String { "\(rawValue)_from" }
        var to: String { "\(rawValue)_to" }
    }

    private struct Place: Hashable {
        let group: Int
        let series: Int
    }

    private var spans: [Place: [(part: Part, from: Double, to: Double)]] = [:]
    let parts: Set<Part>

    init(_ groups: [WaffleGroup], _ grid: WaffleGrid) {
        var parts = Set<Part>()
        for (index, group) in groups.enumerated() {
            var filled = 0.0
            func fill(
                _ part: Part, upTo end: Double, series: Int?, _ spans: inout [Place: [(part: Part, from: Double, to: Double)]]
            ) {
                guard let series, end > filled + 1e-9 else { return }
                spans[Place(group: index, series: series), default: []].append((part, filled, end))
                parts.insert(part)
                filled = end
            }
            for count in group.counts { fill(.unit, upTo: filled + count.certain / grid.unit, series: count.series, &spans) }
            for count in group.counts { fill(.possible, upTo: filled + count.possible / grid.unit, series: count.series, &spans) }
            if let whole = group.whole { fill(.rest, upTo: whole.mark / grid.unit, series: group.counts.first?.series, &spans) }
        }
        self.parts = parts
    }

    mutating func add(to row: inout VegaLiteRow) {
        for span in spans.removeValue(forKey: Place(group: row.row.category, series: row.row.series)) ?? [] {
            row.add(span.part.from, .decimal(span.from))
            row.add(span.part.to, .decimal(span.to))
        }
    }
}
