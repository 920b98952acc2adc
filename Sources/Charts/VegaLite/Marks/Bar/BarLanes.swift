import Formatting
import Tabular

/// What tells apart the bars of one category that stand side by side.
struct BarLanes {
    /// A field of its own, where several bars of a category are of one series.
    let field: String?
    private let segments: [BarSegment]
    private let count: Int

    init(_ data: FigureData, _ bars: BarArrangement) {
        segments = bars.segments
        count = bars.laneCount
        let places = bars.segments.map { [$0.row.category, $0.row.series] }
        field = Set(places).count < places.count ? "bar" : nil
    }

    func lane(of row: FigureRow) -> Int? { segments.first { $0.row == row }?.lane }

    func offset(_ fields: VegaLiteFields) -> JSON? {
        guard count > 1 else { return nil }
        if let field { return ["field": .string(field), "type": "ordinal"] }
        return fields.series.map {
            ["field": VegaLite.field($0), "type": "nominal", "sort": .array(fields.seriesNames)]
        }
    }
}
