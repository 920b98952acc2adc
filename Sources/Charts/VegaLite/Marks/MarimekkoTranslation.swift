import Formatting
import Tabular

/// Columns as wide as their totals, divided by the shares of their parts; the corners of each part stand in its row.
struct MarimekkoTranslation: VegaLiteTranslation {
    private enum Field {
        static let start = "column_start", end = "column_end", foot = "part_start", top = "part_end", isNamed = "named"
    }

    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), columns = MarimekkoColumn.list(data)
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number, let last = columns.last else { return view }
        let theme = frame.theme
        let total = data.sharing.compactMap { MarimekkoColumn.list($0).last?.end }.max() ?? last.end
        let plot = MarimekkoPlot(data: data, columns: columns, frame: frame)
        let width = (frame.right - frame.left) * 0.86, height = min((frame.isNarrow ? 44 : 58) * theme.scale, width * 0.8)
        let across = plot.widthAxis(total: total, room: width)
        let up = ValueAxis(
            extent: 0...1, title: data.title(of: data.columns.valueChannel) ?? Words.shareOfColumn, unit: .none, isShare: true,
            fromZero: true, tickCount: 4, format: data.format)
        view.rows = view.rows.map { row in
            var row = row
            guard let column = columns.first(where: { $0.category == row.row.category }),
                let part = column.parts.first(where: { $0.row == row.row })
            else { return row }
            row.add(Field.start, .decimal(column.start))
            row.add(Field.end, .decimal(column.end))
            row.add(Field.foot, .decimal(part.start))
            row.add(Field.top, .decimal(part.end))
            let text = TextMetrics.width(of: data.format.number(part.number), theme.strong) + 1.2 * theme.scale
            let room = (column.total / total * width, (part.end - part.start) * height)
            if text <= room.0, room.1 > theme.strong.capHeight * 1.7 { row.add(Field.isNamed, true) }
            return row
        }
        view.transforms = number.transforms()
        view.layers = [
            VegaLite.layer(
                "part", ["type": "rect", "stroke": .string(Ink.paper.colour), "strokeWidth": VegaLite.pixels(theme.rule)],
                [
                    "x": across.channel(Field.start), "x2": ["field": .string(Field.end)], "y": up.channel(Field.foot),
                    "y2": ["field": .string(Field.top)], "color": fields.areaColour(frame),
                ], transform: [VegaLite.filter(VegaLite.isValid(Field.start))]),
            numbers(number, fields, across, up, frame),
        ]
        let heads = MarimekkoHeads(
            names: columns.map(plot.name), totals: columns.map { data.format.number($0.total) },
            spans: columns.map { ($0.start / total * width, $0.end / total * width) }, left: -4 * theme.scale,
            right: width + 4 * theme.scale, theme: theme)
        view.others = [names(heads, width, theme)]
        view.headroom = heads.height
        view.size = .plot(width: width, height: height)
        return view
    }

    /// In the parts that have room for them.
    private func numbers(
        _ number: NumberField, _ fields: VegaLiteFields, _ across: ValueAxis, _ up: ValueAxis, _ frame: FigureFrame
    ) -> JSON {
        let data = fields.data, palette = data.specification.colours
        let dark = data.series.indices.filter { palette.isDark(data.seriesColour($0)) }.map { fields.seriesNames[$0] }
        let isDark =
            fields.series.map { "indexof(\(VegaLite.list(dark)), \(VegaLite.datum($0))) >= 0" }
            ?? (palette.isDark(data.seriesColour(0)) ? "true" : "false")
        return VegaLite.layer(
            "number", ["type": "text", "fontSize": VegaLite.pixels(frame.theme.label.size)],
            [
                "x": across.channel("middle"), "y": up.channel("centre"),
                "text": ["field": VegaLite.field(number.mark), "format": ",", "type": "quantitative"],
                "color": [
                    "condition": ["test": .string(isDark), "value": .string(Ink.reversed.colour)],
                    "value": .string(Ink.ink.colour),
                ],
            ],
            transform: [
                VegaLite.filter(VegaLite.datum(Field.isNamed)),
                VegaLite.calculate("(datum.\(Field.start) + datum.\(Field.end)) / 2", as: "middle"),
                VegaLite.calculate("(datum.\(Field.foot) + datum.\(Field.top)) / 2", as: "centre"),
            ])
    }

    /// The names of the columns over them, each with its total under it.
    private func names(_ heads: MarimekkoHeads, _ width: Double, _ theme: Theme) -> JSON {
        let rows = heads.heads.map { head -> JSON in
            [
                "name": .array(head.lines.map(JSON.string)), "total": .string(head.total),
                "middle": VegaLite.pixels(head.middle), "column": VegaLite.pixels(head.target),
            ]
        }
        let foot = heads.leader + theme.gap * 0.6
        func text(_ field: String, _ style: TextStyle, colour: Ink, rise: Double) -> JSON {
            [
                "mark": [
                    "type": "text", "baseline": "line-bottom", "fontSize": VegaLite.pixels(style.size),
                    "lineHeight": VegaLite.pixels(style.lineHeight), "color": .string(colour.colour),
                ],
                "encoding": [
                    "x": place("middle"), "y": ["value": VegaLite.pixels(-rise)], "text": ["field": .string(field)],
                ],
            ]
        }
        func place(_ field: String) -> JSON {
            ["field": .string(field), "type": "quantitative", "scale": .null, "axis": .null]
        }
        return [
            "data": ["values": .array(rows)], "resolve": ["scale": ["x": "independent", "y": "independent"]],
            "layer": .array(
                [text("total", theme.small, colour: .soft, rise: foot)]
                    + Array(Set(heads.heads.map(\.lines.count))).sorted().map { count in
                        // A text of several lines grows downwards from its first.
                        let rise = foot + theme.small.lineHeight + Double(count - 1) * theme.label.lineHeight
                        return text("name", theme.label, colour: .ink, rise: rise)
                            .with("transform", [VegaLite.filter("length(datum.name) === \(count)")])
                    }
                    + (heads.leader > 0
                        ? [
                            [
                                "mark": [
                                    "type": "rule", "color": .string(Ink.soft.colour),
                                    "strokeWidth": VegaLite.pixels(theme.hairline),
                                ],
                                "encoding": [
                                    "x": place("middle"), "x2": ["field": "column"],
                                    "y": ["value": VegaLite.pixels(-heads.leader)], "y2": ["value": 0],
                                ],
                            ]
                        ] : [])),
        ]
    }
}
