import Formatting
import Tabular

/// A value with its interval on the line of its category.
struct DotTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), figure = DotRows(data: data, frame: frame)
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number else { return view }
        let axis = figure.axis(room: frame.width * 0.6)
        var lines = CategoryChannel.beside(fields, frame)
        if figure.lines.count > data.categories.count {
            // Rows of one name, each on a line of its own.
            let name = "line"
            view.rows = zip(view.rows, data.rows).map { row, source in
                var row = row
                if let line = figure.lines.firstIndex(where: { $0.rows.contains(source) }) { row.add(name, .integer(line + 1)) }
                return row
            }
            lines = CategoryChannel(
                field: name, categories: figure.lines.indices.map { .integer($0 + 1) },
                names: figure.lines.map { CategoryChannel.lines($0.name, frame.width * 0.34, frame) })
        }
        let channel = axis.channel(number.mark)
        let colour = fields.colour(frame) { $0 == 0 ? Ink.ink.colour : data.specification.colours.line($0) }
        view.encoding = [JSON.Member("y", lines.json)]
        view.transforms = number.transforms(axis.numbers)
        view.layers =
            VegaLiteIntervals(
                number: number, along: "x", channel: channel, colour: colour, frame: frame, strokeWidth: 0.5
            ).layers
            + VegaLitePoints(number: number, channel: ("x", channel), colour: colour, radius: 0.85, frame: frame)
            .layers("dot", hasHollow: data.hasUnverified)
        view.mark(data, along: "x", axis, channel, frame)
        return view
    }
}
