import Diagnostics
import Formatting
import Tabular

/// Values over years or dates: one line for each series, broken where a value is missing, named at its end.
struct LineMark: Mark {
    var kind: MarkKind { .line }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        LinePlot(data: data, frame: frame).draw(&sink)
    }

    func refusal(_ data: FigureData) -> Diagnostic? { LineStack.refusal(data) }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { nil }

    func describe(_ data: FigureData) -> [String] {
        var sentences = FigureDescription.subject(subject(data), data)
        if data.specification.lineShape == .step {
            let foot = LineFoot(data)
            let holds =
                !foot.isTime ? "for its category" : foot.isAnnual ? "for the whole of its year" : "from its date until the next"
            sentences.append("Each number holds \(holds).")
        }
        if data.specification.lineShape != .straight {
            let ranges = data.present.filter { $0.value?.isRange ?? false }.count
            if ranges > 0 {
                sentences.append("\(data.format.plural(ranges, "value is a range", "values are ranges")), drawn as bands.")
            }
        }
        if !data.hasYears, let signs = DateSignKind.sentence(data.present.compactMap(\.date), data.format) {
            sentences.append(signs)
        }
        guard data.series.count > 1 else { return sentences + FigureDescription.extremes(data) }
        for (series, all) in zip(data.series, data.rowsBySeries) {
            let rows = all.filter { $0.value != nil }
            guard let first = rows.first, let last = rows.last else { continue }
            sentences.append(
                "\(series.label): \(moment(first, data)) \(FigureDescription.value(first, data)), "
                    + "\(moment(last, data)) \(FigureDescription.value(last, data))" + highest(rows, data) + ".")
        }
        return sentences
    }

    private func subject(_ data: FigureData) -> String {
        let isMany = data.series.count > 1
        return switch data.specification.lineShape {
        case .straight: isMany ? "Lines" : "Line"
        case .step: isMany ? "Stepped lines" : "Stepped line"
        case .area:
            !isMany ? "Area under a line" : data.specification.isStacked ? "Areas on one another" : "Areas behind one another"
        }
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
        return ", the highest may be " + data.format.choice(greatest.named.reversed().map(text))
    }

    private func moment(_ row: FigureRow, _ data: FigureData) -> String {
        data.categories.indices.contains(row.category) ? data.categories[row.category].label : ""
    }
}
