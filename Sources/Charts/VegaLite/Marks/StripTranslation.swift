import Formatting
import Tabular

/// Every row as a point on the line of its category; rows of one number stand apart, in turn below and above the line.
struct StripTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data)
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number else { return view }
        let axis = NumberFoot(
            data, left: frame.width * 0.25, right: frame.right, frame: frame
        ).axis
        let channel = axis.channel(number.mark, isYears: data.columns.value.map(NumberColumn.isYears) ?? false)
        let most = data.sharing.map(mostOfOneNumber).max() ?? 0, colour = fields.lineColour(frame)
        view.transforms = number.transforms(axis.numbers)
        view.encoding = fields.category == nil ? [] : [JSON.Member("y", CategoryChannel.beside(fields, frame).json)]
        var points = VegaLitePoints(
            number: number, channel: ("x", channel), colour: colour, radius: data.rows.count > 300 ? 0.4 : 0.65, frame: frame)
        var intervals = VegaLiteIntervals(
            number: number, along: "x", channel: channel, colour: colour, frame: frame, strokeWidth: 0.3)
        if most > 1 {
            let place = "place"
            view.transforms += [
                [
                    "window": [["op": "row_number", "as": .string(place)]],
                    "groupby": .array((fields.category.map { [$0] } ?? []).map(VegaLite.field) + [VegaLite.field(number.mark)]),
                ],
                VegaLite.calculate("(datum.place % 2 ? 1 - datum.place : datum.place) / 2", as: place),
            ]
            // Points of one number touch where there is room for them.
            let reach = Double(max(most, 9)) / 2
            let offset = JSON.Member(
                fields.category == nil ? "y" : "yOffset",
                [
                    "field": .string(place), "type": "quantitative", "axis": fields.category == nil ? .null : nil,
                    "scale": ["domain": [.decimal(-reach), .decimal(reach)], "nice": false, "zero": false],
                ])
            points.others = [offset]
            intervals.offset = offset
        }
        view.layers = intervals.layers + points.layers("dot", hasHollow: data.hasUnverified)
        view.mark(data, along: "x", axis, channel, frame)
        return view
    }

    /// How many rows of one category share one place on the axis at most.
    private func mostOfOneNumber(_ data: FigureData) -> Int {
        struct Place: Hashable {
            let category: Int
            let number: Double
        }
        var counts: [Place: Int] = [:]
        for row in data.present { counts[Place(category: row.category, number: row.value?.mark ?? 0), default: 0] += 1 }
        return counts.values.max() ?? 0
    }
}
