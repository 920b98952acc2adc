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
            sentences.append(
                "\(series.label): \(moment(first, data)) \(FigureDescription.value(first, data)), "
                    + "\(moment(last, data)) \(FigureDescription.value(last, data))" + highest(rows, data) + ".")
        }
        return sentences
    }

    /// `, highest 10 (1930)`, where it is certain; or which may be, where they are few.
    private func highest(_ rows: [FigureRow], _ data: FigureData) -> String {
        // Of equal ones the first is named.
        let ordered = Array(rows.reversed())
        let greatest = Extremes(greatest: ordered.compactMap(\.value))
        func text(_ index: Int) -> String {
            "\(FigureDescription.value(ordered[index], data)) (\(moment(ordered[index], data)))"
        }
        if let index = greatest.certain { return ", highest " + text(index) }
        guard !greatest.named.isEmpty else { return "" }
        return ", the highest may be " + FigureDescription.either(greatest.named.reversed().map(text))
    }

    private func moment(_ row: FigureRow, _ data: FigureData) -> String {
        data.categories.indices.contains(row.category) ? data.categories[row.category].label : ""
    }
}
