import Diagnostics
import Formatting
import Tabular

/// Two series of numbers for the same categories, to the left and to the right of their names, on one scale.
struct PyramidMark: Mark {
    var kind: MarkKind { .pyramid }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return PyramidRows(data: data, sides: PyramidSide.both(data), frame: frame).draw(&sink)
    }

    /// The sides are named over them.
    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { nil }

    func describe(_ data: FigureData) -> [String] {
        let sides = PyramidSide.both(data)
        let isOfAll = data.specification.stack == .normalize
        let what = isOfAll ? "Pyramid of two sides, as shares of all" : "Pyramid of two sides"
        let labels = sides.map { data.series[$0.series].label }
        var sentences = FigureDescription.subject(what, data).prefix(1) + ["Left: \(labels[0]); right: \(labels[1])."]
        let categories = PyramidSide.order(data)
        if categories.count <= FigureDescription.longestList {
            let parts = categories.reversed().map { category in
                let numbers = sides.map { side in
                    let text = side.rows[category].map { side.text($0, data) } ?? ""
                    return text.isEmpty ? MissingReason.noRows.label : text
                }
                return "\(data.categories[category].label): \(numbers.joined(separator: " and "))"
            }
            sentences.append(parts.joined(separator: "; ") + ".")
        } else {
            sentences += FigureDescription.extremes(data)
        }
        let totals = sides.compactMap { side in side.total(data).map { "\(data.series[side.series].label) \($0)" } }
        if !totals.isEmpty, !data.isShare { sentences.append("In all: \(totals.joined(separator: ", ")).") }
        return Array(sentences)
    }
}
