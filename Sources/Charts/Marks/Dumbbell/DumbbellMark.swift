import Diagnostics
import Formatting
import Tabular

/// Two or more numbers of each category on one line, joined: before and after, or who says what.
struct DumbbellMark: Mark {
    var kind: MarkKind { .dumbbell }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return DumbbellRows(data: data, frame: frame).draw(&sink)
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { DumbbellNames.legend(data, theme) }

    func describe(_ data: FigureData) -> [String] {
        var sentences = FigureDescription.subject("Numbers of each category on one line, joined", data)
        guard data.categories.count <= FigureDescription.longestList else {
            return sentences + FigureDescription.extremes(data)
        }
        let parts = data.categories.indices.map { category -> String in
            let numbers = data.rows(category: category).filter { $0.value != nil || $0.isUnknown }.map { row -> String in
                let name = data.series.indices.contains(row.series) ? data.series[row.series].label + " " : ""
                return name + FigureDescription.value(row, data)
            }
            guard !numbers.isEmpty else { return data.categories[category].label + ": no value" }
            return data.categories[category].label + ": " + numbers.joined(separator: ", ")
                + (difference(category, data).map { " (\(Words.difference) \($0))" } ?? "")
        }
        sentences.append(parts.joined(separator: "; ") + ".")
        return sentences
    }

    private func difference(_ category: Int, _ data: FigureData) -> String? {
        guard data.columns.labelsDifference else { return nil }
        return data.difference(in: data.rows(category: category))?.text(isShare: data.isShare, data.format)
    }
}

extension FigureData {
    /// The last series less the first, in the given rows.
    func difference(in rows: [FigureRow]) -> Difference? {
        guard series.count > 1 else { return nil }
        return Difference(
            from: rows.first { $0.series == 0 && $0.value != nil },
            to: rows.first { $0.series == series.count - 1 && $0.value != nil })
    }
}
