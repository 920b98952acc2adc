import Formatting
import Tabular

/// The numbers of each category on one line, joined.
struct DumbbellTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data)
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number else { return view }
        let axis = DumbbellRows(data: data, frame: frame).axis
        let channel = axis.channel(number.mark), colour = fields.lineColour(frame)
        view.encoding = [JSON.Member("y", CategoryChannel.beside(fields, frame).json)]
        view.transforms = number.transforms(axis.numbers)
        view.layers =
            [join(number, fields, channel, frame)]
            + VegaLiteIntervals(
                number: number, along: "x", channel: channel, colour: colour, frame: frame, strokeWidth: 0.4
            ).layers
            + VegaLitePoints(number: number, channel: ("x", channel), colour: colour, radius: 0.95, frame: frame)
            .layers("dot", hasHollow: data.hasUnverified)
        view.mark(data, along: "x", axis, channel, frame)
        return view
    }

    /// From the leftmost sign to the rightmost, and not over what a range covers.
    private func join(_ number: NumberField, _ fields: VegaLiteFields, _ channel: JSON, _ frame: FigureFrame) -> JSON {
        func nearest(_ field: String, _ name: String) -> JSON {
            VegaLite.calculate(
                "\(VegaLite.isValid(number.name)) ? \(VegaLite.datum(number.name)) : \(VegaLite.datum(field))", as: name)
        }
        return VegaLite.layer(
            "join", ["type": "rule", "strokeWidth": VegaLite.pixels(0.9 * frame.theme.scale), "color": .string(Ink.hair.colour)],
            ["x": channel.with("field", "first"), "x2": ["field": "last"]],
            transform: [
                VegaLite.filter(number.isPresent), nearest(number.to, "right"), nearest(number.from, "left"),
                [
                    "aggregate": [
                        ["op": "min", "field": "right", "as": "first"], ["op": "max", "field": "left", "as": "last"],
                        ["op": "count", "as": "signs"],
                    ], "groupby": [VegaLite.field(fields.category ?? "")],
                ],
                VegaLite.filter("datum.signs > 1", "datum.first < datum.last"),
            ])
    }
}
