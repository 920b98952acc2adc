import Diagnostics
import Formatting
import Tabular

/// One square for one unit, in rows of ten or a multiple of five, coloured by series; the remainder of a whole is pale.
struct WaffleMark: Mark {
    var kind: MarkKind { .waffle }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return WaffleRows(data: data, frame: frame).draw()
    }

    func summary(_ data: FigureData) -> [String] { Array(describe(data).suffix(1)) }

    func describe(_ data: FigureData) -> [String] {
        var sentences = FigureDescription.subject("Squares, one for each unit", data)
        let groups = WaffleGroup.list(data)
        guard groups.count <= FigureDescription.longestList else { return sentences + FigureDescription.extremes(data) }
        let parts = groups.map { group in
            let name = group.name.isEmpty ? "" : group.name + ": "
            let counts = group.named.map { count in
                count.text(data.series.indices.contains(count.series) ? data.series[count.series].label : "", data.format)
            }
            let whole = group.whole.map { " of " + data.format.estimate($0) } ?? ""
            return name + counts.joined(separator: ", ") + whole
        }
        sentences.append(parts.joined(separator: ". ") + ".")
        return sentences
    }
}
