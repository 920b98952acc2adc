import Formatting
import Tabular

/// Bars from zero: side by side, on one another, to 100 %, or as shares of a whole on a pale track; and bars from the least to the most.
struct BarTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), bars = BarArrangement(data)
        var view = VegaLiteView(fields.rows)
        guard var number = fields.number else { return view }
        let isHorizontal = BarMark().isHorizontal(data, bars, frame)
        var axis = ValueAxis(
            extent: BarArrangement.extent(data), title: bars.title(data), unit: bars.unit(data), isShare: bars.isShare,
            fromZero: !bars.isFloating, tickCount: 4, format: data.format)
        axis.isTwoSided = !bars.opposite.isEmpty
        let values = data.present.compactMap(\.value)
        let sides = bars.opposite.isEmpty ? nil : BarSides(fields: fields, opposite: bars.opposite, stated: number)
        number.endsNearZero = !bars.isFloating && !bars.isOfWhole && values.contains { $0.isBounded && $0.low < 0 }
        number = sides?.number ?? number
        let across = isHorizontal ? CategoryChannel.beside(fields, frame) : .below(fields, frame)
        view.encoding = [JSON.Member(isHorizontal ? "y" : "x", across.json)]
        if let years = CategoryBands(data, start: 0, end: 1).years, !isHorizontal {
            view.show(
                VegaLiteEvents(data, frame) { date in
                    // A day stands in the middle of its year, where the bar stands.
                    if let day = date.plainDate, day.day != nil {
                        guard years.contains(day.year) else { return nil }
                        return .init(
                            channel: ["datum": .integer(day.year), "type": "ordinal"],
                            share: Double(day.year - years.lowerBound) / Double(years.count))
                    }
                    return VegaLiteEvents.Place(date, on: Double(years.lowerBound)...Double(years.upperBound + 1)) { place in
                        let year = min(Int(place), years.upperBound)
                        return [
                            "datum": .integer(year), "type": "ordinal",
                            "bandPosition": .decimal(((place - Double(year)) * 100).rounded() / 100),
                        ]
                    }
                })
        }
        let plan = BarLayers(
            fields: fields, number: number, axis: axis, along: isHorizontal ? "x" : "y", across: isHorizontal ? "y" : "x",
            frame: frame, values: values, sides: sides)
        view.mark(data, along: plan.along, axis, axis.channel(number.mark).with("stack", .null), frame)
        if !bars.isFloating, bars.extent.lowerBound < 0 { view.others.append(plan.zero) }
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
            let offset = lanes.offset(fields)
            (view.transforms, view.layers) = bars.isFloating ? plan.floating(offset) : plan.sideBySide(offset)
        }
        return view
    }
}
