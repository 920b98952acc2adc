import Formatting
import Tabular

/// The middle half of each category's numbers with its median and whiskers, over data of its own; beside it the numbers that lie
/// beyond, or all of them where they are few.
struct BoxTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), groups = StripCategories(data)
        let summaries = groups.categories.map { BoxSummary($0.rows) }
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number else { return view }
        let beyond = "beyond"
        let shown = Set(zip(groups.categories, summaries).flatMap { $1?.beyond ?? $0.rows })
        view.rows = view.rows.map { row in
            var row = row
            if shown.contains(row.row) { row.add(beyond, true) }
            return row
        }
        let axis = NumberFoot(
            data, left: frame.width * 0.25, right: frame.right - 10 * frame.theme.scale,
            frame: frame
        ).axis
        let channel = axis.channel(number.mark, isYears: data.columns.value.map(NumberColumn.isYears) ?? false)
        let colour: JSON = ["value": .string(data.specification.colours.line(data.seriesColour(0)))]
        let lines = fields.category == nil ? nil : CategoryChannel.beside(fields, frame).json
        view.transforms = number.transforms(axis.numbers)
        view.encoding = lines.map { [JSON.Member("y", $0)] } ?? []
        var intervals = VegaLiteIntervals(
            number: number, along: "x", channel: channel, colour: colour, frame: frame, strokeWidth: 0.3)
        intervals.condition = VegaLite.datum(beyond)
        view.layers =
            boxes(zip(fields.categories.isEmpty ? [.null] : fields.categories, summaries), fields, axis, channel, frame)
            + intervals.layers
            + VegaLitePoints(number: number, channel: ("x", channel), colour: colour, radius: 0.6, frame: frame)
            .layers(
                "dot", hasHollow: data.hasUnverified, condition: "\(VegaLite.isValid(number.name)) && \(VegaLite.datum(beyond))")
        view.mark(data, along: "x", axis, channel, frame)
        return view
    }

    /// Of ranges the outline encloses all that the box may be, what is filled is in it for certain, and the median is a band.
    private func boxes(
        _ summaries: Zip2Sequence<[JSON], [BoxSummary?]>, _ fields: VegaLiteFields, _ axis: ValueAxis, _ channel: JSON,
        _ frame: FigureFrame
    ) -> [JSON] {
        let known = summaries.compactMap { category, summary in summary.map { (category, $0) } }
        guard !known.isEmpty else { return [] }
        func held(_ number: Double) -> JSON {
            .decimal(min(max(number, axis.numbers.lowerBound), axis.numbers.upperBound))
        }
        let rows = known.map { category, summary -> JSON in
            let (first, median, third) = (summary.quartiles[0], summary.quartiles[1], summary.quartiles[2])
            let isCertain = first.high <= third.low
            return [
                fields.category ?? "all": category, "whisker_low": held(summary.whiskers.low), "q1_low": held(first.low),
                "q1_high": isCertain ? held(first.high) : .null, "median_low": held(median.low),
                "median_high": held(median.high), "q3_low": isCertain ? held(third.low) : .null, "q3_high": held(third.high),
                "whisker_high": held(summary.whiskers.high),
            ]
        }
        let depth = VegaLite.pixels(3.4 * frame.theme.scale)
        let ink = JSON.string(fields.data.specification.colours.line(fields.data.seriesColour(0)))
        func span(_ from: String, _ to: String, filter: String? = nil) -> (encoding: JSON, transform: [JSON]) {
            (
                ["x": channel.with("field", .string(from)), "x2": ["field": .string(to)]],
                filter.map { [VegaLite.filter($0)] } ?? []
            )
        }
        func layer(_ name: String, _ mark: JSON, _ span: (encoding: JSON, transform: [JSON])) -> JSON {
            VegaLite.layer(name, mark, span.encoding, transform: span.transform)
        }
        let rule: JSON = ["type": "rule", "color": ink, "strokeWidth": VegaLite.pixels(0.3 * frame.theme.scale)]
        let width = VegaLite.pixels(frame.theme.axis)
        return [
            [
                "data": ["name": fields.data.isPanel ? nil : "boxes", "values": .array(rows)],
                "layer": [
                    layer("whisker-low", rule, span("whisker_low", "q1_low", filter: "datum.whisker_low < datum.q1_low")),
                    layer("whisker-high", rule, span("q3_high", "whisker_high", filter: "datum.q3_high < datum.whisker_high")),
                    layer(
                        "box", ["type": "bar", "size": depth, "color": .string(Ink.track.colour)],
                        span("q1_high", "q3_low", filter: "isValid(datum.q1_high)")),
                    layer(
                        "outline",
                        ["type": "bar", "size": depth, "fillOpacity": 0, "stroke": ink, "strokeWidth": width],
                        span("q1_low", "q3_high")),
                    layer(
                        "median",
                        [
                            "type": "bar", "size": depth, "color": ink, "stroke": ink,
                            "strokeWidth": VegaLite.pixels(0.7 * frame.theme.scale),
                        ], span("median_low", "median_high")),
                ],
            ]
        ]
    }
}
