import Diagnostics
import Formatting
import Tabular

/// Lays out a heatmap: names at the left and over the columns, the cells, and under them the scale and the signs.
struct HeatmapGrid {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let cells = HeatmapCells(data), all = data.sharing.map { HeatmapCells($0) }
        let reasons = HeatmapCells.reasons(all)
        let axis = axis()
        let names = CategoryColumn(
            names: cells.rows.slots.map { ($0.label, nil) }, limit: frame.width * 0.34, theme: theme)
        let title = title(of: .y, limit: frame.width * 0.34)
        let nameWidth = max(names.width, TextWrapping.widest(title, theme.label))
        let left = frame.left + nameWidth + 1.6 * theme.gap
        let width = min((frame.right - left) / Double(max(cells.columns.count, 1)), 20 * theme.scale)
        let bands = BandScale(count: cells.columns.count, start: left, end: left + width * Double(cells.columns.count), fill: 1)

        let head = HeatmapHead(slots: cells.columns, bands: bands, frame: frame)
        let headLines = head.lines()
        if headLines.dropped > 0 { sink.report(.labelsDropped(headLines.dropped, "names of columns")) }
        var top = frame.top
        let over = self.title(of: .x, limit: frame.right - left)
        for (index, line) in over.enumerated() {
            let label = TextLabel(
                text: line, x: left, y: top + theme.label.ascent + Double(index) * theme.label.lineHeight, style: theme.label)
            drawing.elements.append(label.element)
        }
        if !over.isEmpty { top += Double(over.count) * theme.label.lineHeight + 0.8 * theme.gap }
        // The title of the rows stands beside the names of the columns, or above them where they reach over it.
        let isOver = headLines.left < frame.left + nameWidth + 0.8 * theme.gap
        let raise = isOver && !title.isEmpty ? headLines.height + 0.6 * theme.gap : 0
        let depth = max(headLines.height, Double(title.count) * theme.label.lineHeight + raise)
        let gridTop = top + depth + 0.5 * theme.gap
        drawing.elements += head.labels(headLines.names, foot: gridTop - 0.9 * theme.gap)
        for (index, line) in title.reversed().enumerated() {
            let y = gridTop - 0.9 * theme.gap - raise - Double(index) * theme.label.lineHeight
            drawing.elements.append(
                TextLabel(text: line, x: frame.left + nameWidth, y: y, style: theme.label, anchor: .end, ink: .soft).element)
        }

        let tops = rowTops(cells.rows, names, from: gridTop)
        for index in cells.rows.slots.indices {
            drawing.elements += names.labels(
                index, right: frame.left + nameWidth, middle: (tops[index] + tops[index + 1]) / 2)
        }
        let gap = width >= 2 * theme.scale ? 0.14 * theme.scale : 0
        let boxes = cells.cells.enumerated().map { row, line in
            line.indices.map { column in
                Box(
                    minX: bands.position(Double(column)), minY: tops[row], maxX: bands.position(Double(column + 1)),
                    maxY: tops[row + 1]
                ).insetBy(gap)
            }
        }
        let shapes = HeatmapShapes(
            axis: axis, reasons: reasons, theme: theme, isShare: data.isShare,
            format: data.format
        ).fitted(zip(cells.all, boxes.flatMap { $0 }).map { ($0, $1) })
        var unprinted = 0, printed = 0, dropped = 0
        for (row, line) in cells.cells.enumerated() {
            var texts: [SVGElement] = [], areas: [SVGElement] = []
            for (column, cell) in line.enumerated() {
                let drawn = shapes.draw(cell, in: boxes[row][column])
                if case .rows(let rows) = cell, let first = rows.first {
                    areas += drawn.areas.labelled(first, data)
                } else {
                    areas += drawn.areas
                }
                texts += drawn.texts
                guard case .rows(let rows) = cell else { continue }
                if drawn.texts.isEmpty {
                    unprinted += rows.filter(\.isUnverified).count
                    if rows.count == 1 { dropped += 1 }
                } else {
                    printed += 1
                }
            }
            drawing.elements.append(.group("cells", areas))
            drawing.elements += texts
        }
        // Where no number has room the colours alone speak, as they are meant to.
        if printed > 0, dropped > 0 { sink.report(.labelsDropped(dropped, "numbers in cells")) }
        drawing.bottom = tops[tops.count - 1]
        drawing.plot = Box(minX: left, minY: gridTop, maxX: bands.position(Double(bands.count)), maxY: drawing.bottom)
        drawing.keys = [
            HeatmapKey(
                cells: all.flatMap(\.all), reasons: reasons, shapes: shapes, inset: left - frame.left, isShared: all.count > 1)
        ]
        if let words = ScaleWords(data).colours { drawing.remarks.append(words) }
        if unprinted > 0 {
            drawing.remarks.append(Words.unverified(data.format.plural(unprinted, "value", "values"), isOne: unprinted == 1))
        }
        return drawing
    }

    /// From zero where the values come near it, so that pale means little.
    func axis() -> ValueAxis {
        let values = data.axisValues
        let low = values.map(\.least).min() ?? 0, high = values.map(\.greatest).max() ?? 1
        return ValueAxis(
            data, extent: low...max(low, high), fromZero: low >= 0 && low < 0.6 * high || low == high, tickCount: 4)
    }

    /// Only as asked: rows and columns of months, ranks or sources say what they are.
    private func title(of channel: Channel, limit: Double) -> [String] {
        guard let title = data.title(of: channel), !title.isEmpty else { return [] }
        return TextWrapping.broken(TextWrapping.balanced(title, width: limit, theme.label), width: limit, theme.label)
    }

    /// The upper edge of each row, and the lower edge of the last: less where there are many, and never less than its name takes.
    private func rowTops(_ slots: CategorySlots, _ names: CategoryColumn, from top: Double) -> [Double] {
        var natural = (slots.count <= 14 ? 5.2 : slots.count <= 30 ? 4.2 : 3.1) * theme.scale
        if let height = frame.height {
            natural = max((height - top - 16 * theme.scale) / Double(max(slots.count, 1)), 3.1 * theme.scale)
        }
        var tops = [top]
        for index in slots.slots.indices {
            tops.append(tops[index] + max(natural, names.height(index) + 0.7 * theme.scale))
        }
        return tops
    }
}
