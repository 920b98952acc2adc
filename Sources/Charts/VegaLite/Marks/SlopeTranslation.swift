import Formatting
import Tabular

/// Lines between the numbers of two periods.
struct SlopeTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), lines = SlopeLine.list(data), line = "line"
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number else { return view }
        view.rows = zip(view.rows, data.rows).map { row, source in
            var row = row
            if let index = lines.firstIndex(where: { $0.first == source || $0.last == source }) {
                row.add(line, .integer(index + 1))
            }
            return row
        }
        let extent = SlopePlot(data: data, frame: frame).numbers
        var axis = ValueAxis(
            extent: extent.domain, title: data.valueTitle, unit: data.columns.value?.unit ?? .none, isShare: data.isShare,
            fromZero: false,
            tickCount: 5, format: data.format)
        axis.transform = extent.transform
        let channel = axis.channel(number.mark)
        let isNamed = data.series.count <= data.specification.colours.lines.count
        let colour = isNamed ? fields.lineColour(frame) : ["value": .string(Ink.ink.colour)]
        let ends = zip(data.categories, fields.categories).filter { !$0.0.value.isMissing }.map(\.1)
        view.encoding = [
            JSON.Member(
                "x",
                [
                    "field": VegaLite.field(fields.category ?? ""), "type": "ordinal",
                    "scale": ["type": "point", "domain": .array(ends), "padding": 0.3],
                    "axis": ["title": .null, "grid": true, "labelAngle": 0, "ticks": false, "domain": false],
                ])
        ]
        let isOnLine = VegaLite.isValid(line)
        view.transforms = number.transforms(axis.numbers)
        view.layers =
            bands(number, lines, channel, colour, isOnLine)
            + [stroke(number, channel, colour, isOnLine, frame)]
            + VegaLiteIntervals(
                number: number, along: "y", channel: channel, colour: colour, frame: frame, condition: isOnLine
            ).layers
            + VegaLitePoints(number: number, channel: ("y", channel), colour: colour, radius: 0.8, frame: frame)
            .layers("dot", hasHollow: data.hasUnverified, condition: "\(VegaLite.isValid(number.name)) && \(isOnLine)")
        if !isNamed, let series = fields.series, let last = ends.last {
            view.layers.append(
                VegaLite.layer(
                    "name", ["type": "text", "align": "left", "dx": 6, "fontSize": VegaLite.pixels(frame.theme.note.size)],
                    ["y": channel, "text": ["field": VegaLite.field(series)]],
                    transform: [
                        VegaLite.filter(
                            isOnLine, "\(VegaLite.datum(fields.category ?? "")) === \(String(last.text.dropLast()))")
                    ]))
        }
        return view
    }

    /// A line leads between two ends of which each has a number or an end that is open.
    private func stroke(_ number: NumberField, _ channel: JSON, _ colour: JSON, _ isOnLine: String, _ frame: FigureFrame) -> JSON
    {
        let isDrawn =
            "(\(VegaLite.isValid(number.name)) || !\(VegaLite.isValid(number.low)) || !\(VegaLite.isValid(number.high)))"
        return VegaLite.layer(
            "slope", ["type": "line", "strokeWidth": VegaLite.pixels(frame.theme.stroke * 0.8)],
            ["y": channel.with("field", VegaLite.field(number.middle)), "color": colour, "detail": ["field": "line"]],
            transform: number.middles + [
                VegaLite.filter(isOnLine, number.isPresent, isDrawn),
                ["joinaggregate": [["op": "count", "as": "ends"]], "groupby": ["line"]], VegaLite.filter("datum.ends === 2"),
            ])
    }

    private func bands(
        _ number: NumberField, _ lines: [SlopeLine], _ channel: JSON, _ colour: JSON, _ isOnLine: String
    ) -> [JSON] {
        guard number.hasRanges else { return [] }
        let isBounded = "\(VegaLite.isValid(number.low)) && \(VegaLite.isValid(number.high))"
        return [
            VegaLite.layer(
                "band", ["type": "area", "opacity": .decimal(min(0.14, 0.5 / Double(max(lines.count, 1))))],
                [
                    "y": channel.with("field", VegaLite.field(number.low)).with("stack", .null),
                    "y2": ["field": VegaLite.field(number.high)], "color": colour, "detail": ["field": "line"],
                ],
                transform: [
                    VegaLite.filter(isOnLine, isBounded), VegaLite.calculate("\(number.isRange) ? 1 : 0", as: "range"),
                    [
                        "joinaggregate": [["op": "count", "as": "ends"], ["op": "sum", "field": "range", "as": "ranges"]],
                        "groupby": ["line"],
                    ], VegaLite.filter("datum.ends === 2", "datum.ranges > 0"),
                ])
        ]
    }
}
