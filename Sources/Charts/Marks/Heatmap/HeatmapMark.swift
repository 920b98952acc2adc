import Diagnostics
import Formatting
import Tabular

/// Cells of a grid, each coloured by its value on one scale, with its number where it fits.
struct HeatmapMark: Mark {
    var kind: MarkKind { .heatmap }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return HeatmapGrid(data: data, frame: frame).draw(&sink)
    }

    /// More cells than a page can show are refused before they are drawn.
    func refusal(_ data: FigureData) -> Diagnostic? {
        let rows = data.series.count, columns = data.categories.count
        guard rows * columns > 100_000 else { return nil }
        return Diagnostic(
            code: "figure.too-high",
            "a grid of \(data.format.plural(rows, "row", "rows")) and \(data.format.plural(columns, "column", "columns")) has more cells than a page can show",
            remedy: "narrow the rows with a condition, or group them")
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { nil }

    func describe(_ data: FigureData) -> [String] {
        let grid = HeatmapCells(data)
        let cells = grid.all
        var sentence = "A grid of cells coloured by their value"
        if !data.valueTitle.isEmpty { sentence += ": " + data.valueTitle }
        sentence += ". Columns: " + span(data.columns.category, data.categories, .x, grid.columns, data)
        sentence += ". Rows: " + span(data.columns.color, data.series, .y, grid.rows, data) + "."
        let held = cells.filter { if case .rows = $0 { true } else { false } }.count
        var sentences = [sentence]
        let counted = data.format.plural(cells.count, "cell", "cells")
        sentences.append(
            held == cells.count
                ? "All \(counted) hold a value." : "\(held) of \(counted) \(held == 1 ? "holds" : "hold") a value.")
        sentences += FigureDescription.extremes(data)
        let zeros = cells.filter { $0.value.map { $0.isPoint && $0.low == 0 } ?? false }.count
        if zeros > 0 { sentences.append("\(data.format.plural(zeros, "cell is", "cells are")) zero.") }
        let blank = cells.filter { $0 == .missing(.noRows) }.count
        if blank > 0 { sentences.append("For \(data.format.plural(blank, "cell", "cells")) there is no row.") }
        return sentences
    }

    /// `month, Jan to Dec`, or how many there are; what has no place in time is named after it.
    private func span(
        _ column: Column?, _ categories: [FigureCategory], _ channel: Channel, _ slots: CategorySlots, _ data: FigureData
    ) -> String {
        let name = ValueAxis.name(of: column, override: data.title(of: channel))
        let known = slots.slots.filter { slot in slot.category.map { !categories[$0].value.isMissing } ?? true }.map(\.label)
        let rest = slots.slots.filter { slot in slot.category.map { categories[$0].value.isMissing } ?? false }.map(\.label)
        var text: String
        if let first = known.first, let last = known.last, known.count > 2, slots.isTime {
            text = ([first + " to " + last] + rest).joined(separator: ", ")
        } else if slots.count <= FigureDescription.longestList {
            text = data.format.list(known + rest)
        } else {
            text = data.format.plural(slots.count, "category", "categories")
        }
        return name.isEmpty ? text : "\(name), \(text)"
    }
}
