import Diagnostics
import Formatting
import Tabular

/// The lines of a dumbbell figure: a name, the numbers joined, their digits at both ends, and a text at the right.
struct DumbbellRows {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }
    var axis: ValueAxis {
        let values = data.axisValues
        let low = values.map(\.least).min() ?? 0, high = values.map(\.greatest).max() ?? 1
        // Around one number alone as much room as it is large.
        let padding = high > low ? (high - low) * 0.03 : max(abs(high) * 0.25, 0.5)
        let floor = low >= 0 ? max(0, low - padding) : low - padding
        return ValueAxis(
            data, extent: floor...max(high + padding, floor), fromZero: false, tickCount: frame.isNarrow ? 4 : 6)
    }

    private var rows: [[FigureRow]] {
        data.categories.indices.map { category in
            data.rows(category: category).enumerated()
                .sorted { ($0.element.series, $0.offset) < ($1.element.series, $1.offset) }.map(\.element)
        }
    }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let rows = rows, axis = axis
        let column = CategoryColumn(names: data.categories.map { ($0.label, nil) }, limit: frame.width * 0.34, theme: theme)
        let side = DumbbellSide(data: data, frame: frame, rows: rows)
        let plotLeft = frame.left + column.width + 2.4 * theme.gap
        let plotRight = frame.right - (side.width > 0 ? side.width + 2.4 * theme.gap : theme.gap)
        let overhang = axis.ticks.last.map { TextMetrics.width(of: axis.label($0), theme.small) / 2 } ?? 0
        let scale = fitted(
            axis.scale(
                start: plotLeft + theme.gap, end: min(plotRight - theme.gap, frame.right - max(overhang, theme.gap))),
            data.sharing.flatMap { DumbbellRows(data: $0, frame: frame).rows }, axis, left: plotLeft, right: plotRight)
        let signs = rows.map { DumbbellLine(rows: $0, data: data, axis: axis, scale: scale, theme: theme) }

        let names = DumbbellNames(data: data, frame: frame, left: plotLeft, right: plotRight)
        let heading = names.draw(over: signs.first, top: frame.top, into: &drawing.elements)
        var top = heading.bottom
        if let head = side.head, side.width > 0 {
            let label = TextLabel(
                text: head, x: frame.right, y: max(heading.baseline, frame.top + theme.note.ascent), style: theme.note,
                anchor: .end, ink: .soft)
            drawing.elements.append(label.element)
            top = max(top, label.box.maxY)
        }
        let markings = FootMarkings(
            data.numberMarkings, axis, scale, left: plotLeft, right: plotRight, theme: theme, &sink)
        top += markings.height
        var tops = [top + 0.6 * theme.gap]
        for index in signs.indices {
            let depth = 4.6 * theme.scale + Double(signs[index].tierCount - 1) * DumbbellLine.tierHeight * theme.scale
            tops.append(
                tops[index] + max(depth, column.height(index) + 1.4 * theme.scale, side.height(index) + 1.2 * theme.scale))
        }
        let bottom = tops[signs.count]
        let bottomAxis = BottomAxis(axis: axis, scale: scale, theme: theme)
        drawing.elements += bottomAxis.grid(top: top + 0.4 * theme.gap, bottom: bottom)
        drawing.elements += markings.draw(top: top + 0.4 * theme.gap, bottom: bottom)
        drawing.unnamed = markings.remarks
        drawing.plot = Box(minX: plotLeft, minY: top + 0.4 * theme.gap, maxX: plotRight, maxY: bottom)
        var dropped = 0
        for (index, line) in signs.enumerated() {
            let middle = (tops[index] + tops[index + 1]) / 2
            if index == 0 { drawing.elements += heading.leaders(middle - 1.1 * theme.scale) }
            drawing.elements += column.labels(index, right: plotLeft - 1.4 * theme.gap, middle: middle)
            drawing.elements.append(.group("row", line.shapes(middle: middle)))
            let digits = line.digits(middle: middle, left: plotLeft, right: plotRight)
            drawing.elements += digits.texts
            dropped += digits.dropped
            drawing.elements += side.labels(index, middle: middle)
        }
        if dropped > 0 { sink.report(.labelsDropped(dropped, "numbers beside dots")) }
        drawing.bottom = bottomAxis.labels(below: bottom, left: frame.footLeft, right: frame.right, into: &drawing.elements)
        drawing.keys = [SignLegend(kinds: SignKind.occurring(data.present), theme: theme)]
        if let remark = side.remark { drawing.remarks.append(remark) }
        if signs.contains(where: \.hasHollow) { drawing.remarks.append(Words.openCircle) }
        return drawing
    }

    /// Drawn in from both sides until the digits beside the ends stay within the plot.
    private func fitted(
        _ scale: NumberScale, _ rows: [[FigureRow]], _ axis: ValueAxis, left: Double, right: Double
    ) -> NumberScale {
        var scale = scale
        for _ in 0..<4 {
            var under = 0.0, over = 0.0
            for row in rows {
                let line = DumbbellLine(rows: row, data: data, axis: axis, scale: scale, theme: theme)
                guard let reach = line.reach else { continue }
                under = max(under, left - reach.start)
                over = max(over, reach.end - right)
            }
            guard under > 0.01 || over > 0.01, scale.end - scale.start - under - over > 20 * theme.scale else { break }
            scale = axis.scale(start: scale.start + under, end: scale.end - over)
        }
        return scale
    }
}
