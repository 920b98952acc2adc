import Formatting
import Tabular

/// Two series of numbers on both sides of zero, one line for each category.
struct PyramidTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), sides = PyramidSide.both(data)
        var view = VegaLiteView(fields.rows)
        guard var number = fields.number else { return view }
        let isOfAll = sides.contains(where: \.isShare) && !data.isShare
        var values = data.present.compactMap(\.value)
        if isOfAll {
            // The share that a number is of all numbers needs all of them, and their bounds.
            let shares = sides.flatMap { $0.rows.values.map { ($0.category, $0.series, $0.value) } }
            values = shares.compactMap(\.2)
            number = NumberField(number.name + "_share", values)
            view.rows = view.rows.map { row in
                var row = row
                let own = shares.first { $0.0 == row.row.category && $0.1 == row.row.series }
                row.add(number, own?.2)
                return row
            }
        }
        let signed = BarSides(fields: fields, opposite: [0], stated: number)
        let plan = BarLayers(
            fields: fields, number: signed.number, axis: axis(data, isShare: isOfAll || data.isShare), along: "x", across: "y",
            frame: frame, values: values, sides: signed)
        let order = PyramidSide.order(data)
        var lines = CategoryChannel.beside(fields, frame)
        lines = CategoryChannel(
            field: lines.field, categories: order.map { lines.categories[$0] }, names: order.map { lines.names[$0] },
            padding: 0.18)
        view.encoding = [JSON.Member("y", lines.json)]
        (view.transforms, view.layers) = plan.sideBySide(nil)
        view.others = [plan.zero]
        return view
    }

    /// As far to the left as to the right.
    private func axis(_ data: FigureData, isShare: Bool) -> ValueAxis {
        let most = data.sharing.flatMap(PyramidSide.both).flatMap { $0.rows.values.compactMap { $0.value?.greatest } }.max() ?? 0
        let title = data.title(of: data.columns.valueChannel)
        var axis = ValueAxis(
            extent: -max(most, 0)...max(most, 0),
            title: title ?? (isShare && !data.isShare ? Words.shareOfAll : data.valueTitle),
            unit: isShare ? .none : data.columns.value?.unit ?? .none, isShare: isShare, fromZero: true, tickCount: 6,
            format: data.format)
        axis.isTwoSided = true
        return axis
    }
}
