import Diagnostics
import Formatting
import Tabular

/// Every row as a point along an axis of numbers, one line for each category; points that would touch are stacked.
struct StripMark: Mark {
    var kind: MarkKind { .strip }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return StripRows(data: data, frame: frame, groups: StripCategories(data)).draw(&sink)
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { StripRows.legend(data, theme) }

    func describe(_ data: FigureData) -> [String] {
        let groups = StripCategories(data)
        var sentences = FigureDescription.subject("Points along an axis, one for each row", data)
        sentences.append(
            "Where points of a line would touch, they are moved up or down to the nearest free place; their height says nothing.")
        if groups.categories.count <= FigureDescription.longestList {
            sentences.append(groups.categories.map { Self.extent($0, data) }.joined(separator: "; ") + ".")
        } else {
            sentences += FigureDescription.extremes(data)
        }
        return sentences
    }

    /// `North: 12 values, from 4 to 31`.
    static func extent(_ category: StripCategories.Category, _ data: FigureData) -> String {
        var text = category.name.isEmpty ? category.values(data) : "\(category.name): \(category.count(data))"
        if let first = category.rows.first, let last = category.rows.last, category.rows.count > 1 {
            text += ", from \(FigureDescription.value(first, data)) to \(FigureDescription.value(last, data))"
        } else if let only = category.rows.first {
            text += ", \(FigureDescription.value(only, data))"
        }
        return text
    }
}
