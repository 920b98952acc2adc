import Formatting
import Tabular

/// How often numbers of each size occur; a range that reaches into several bins is possible in each of them.
struct HistogramTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data)
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number, let counts = HistogramCounts(data) else { return view }
        let bins = counts.bins, hasPossible = counts.straddling > 0
        let first = number.name + "_bin", last = number.name + "_last_bin"
        view.rows = view.rows.map { row in
            var row = row
            guard let value = row.row.value, let span = counts.span(of: value) else { return row }
            row.add(first, .integer(span.bins.lowerBound))
            if hasPossible {
                row.add(last, .integer(span.bins.upperBound))
                if !span.isCertain { row.add("possible", true) }
            }
            return row
        }
        let foot = HistogramPlot(data: data, counts: counts, frame: frame)
        let up = foot.up, across = foot.foot
        view.transforms = transforms(first, hasPossible ? last : nil, bins)
        let x = across.channel("start", isYears: data.columns.value.map(NumberColumn.isYears) ?? false)
            .with(
                "scale",
                ["domain": [.decimal(bins.edges[0]), .decimal(bins.edges[bins.count])], "nice": false, "zero": false])
        view.encoding = [JSON.Member("x", x), JSON.Member("x2", ["field": "end"])]
        let edge = VegaLite.pixels(0.12 * frame.theme.scale), paper = JSON.string(Ink.paper.colour)
        if hasPossible {
            view.layers.append(
                VegaLite.layer(
                    "possible",
                    [
                        "type": "bar", "color": .string(Ink.track.colour),
                        "stroke": .string(data.specification.colours.line(1)), "strokeWidth": VegaLite.pixels(frame.theme.rule),
                    ], ["y": up.channel("certain").with("stack", .null), "y2": ["field": "most"]],
                    transform: [VegaLite.filter("datum.most > datum.certain")]))
        }
        view.layers.append(
            VegaLite.layer(
                "bar",
                [
                    "type": "bar", "color": .string(data.specification.colours.area(1)), "stroke": paper, "strokeWidth": edge,
                ], ["y": up.channel("certain").with("stack", .null), "y2": ["datum": 0]],
                transform: [VegaLite.filter("datum.certain > 0")]))
        view.mark(data, along: "x", across, x, frame)
        return view
    }

    /// From rows with the numbers of their bins, counted from 0, to bins with their edges and counts.
    private func transforms(_ first: String, _ last: String?, _ bins: HistogramBins) -> [JSON] {
        let edges = VegaLite.list(bins.edges.map(JSON.decimal))
        var transforms = [VegaLite.filter(VegaLite.isValid(first))]
        if let last {
            transforms += [
                VegaLite.calculate("sequence(\(VegaLite.datum(first)), \(VegaLite.datum(last)) + 1)", as: "bin"),
                ["flatten": ["bin"]],
            ]
        } else {
            transforms.append(VegaLite.calculate(VegaLite.datum(first), as: "bin"))
        }
        return transforms + [
            VegaLite.calculate("\(VegaLite.datum("possible")) ? 0 : 1", as: "is_certain"),
            [
                "aggregate": [
                    ["op": "sum", "field": "is_certain", "as": "certain"], ["op": "count", "as": "most"],
                ], "groupby": ["bin"],
            ],
            VegaLite.calculate("\(edges)[datum.bin]", as: "start"), VegaLite.calculate("\(edges)[datum.bin + 1]", as: "end"),
        ]
    }
}
