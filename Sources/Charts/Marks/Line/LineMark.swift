import Diagnostics
import Tabular

/// Values over years or dates: one line for each series, broken where a value is missing, named at its end.
struct LineMark: Mark {
    var kind: MarkKind { .line }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        LinePlot(data: data, frame: frame).draw(&sink)
    }

    func describe(_ data: FigureData) -> [String] {
        var sentences = FigureDescription.subject(data.series.count > 1 ? "Lines" : "Line", data)
        if !data.hasYears, let signs = DateSignKind.sentence(data.present.compactMap(\.date), data.format) {
            sentences.append(signs)
        }
        guard data.series.count > 1 else { return sentences + FigureDescription.extremes(data) }
        for (index, series) in data.series.enumerated() {
            let rows = data.present.filter { $0.series == index }
            guard let first = rows.first, let last = rows.last else { continue }
            let greatest = rows.dropFirst().reduce(first) { ($1.value?.mark ?? 0) > ($0.value?.mark ?? 0) ? $1 : $0 }
            sentences.append(
                "\(series.label): \(moment(first, data)) \(FigureDescription.value(first, data)), "
                    + "\(moment(last, data)) \(FigureDescription.value(last, data)), "
                    + "highest \(FigureDescription.value(greatest, data)) (\(moment(greatest, data))).")
        }
        return sentences
    }

    private func moment(_ row: FigureRow, _ data: FigureData) -> String {
        data.categories.indices.contains(row.category) ? data.categories[row.category].label : ""
    }
}
