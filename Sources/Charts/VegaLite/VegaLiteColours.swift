import Formatting

extension VegaLiteFields {
    /// The channel that tells the series apart, in the colours of the figure's palette; one colour where there is but one.
    func colour(_ frame: FigureFrame, _ colour: (Int) -> String) -> JSON {
        guard let series, data.series.count > 1 else { return ["value": .string(colour(0))] }
        return [
            "field": VegaLite.field(series), "type": "nominal",
            "scale": ["domain": .array(seriesNames), "range": .array(data.series.indices.map { .string(colour($0)) })],
            "legend": ["title": .null, "orient": "top", "columns": .integer(columns(frame))],
        ]
    }

    func areaColour(_ frame: FigureFrame) -> JSON {
        colour(frame) { data.specification.colours.area(data.seriesColour($0)) }
    }

    func lineColour(_ frame: FigureFrame) -> JSON {
        colour(frame) { data.specification.colours.line(data.seriesColour($0)) }
    }

    /// How many keys stand in a row.
    private func columns(_ frame: FigureFrame) -> Int {
        let widest = data.series.map { TextMetrics.width(of: $0.label, frame.theme.label) }.max() ?? 0
        let each = widest + frame.theme.key + 4 * frame.theme.gap
        return min(data.series.count, max(1, Int(((frame.right - frame.left) / each).rounded(.down))))
    }
}
