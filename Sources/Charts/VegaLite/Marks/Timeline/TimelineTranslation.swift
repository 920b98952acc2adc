import Formatting
import Tabular

/// Events in order of their dates, one line each: a day is a point, a coarse date or an interval a bar of its real extent.
struct TimelineTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), events = TimelineRows.ordered(data)
        let name = fields.category ?? "date", start = name + "_start", end = name + "_end", line = "line", side = "side"
        let extent = YearPosition.extent(data.sharing.flatMap(TimelineRows.ordered).compactMap(\.date)) ?? 0...1
        let reach = (extent.upperBound - extent.lowerBound) * 0.04
        let dates = events.compactMap(\.date)
        let domain =
            extent.lowerBound - (dates.allSatisfy(\.earliest.isBounded) ? 0 : reach)...extent.upperBound
            + (dates.allSatisfy(\.latest.isBounded) ? 0 : reach)
        let undated = data.rows.filter { $0.date?.namedDays == nil }
        let label = data.columns.label?.name
        var view = VegaLiteView(
            events.enumerated().map { index, source in
                var row = VegaLiteRow(source, fields)
                guard let date = source.date else { return row }
                let runs = DateSign.runs(date)
                row.add(start, .array(runs.map { VegaLiteTime.day($0.days.lowerBound) }))
                row.add(end, .array(runs.map { VegaLiteTime.day($0.days.upperBound) }))
                row.add(line, .integer(index + 1))
                for (qualifier, word) in [(DateQualifier.approximate, "approximate"), (.uncertain, "uncertain")]
                where runs.contains(where: { $0.first.union($0.last).contains(qualifier) }) {
                    row.add(name + "_" + word, true)
                }
                let name = TimelineName(source.label ?? "", date, domain, frame)
                row.add(side, .string(name.side))
                if name.lines.count > 1, let label { row.add(label + "_lines", .array(name.lines.map(JSON.string))) }
                return row
            } + undated.map { VegaLiteRow($0, fields) })
        let texts = dates.map { data.format.date($0, .short) }
        view.encoding = [
            JSON.Member(
                "y",
                CategoryChannel(
                    field: line, categories: texts.indices.map { .integer($0 + 1) },
                    names: texts.map { TextWrapping.balanced($0, width: frame.width * 0.24, frame.theme.small) }
                ).json)
        ]
        let isUncertain = VegaLite.datum(name + "_uncertain"), isApproximate = VegaLite.datum(name + "_approximate")
        let pieces = VegaLiteTime.ends(start, end, domain, as: "from", "to")
        view.transforms = [VegaLite.filter(VegaLite.isValid(line))]
        let colour = data.series.count > 1 ? fields.lineColour(frame) : ["value": .string(Ink.ink.colour)]
        let axis: JSON = ["title": .null, "grid": true, "orient": "top", "domain": false, "ticks": false]
        let x = VegaLiteTime.channel("from", domain, axis)
        let style: [JSON.Member] = [
            JSON.Member("color", colour),
            JSON.Member("fillOpacity", ["condition": ["test": .string(isUncertain), "value": 0], "value": 1]),
            JSON.Member("opacity", ["condition": ["test": .string(isApproximate), "value": 0.5], "value": 1]),
        ]
        let flat: [JSON] = [["flatten": [VegaLite.field(start), VegaLite.field(end)]]] + pieces
        let isDay = "\(VegaLite.datum(start)) === \(VegaLite.datum(end))"
        // A day that is only about right is no point.
        func day(isAbout: Bool) -> [JSON] {
            let isPoint = "\(isUncertain) || !\(isApproximate)"
            return flat + [
                VegaLite.filter(isDay, isAbout ? "!(\(isPoint))" : "(\(isPoint))"),
                VegaLite.calculate("(datum.from + datum.to) / 2", as: "middle"),
            ]
        }
        let dash: JSON = ["condition": ["test": .string(isUncertain), "value": [2, 1.5]], "value": [1, 0]]
        view.layers = [
            VegaLite.layer(
                "period",
                [
                    "type": "bar", "size": VegaLite.pixels(1 * frame.theme.scale), "minBandSize": 2,
                    "strokeWidth": VegaLite.pixels(frame.theme.rule),
                ],
                JSON.object(style).with("x", x).with("x2", ["field": "to"]).with("stroke", colour).with("strokeDash", dash),
                transform: flat + [VegaLite.filter("!(\(isDay))")]),
            VegaLite.layer(
                "event",
                [
                    "type": "point", "filled": true, "size": VegaLite.area(radius: 0.85 * frame.theme.scale),
                    "strokeWidth": VegaLite.pixels(frame.theme.rule),
                ],
                JSON.object(style).with("x", x.with("field", "middle")).with("stroke", colour).with("strokeDash", dash),
                transform: day(isAbout: false)),
        ]
        if dates.contains(where: { DateSign.runs($0).contains { $0.days.lowerBound == $0.days.upperBound && Self.isAbout($0) } })
        {
            view.layers.append(
                VegaLite.layer(
                    "about",
                    [
                        "type": "point", "shape": "diamond", "filled": true, "opacity": 0.6,
                        "size": VegaLite.area(radius: 1.2 * frame.theme.scale),
                    ], ["x": x.with("field", "middle"), "color": colour], transform: day(isAbout: true)))
        }
        guard let label else { return view }
        for side in ["right", "left", "over"] {
            view.layers.append(names(label, side, x, start, end, domain, frame))
        }
        return view
    }

    private static func isAbout(_ run: DateSign.Run) -> Bool {
        let qualifiers = run.first.union(run.last)
        return qualifiers.contains(.approximate) && !qualifiers.contains(.uncertain)
    }

    /// Names stand on the side of their sign with more room, or over it where there is little on both.
    private func names(
        _ label: String, _ side: String, _ x: JSON, _ start: String, _ end: String, _ domain: ClosedRange<Double>,
        _ frame: FigureFrame
    ) -> JSON {
        let lines = label + "_lines", isLeft = side == "left"
        return VegaLite.layer(
            "name-" + side,
            [
                "type": "text", "align": isLeft ? "right" : "left", "dx": isLeft ? -6 : side == "over" ? 0 : 6,
                "dy": side == "over" ? -7 : nil, "fontSize": VegaLite.pixels(frame.theme.note.size),
            ], ["x": x.with("field", side == "right" ? "to" : "from"), "text": ["field": "name"]],
            transform: [
                VegaLite.filter("datum.side === '\(side)'"),
                VegaLite.calculate("\(VegaLite.datum(start))[0]", as: "first"),
                VegaLite.calculate("peek(\(VegaLite.datum(end)))", as: "last"),
                VegaLite.calculate(
                    "\(VegaLite.isValid(lines)) ? \(VegaLite.datum(lines)) : \(VegaLite.datum(label))", as: "name"),
            ] + VegaLiteTime.ends("first", "last", domain, as: "from", "to"))
    }
}
