import Formatting

/// Ranges as lines from bound to bound with a tick at each, and with an arrow where they are open.
struct VegaLiteIntervals {
    let number: NumberField
    /// The channel along which the numbers lie, `x` or `y`, and what stands in it.
    let along: String
    let channel: JSON
    var colour: JSON
    let frame: FigureFrame
    var strokeWidth = 0.35
    /// The fields of the ends, where they are not those of the number itself.
    var ends: (low: String, high: String, from: String, to: String)?
    var offset: JSON.Member?
    /// A further condition.
    var condition: String?

    var layers: [JSON] {
        guard number.hasRanges else { return [] }
        let ends = ends ?? (number.low, number.high, number.from, number.to)
        let theme = frame.theme
        let isPresent = [number.isPresent, number.isRange, condition].compactMap { $0 }.joined(separator: " && ")
        func encoding(_ field: String, _ second: String? = nil) -> JSON {
            JSON.object(offset.map { [$0] } ?? []).with(along, channel.with("field", VegaLite.field(field)))
                .with(along + "2", second.map { ["field": VegaLite.field($0)] }).with("color", colour)
        }
        let bound = number.name + "_bound", place = number.name + "_at"
        var layers = [
            VegaLite.layer(
                "interval", ["type": "rule", "strokeWidth": VegaLite.pixels(strokeWidth * theme.scale)],
                encoding(ends.from, ends.to), transform: [["filter": .string(isPresent)]]),
            VegaLite.layer(
                "bound",
                [
                    "type": "tick", "thickness": VegaLite.pixels(strokeWidth * 0.7 * theme.scale),
                    "size": VegaLite.pixels(1.5 * theme.scale), "orient": along == "x" ? "vertical" : "horizontal",
                ], encoding(place),
                transform: [
                    ["filter": .string(isPresent)],
                    ["fold": [VegaLite.field(ends.low), VegaLite.field(ends.high)], "as": [.string(bound), .string(place)]],
                    VegaLite.filter(VegaLite.isValid(place)),
                ]),
        ]
        guard number.hasOpenEnds else { return layers }
        let shapes = along == "x" ? ("triangle-left", "triangle-right") : ("triangle-down", "triangle-up")
        for (name, open, end, shape) in [
            ("open-below", ends.low, ends.from, shapes.0), ("open-above", ends.high, ends.to, shapes.1),
        ] {
            layers.append(
                VegaLite.layer(
                    name,
                    ["type": "point", "shape": .string(shape), "filled": true, "size": VegaLite.area(radius: 0.6 * theme.scale)],
                    encoding(end), transform: [["filter": .string("\(isPresent) && !\(VegaLite.isValid(open))")]]))
        }
        return layers
    }
}
