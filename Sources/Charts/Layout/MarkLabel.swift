import Formatting
import Tabular

/// What a sign says to a reader who points at it or has the page read aloud: `North, 1936: 120 (80–140); not verified`. Of lines the
/// series comes first, as they are read along time: `cod, 1924: 61,000`.
enum MarkLabel {
    /// Of so many signs each has its label; a crowd is read as the table beside it.
    static let most = 2_000

    static func text(_ row: FigureRow, _ data: FigureData) -> String? {
        guard data.isLabelled else { return nil }
        let place = place(row, data)
        let words = row.value == nil && !row.isUnknown ? "" : FigureDescription.value(row, data)
        let date = row.date.map { data.columns.category?.type == .date || row.value != nil ? "" : data.format.date($0) } ?? ""
        let parts = [place, words, date, row.label ?? ""].filter { !$0.isEmpty }
        guard let first = parts.first else { return nil }
        let text = parts.count > 1 ? "\(first): \(parts.dropFirst().joined(separator: "; "))" : first
        return text + (row.isUnverified ? "; \(Words.notVerified)" : "")
    }

    private static func place(_ row: FigureRow, _ data: FigureData) -> String {
        guard data.specification.mark == .line, data.series.count > 1, data.series.indices.contains(row.series),
            data.categories.indices.contains(row.category)
        else { return FigureDescription.place(row, data) }
        return "\(data.series[row.series].label), \(data.categories[row.category].label)"
    }
}

extension FigureData {
    var isLabelled: Bool { specification.labelsMarks && rows.count <= MarkLabel.most }
}

extension [SVGElement] {
    /// With the label of a row on each shape.
    func labelled(_ row: FigureRow, _ data: FigureData) -> [SVGElement] {
        data.isLabelled ? labelled(MarkLabel.text(row, data)) : self
    }

    func labelled(_ text: String?) -> [SVGElement] {
        guard let text else { return self }
        return map { element in
            var element = element
            element.label = element.name == "text" ? nil : text
            return element
        }
    }
}
