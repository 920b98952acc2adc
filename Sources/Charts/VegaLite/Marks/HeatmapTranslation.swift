import Formatting
import Tabular

/// A grid of cells coloured by their number; of a range without a best number each half of the cell shows an end.
struct HeatmapTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), grid = HeatmapCells(data)
        guard let number = fields.number, let category = fields.category, let series = fields.series else {
            return VegaLiteView([])
        }
        // A cell without a row is a row without a number, so that the grid is whole.
        var view = VegaLiteView(
            zip(grid.cells, grid.rows.slots).flatMap { line, slot in
                zip(line, grid.columns.slots).flatMap { cell, column in
                    cell.figureRows.map {
                        VegaLiteRow($0, fields, category: .string(column.label), series: .string(slot.label))
                    }
                }
            })
        let axis = HeatmapGrid(data: data, frame: frame).axis()
        let columns = head(category, grid.columns, data, frame)
        view.encoding = [JSON.Member("x", columns), JSON.Member("y", side(series, grid.rows, data, frame))]
        let bounds = number.hasRanges ? [number.low, number.name, number.high] : [number.name]
        view.layers = [
            VegaLite.layer(
                "missing", ["type": "rect", "filled": false, "stroke": .string(Ink.hair.colour), "strokeWidth": 0.5],
                transform: [["filter": .string(bounds.map { "!" + VegaLite.isValid($0) }.joined(separator: " && "))]]),
            VegaLite.layer(
                "cell", ["type": "rect"], ["color": colour(number.name, axis, data)],
                transform: [VegaLite.filter(VegaLite.isValid(number.name))]),
        ]
        let halves: [(name: String, field: String, place: Double, end: (Estimate) -> Double)] = [
            ("least", number.low, 0.25, { $0.low }), ("most", number.high, 0.75, { $0.high }),
        ]
        for half in halves
        where data.present.contains(where: { $0.value.map { $0.dot == nil && half.end($0).isFinite } ?? false }) {
            view.layers.append(
                VegaLite.layer(
                    half.name, ["type": "rect", "width": ["band": 0.5]],
                    ["x": columns.with("bandPosition", .decimal(half.place)), "color": colour(half.field, axis, data)],
                    transform: [VegaLite.filter("!" + VegaLite.isValid(number.name), VegaLite.isValid(half.field))]))
        }
        if data.present.contains(where: { $0.value.map { $0.dot != nil && $0.isRange } ?? false }) {
            view.layers.append(
                VegaLite.layer(
                    "best",
                    [
                        "type": "text", "text": "±", "fontSize": VegaLite.pixels(frame.theme.foot.size),
                        "color": .string(Ink.ink.colour),
                    ], transform: [VegaLite.filter(VegaLite.isValid(number.name), number.isRange)]))
        }
        return view
    }

    private func head(_ field: String, _ slots: CategorySlots, _ data: FigureData, _ frame: FigureFrame) -> JSON {
        let width = frame.width * 0.7 / Double(max(slots.count, 1))
        let names = slots.slots.map { slots.years == nil ? CategoryChannel.lines($0.label, width, frame) : nil }
        var channel = channel(field, slots, names, data.title(of: .x))
        channel.isYears = slots.years != nil
        return channel.json(orient: "top")
    }

    private func side(_ field: String, _ slots: CategorySlots, _ data: FigureData, _ frame: FigureFrame) -> JSON {
        channel(field, slots, slots.slots.map { CategoryChannel.lines($0.label, frame.width * 0.34, frame) }, data.title(of: .y))
            .json
    }

    private func channel(_ field: String, _ slots: CategorySlots, _ names: [[String]?], _ title: String?) -> CategoryChannel {
        CategoryChannel(
            field: field, categories: slots.slots.map { .string($0.label) }, names: names, title: title, padding: 0.04)
    }

    private func colour(_ field: String, _ axis: ValueAxis, _ data: FigureData) -> JSON {
        return [
            "field": VegaLite.field(field), "type": "quantitative",
            "scale": axis.scale.with("range", .array(Ramp.levels.map(JSON.string))),
            "legend": axis.ticked.with([
                JSON.Member("orient", "bottom"), JSON.Member("direction", "horizontal"), JSON.Member("gradientThickness", 6),
            ]),
        ]
    }
}

extension HeatmapCell {
    /// Its rows, or one without a number that says why.
    fileprivate var figureRows: [FigureRow] {
        switch self {
        case .rows(let rows): rows
        case .missing(let reason):
            [
                FigureRow(
                    category: 0, series: 0, value: nil, absence: reason, whole: nil, date: nil, label: nil, note: nil,
                    isUnverified: false)
            ]
        }
    }
}
