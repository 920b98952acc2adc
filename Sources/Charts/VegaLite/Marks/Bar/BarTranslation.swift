import Formatting
import Tabular

/// Bars from zero: side by side, on one another, to 100 %, or as shares of a whole on a pale track.
struct BarTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), bars = BarArrangement(data)
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number else { return view }
        let isHorizontal = BarMark().isHorizontal(data, bars, frame)
        let axis = ValueAxis(
            extent: bars.extent, title: bars.title(data), unit: bars.unit(data), isShare: bars.isShare, fromZero: true,
            tickCount: 4, format: data.format)
        let across = isHorizontal ? CategoryChannel.beside(fields, frame) : .below(fields, frame)
        view.encoding = [JSON.Member(isHorizontal ? "y" : "x", across.json)]
        if let years = CategoryBands(data, start: 0, end: 1).years, !isHorizontal {
            view.show(
                VegaLiteEvents(data, frame) { date in
                    guard let year = date.plainDate?.year, years.contains(year) else { return nil }
                    return .init(
                        channel: ["datum": .integer(year), "type": "ordinal"],
                        share: Double(year - years.lowerBound) / Double(years.count))
                })
        }
        let plan = BarLayers(
            fields: fields, number: number, axis: axis, along: isHorizontal ? "x" : "y", across: isHorizontal ? "y" : "x",
            frame: frame)
        if bars.isOfWhole, let whole = fields.whole {
            (view.transforms, view.layers) = plan.ofWhole(whole)
        } else if bars.isStacked {
            (view.transforms, view.layers) = plan.stacked(data.specification.stack)
        } else {
            let lanes = BarLanes(data, bars)
            if let field = lanes.field {
                view.rows = zip(view.rows, data.rows).map { row, source in
                    var row = row
                    if let lane = lanes.lane(of: source) { row.add(field, .integer(lane)) }
                    return row
                }
            }
            (view.transforms, view.layers) = plan.sideBySide(lanes.offset(fields))
        }
        return view
    }
}
