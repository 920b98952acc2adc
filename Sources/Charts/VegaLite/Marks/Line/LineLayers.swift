import Formatting
import Tabular

/// The layers of a line figure.
struct LineLayers {
    let data: FigureData
    let fields: VegaLiteFields
    let number: NumberField
    let axis: ValueAxis
    let time: LineTime
    let traces: LineTraces
    let frame: FigureFrame

    private var shape: LineShape { data.specification.lineShape }
    private var colour: JSON { fields.lineColour(frame) }
    /// A number of a year or a category holds around its place, one of a date until the next.
    private var interpolation: JSON? { shape != .step ? nil : time.isDated ? "step-after" : "step" }

    private func trace(_ name: String) -> JSON { ["field": .string(name)] }

    var stacked: [JSON] {
        let order = (fields.series ?? "") + "_order", top = number.name + "_top", foot = number.name + "_foot"
        return [
            VegaLite.layer(
                "area", ["type": "area", "stroke": .string(Ink.paper.colour), "strokeWidth": VegaLite.pixels(frame.theme.rule)],
                [
                    "y": axis.channel(top).with("stack", .null), "y2": ["field": VegaLite.field(foot)],
                    "color": fields.areaColour(frame), "detail": trace("area"),
                ],
                transform: [
                    VegaLite.place(of: fields.series ?? "", in: fields.seriesNames, as: order),
                    [
                        "window": [["op": "sum", "field": VegaLite.field(number.name), "as": .string(top)]],
                        "groupby": [VegaLite.field(time.place)],
                        "sort": [["field": VegaLite.field(order), "order": "ascending"]],
                    ], VegaLite.calculate("\(VegaLite.datum(top)) - \(VegaLite.datum(number.name))", as: foot),
                ])
        ]
    }

    var separate: [JSON] {
        var layers: [JSON] = []
        if shape == .area { layers.append(filled) }
        if traces.hasBands { layers.append(band) }
        layers.append(
            VegaLite.layer(
                "line",
                [
                    "type": "line", "strokeWidth": VegaLite.pixels(frame.theme.stroke), "interpolate": interpolation,
                    "strokeJoin": "round",
                ], ["y": axis.channel(number.mark), "color": colour, "detail": trace("line")],
                transform: [VegaLite.filter(VegaLite.isValid("line"), number.isPresent)]))
        layers += intervals + dates
        let points = VegaLitePoints(
            number: number, channel: ("y", axis.channel(number.mark)), colour: colour, radius: 0.62, frame: frame)
        return layers + points.layers("value", hasHollow: data.hasUnverified, condition: hasPoint)
    }

    /// Of a range as much as its end that is nearer to zero.
    private var filled: JSON {
        let certain = number.hasRanges ? number.name + "_certain" : number.name
        let low = VegaLite.datum(number.low), high = VegaLite.datum(number.high)
        return VegaLite.layer(
            "area", ["type": "area", "opacity": 0.45],
            [
                "y": axis.channel(certain).with("stack", .null), "y2": ["datum": 0],
                "color": fields.colour(frame) { data.specification.colours.area(data.series.count > 1 ? $0 : 1) },
                "detail": trace("area"),
            ],
            transform: [VegaLite.filter(VegaLite.isValid("area"))]
                + (number.hasRanges
                    ? [
                        VegaLite.calculate(
                            "isValid(\(low)) && \(low) > 0 ? \(low) : isValid(\(high)) && \(high) < 0 ? \(high) : 0", as: certain)
                    ] : []))
    }

    private var band: JSON {
        func end(_ field: String) -> JSON {
            VegaLite.calculate(
                "\(VegaLite.isValid(field)) ? \(VegaLite.datum(field)) : \(VegaLite.datum(number.mark))", as: field + "_edge")
        }
        return VegaLite.layer(
            "band", ["type": "area", "opacity": 0.25, "interpolate": interpolation],
            [
                "y": axis.channel(number.low + "_edge").with("stack", .null),
                "y2": ["field": VegaLite.field(number.high + "_edge")], "color": colour, "detail": trace("band"),
            ], transform: [VegaLite.filter(VegaLite.isValid("band")), end(number.low), end(number.high)])
    }

    /// In steps and areas only what is open needs a sign beside the band.
    private var intervals: [JSON] {
        let isOpen = "!(\(VegaLite.isValid(number.low)) && \(VegaLite.isValid(number.high)))"
        guard shape == .straight || number.hasOpenEnds else { return [] }
        return VegaLiteIntervals(
            number: number, along: "y", channel: axis.channel(number.mark), colour: colour, frame: frame, strokeWidth: 0.3,
            condition: shape == .straight ? time.isPlaced : "\(time.isPlaced) && \(isOpen)"
        ).layers
    }

    /// Dates that are more than a day, as long as they are.
    private var dates: [JSON] {
        guard time.isDated, data.present.contains(where: { $0.date.map { $0.earliest != $0.latest } ?? false }) else { return [] }
        return [
            VegaLite.layer(
                "period", ["type": "rule", "strokeWidth": VegaLite.pixels(0.7 * frame.theme.scale)],
                [
                    "x": time.channel.with("field", "from"), "x2": ["field": "to"], "y": axis.channel(number.mark),
                    "color": colour,
                ],
                transform: [VegaLite.filter(number.isPresent, "!(\(time.isDay))")])
        ]
    }

    /// Every number has a point, or an end that is open; where lines lead in steps or over areas only those that no line leads to.
    private var hasPoint: String {
        let isKnown = VegaLite.isValid(number.name),
            isBounded = "\(VegaLite.isValid(number.low)) && \(VegaLite.isValid(number.high))"
        let isShown =
            shape == .straight && number.hasRanges ? "(\(isKnown) || \(number.isPresent) && !(\(isBounded)))" : isKnown
        var conditions = [isShown, time.isPlaced]
        if time.isDated { conditions.append(time.isDay) }
        if shape != .straight {
            conditions.append("(!\(VegaLite.isValid("line")) || \(VegaLite.datum(VegaLiteFields.unverified)))")
        }
        return conditions.joined(separator: " && ")
    }
}
