import Formatting
import Tabular

/// The layers of bars in their arrangements.
struct BarLayers {
    let fields: VegaLiteFields
    let number: NumberField
    let axis: ValueAxis
    let along: String
    let across: String
    let frame: FigureFrame
    /// What the bars show.
    let values: [Estimate]
    var sides: BarSides?

    private var colour: JSON { fields.areaColour(frame) }

    func sideBySide(_ offset: JSON?) -> (transforms: [JSON], layers: [JSON]) {
        let placed = offset.map { JSON.Member(across + "Offset", $0) }
        let channel = axis.channel(number.mark)
        func bar(_ name: String, _ channel: JSON, end: JSON?, _ colour: JSON, _ conditions: [String]) -> JSON {
            VegaLite.layer(
                name, ["type": "bar"],
                JSON.object(placed.map { [$0] } ?? []).with(along, channel.with("stack", .null)).with(along + "2", end)
                    .with("color", colour),
                transform: conditions.map { ["filter": .string($0)] })
        }
        var layers = [bar("bar", channel, end: nil, colour, [number.isPresent])]
        if hasUncertain {
            layers.append(
                bar(
                    "uncertain", axis.channel(number.low), end: ["field": VegaLite.field(number.high)],
                    ["value": .string(Ink.track.colour)], [isUncertain]))
        }
        var intervals = VegaLiteIntervals(
            number: number, along: along, channel: channel, colour: ["value": .string(Ink.ink.colour)], frame: frame)
        intervals.offset = placed
        return ((sides?.transforms ?? []) + number.transforms(axis.numbers), layers + intervals.layers)
    }

    /// From the least to the most, with the best number across; an open end reaches as far as a number is stated, and its sign beyond.
    func floating(_ offset: JSON?) -> (transforms: [JSON], layers: [JSON]) {
        let placed = offset.map { [JSON.Member(across + "Offset", $0)] } ?? []
        let least = number.name + "_least", most = number.name + "_most"
        func end(_ bound: String, as name: String) -> JSON {
            VegaLite.calculate(
                "\(VegaLite.isValid(bound)) ? \(VegaLite.datum(bound)) : \(VegaLite.datum(number.mark))", as: name)
        }
        func channel(_ field: String) -> JSON { axis.channel(field).with("stack", .null) }
        func tick(_ name: String, width: Double, _ colour: JSON, _ condition: String) -> JSON {
            VegaLite.layer(
                name,
                [
                    "type": "tick", "thickness": VegaLite.pixels(width), "orient": along == "x" ? "vertical" : "horizontal",
                    "opacity": 1,
                ], JSON.object(placed).with(along, channel(number.name)).with("color", colour),
                transform: [VegaLite.filter(VegaLite.isValid(number.name), condition)])
        }
        var layers = [
            VegaLite.layer(
                "bar", ["type": "bar"],
                JSON.object(placed).with(along, channel(least)).with(along + "2", ["field": VegaLite.field(most)])
                    .with("color", colour),
                transform: [VegaLite.filter(number.isPresent)])
        ]
        if values.contains(where: { $0.best != nil && $0.isRange }) {
            layers.append(tick("best", width: frame.theme.stroke, ["value": .string(Ink.ink.colour)], number.isRange))
        }
        if values.contains(where: { !$0.isRange }) {
            layers.append(tick("number", width: frame.theme.stroke, colour, "!(\(number.isRange))"))
        }
        if number.hasOpenEnds {
            var intervals = VegaLiteIntervals(
                number: number, along: along, channel: channel(number.mark), colour: colour, frame: frame)
            intervals.offset = placed.first
            intervals.condition = "!(\(VegaLite.isValid(number.low)) && \(VegaLite.isValid(number.high)))"
            layers += intervals.layers
        }
        return (number.transforms(axis.numbers) + [end(number.low, as: least), end(number.high, as: most)], layers)
    }

    /// The line from which bars grow to both sides, over data of its own.
    var zero: JSON {
        [
            "name": "zero", "data": ["values": [["number": 0]]],
            "mark": ["type": "rule", "color": .string(Ink.ink.colour), "strokeWidth": VegaLite.pixels(frame.theme.axis)],
            "encoding": .object([JSON.Member(along, axis.channel("number"))]),
        ]
    }

    func stacked(_ stack: Stacking) -> (transforms: [JSON], layers: [JSON]) {
        let order = (fields.series ?? number.name) + "_order", end = number.name + "_end", base = number.name + "_base"
        var transforms = (sides?.transforms ?? []) + number.transforms(axis.numbers)
        transforms.append(VegaLite.place(of: fields.series ?? number.name, in: sides?.order ?? fields.seriesNames, as: order))
        let encoding: JSON = [
            "color": colour, "order": ["field": VegaLite.field(order), "type": "quantitative"],
        ]
        let channel = axis.channel(number.mark).with("stack", .string(stack == .normalize ? "normalize" : "zero"))
        var layers = [
            VegaLite.layer("bar", ["type": "bar"], encoding.with(along, channel), transform: [VegaLite.filter(number.isPresent)])
        ]
        guard number.hasRanges else { return (transforms, layers) }
        // Where each part begins, its bounds begin; parts below zero stand on one another as those above it do.
        let isBelow = number.name + "_is_below", hasBelow = number.endsNearZero
        if hasBelow { transforms.append(VegaLite.calculate("\(VegaLite.datum(number.mark)) < 0", as: isBelow)) }
        transforms += [
            [
                "window": [["op": "sum", "field": VegaLite.field(number.mark), "as": .string(end)]],
                "groupby": .array(([fields.category ?? ""] + (hasBelow ? [isBelow] : [])).map(VegaLite.field)),
                "sort": [["field": VegaLite.field(order), "order": "ascending"]],
            ],
            VegaLite.calculate("\(VegaLite.datum(end)) - \(VegaLite.datum(number.mark))", as: base),
        ]
        func moved(_ field: String) -> String { field + "_stacked" }
        for field in Set([number.low, number.high, number.from, number.to]).sorted() {
            transforms.append(
                VegaLite.calculate(
                    "\(VegaLite.isValid(field)) ? \(VegaLite.datum(base)) + \(VegaLite.datum(field)) : null", as: moved(field)))
        }
        let plain = axis.channel(end)
        if hasUncertain {
            layers.append(
                VegaLite.layer(
                    "uncertain", ["type": "bar", "color": .string(Ink.track.colour)],
                    JSON.object([]).with(along, plain.with("field", VegaLite.field(moved(number.low))).with("stack", .null))
                        .with(along + "2", ["field": VegaLite.field(moved(number.high))]),
                    transform: [VegaLite.filter(isUncertain)]))
        }
        let intervals = VegaLiteIntervals(
            number: number, along: along, channel: plain, colour: ["value": .string(Ink.ink.colour)], frame: frame,
            ends: (moved(number.low), moved(number.high), moved(number.from), moved(number.to)))
        return (transforms, layers + intervals.layers)
    }

    /// The first number of a category is its bar, the others are circles.
    func ofWhole(_ whole: NumberField) -> (transforms: [JSON], layers: [JSON]) {
        let share = NumberField(share: number), place = number.name + "_place"
        let hasPlace = "\(VegaLite.isValid(number.mark)) && \(VegaLite.datum(whole.mark)) > 0"
        var transforms = number.transforms() + whole.transforms()
        for (from, to) in Set([[number.name, share.name], [number.low, share.low], [number.high, share.high]])
            .sorted(by: { $0[0] < $1[0] }).map({ ($0[0], $0[1]) })
        {
            transforms.append(
                VegaLite.calculate(
                    "\(hasPlace) && \(VegaLite.isValid(from)) ? \(VegaLite.datum(from)) / \(VegaLite.datum(whole.mark)) : null",
                    as: to))
        }
        transforms += share.transforms(axis.numbers)
        transforms += [
            [
                "window": [["op": "sum", "field": "counted", "as": .string(place)]],
                "groupby": [VegaLite.field(fields.category ?? "")],
            ]
        ]
        transforms.insert(VegaLite.calculate("\(share.isPresent) ? 1 : 0", as: "counted"), at: transforms.count - 1)
        let isFirst = "\(share.isPresent) && \(VegaLite.datum(place)) === 1"
        let channel = axis.channel(share.mark).with("stack", .null)
        func bar(_ name: String, _ channel: JSON, _ end: JSON?, colour: JSON, _ condition: String) -> JSON {
            VegaLite.layer(
                name, ["type": "bar"],
                JSON.object([]).with(along, channel).with(along + "2", end).with("color", colour),
                transform: [VegaLite.filter(condition)])
        }
        // The track lies under its bar.
        var layers = [
            bar(
                "whole", ["datum": 0, "type": "quantitative"], ["datum": 1], colour: ["value": .string(Ink.track.colour)], isFirst
            ),
            bar("bar", channel, nil, colour: ["value": .string(fields.data.specification.colours.area(1))], isFirst),
        ]
        if hasUncertain {
            layers.append(
                bar(
                    "uncertain", axis.channel(share.low).with("stack", .null), ["field": VegaLite.field(share.high)],
                    colour: ["value": .string(Ink.track.colour)], "\(isUncertain) && \(isFirst)"))
        }
        var intervals = VegaLiteIntervals(
            number: share, along: along, channel: channel, colour: ["value": .string(Ink.ink.colour)], frame: frame)
        intervals.condition = isFirst
        layers += intervals.layers
        let several = Set(fields.data.present.map(\.category)).count < fields.data.present.count
        if several {
            layers.append(
                VegaLite.layer(
                    "other",
                    [
                        "type": "point", "filled": true, "fill": .string(Ink.paper.colour), "stroke": .string(Ink.ink.colour),
                        "size": VegaLite.area(radius: 0.62 * frame.theme.scale), "opacity": 1,
                    ], JSON.object([]).with(along, channel),
                    transform: [VegaLite.filter("\(share.isPresent) && \(VegaLite.datum(place)) > 1")]))
        }
        return (transforms, layers)
    }

    /// A range without a best number fills the room between its bounds.
    private var isUncertain: String {
        [number.low, number.high].map(VegaLite.isValid).joined(separator: " && ")
            + " && !\(VegaLite.isValid(number.name)) && \(number.isRange)"
    }

    private var hasUncertain: Bool {
        values.contains { $0.isRange && $0.best == nil && $0.isBounded }
    }
}
