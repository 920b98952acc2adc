import Formatting
import Tabular

/// Numbers over years, dates or categories: lines that are broken where one is missing, areas down to zero or on one another.
struct LineTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), foot = LineFoot(data), plot = LinePlot(data: data, frame: frame)
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number else { return view }
        let lines = plot.series(foot), isStacked = data.specification.isStacked && data.series.count > 1
        let axis = plot.axis(upTo: isStacked ? plot.greatestStack : nil)
        let traces = LineTraces(lines, shape: data.specification.lineShape)
        let time = LineTime(fields: fields, foot: foot, frame: frame)
        view.rows = view.rows.map { row in
            var row = row
            time.add(to: &row)
            traces.add(to: &row)
            return row
        }
        view.transforms = number.transforms(axis.numbers) + time.transforms
        view.encoding = [JSON.Member("x", time.channel)]
        view.show(VegaLiteEvents(data, frame) { time.place(of: $0) })
        let layers = LineLayers(
            data: data, fields: fields, number: number, axis: axis, time: time, traces: traces, frame: frame)
        view.layers = isStacked ? layers.stacked : layers.separate
        view.mark(data, along: "y", axis, axis.channel(number.mark), frame)
        return view
    }
}
