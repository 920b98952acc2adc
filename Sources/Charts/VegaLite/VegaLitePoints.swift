import Formatting

/// Numbers as points; those that are not verified are hollow.
struct VegaLitePoints {
    let number: NumberField
    let channel: (name: String, value: JSON)
    let colour: JSON
    /// In units of the theme.
    let radius: Double
    let frame: FigureFrame
    var others: [JSON.Member] = []

    /// `condition` tells which rows have a point; where nothing is given, those with a number.
    func layers(_ name: String, hasHollow: Bool, condition: String? = nil) -> [JSON] {
        let shown = condition ?? VegaLite.isValid(number.name)
        let scale = frame.theme.scale
        let encoding = JSON.object(others).with(channel.name, channel.value)
        var layers = [
            VegaLite.layer(
                name, ["type": "point", "filled": true, "opacity": 1, "size": VegaLite.area(radius: radius * scale)],
                encoding.with("color", colour), transform: [VegaLite.filter(shown)])
        ]
        if hasHollow {
            layers.append(
                VegaLite.layer(
                    "hollow",
                    [
                        "type": "point", "filled": true, "opacity": 1, "color": .string(Ink.paper.colour),
                        "size": VegaLite.area(radius: radius * 0.6 * scale),
                    ], encoding, transform: [VegaLite.filter("(\(shown)) && \(VegaLite.datum(VegaLiteFields.unverified))")]))
        }
        return layers
    }
}
