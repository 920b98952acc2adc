import Formatting
import Tabular

/// Bars to the right of their names, with their numbers at their ends.
struct HorizontalBars {
    let bars: BarData

    func draw(on canvas: inout Canvas, top: Double) -> Panel {
        let specification = bars.data.specification, extent = bars.extent
        var y = top
        if bars.series.count > 1 {
            y += Legend(names: bars.series, colors: bars.colors).drawRows(on: &canvas, x: 1, y: y, width: canvas.width - 2) + 1
        }
        let isGrouped = bars.stack == .none && bars.series.count > 1
        let column = CategoryColumn(namesWithMarks, available: canvas.width * 0.36)
        let left = 1 + column.width + 2.2
        let numbers = bars.stack == .none ? bars.cells.flatMap { $0 }.compactMap { $0 }.map(text) : []
        let numberWidth = numbers.map { Canvas.width($0, .tick) }.max() ?? 0
        let axis = ValueAxis(
            low: extent.low, high: extent.high, includesZero: true, isPercent: bars.isPercent, count: canvas.width < 120 ? 4 : 6)
        let right = canvas.width - 2 - (numberWidth > 0 ? numberWidth * 0.55 + 1.4 : 1)
        let scale = LinearScale(domain: axis.domain, range: (left, right))
        let rowHeight = max(
            isGrouped ? 2.6 * Double(bars.series.count) + 1.6 : 4.8, Double(column.tallest) * Theme.Size.label * 1.2 + 1)
        let bottom = y + rowHeight * Double(bars.names.count) + 0.6
        for tick in axis.ticks { canvas.hairline(scale.position(tick), y, scale.position(tick), bottom) }
        for index in bars.names.indices {
            let center = y + (Double(index) + 0.5) * rowHeight
            column.draw(index, on: &canvas, right: left - 2.2, y: center)
            drawBars(index, center: center, rowHeight: rowHeight, isGrouped: isGrouped, scale: scale, on: &canvas)
        }
        canvas.baseline(scale.position(0), y, scale.position(0), bottom)
        for tick in axis.ticks { canvas.text(axis.label(tick), x: scale.position(tick), y: bottom + 3, .tick, anchor: .middle) }
        canvas.text(
            axis.title(specification.xTitle ?? DataWords.title(of: bars.value)), x: (left + right) / 2, y: bottom + 6.4, .label,
            anchor: .middle)
        return Panel(bottom: bottom + 7.4, sentences: bars.sentences)
    }

    /// Names with a mark where a number was not checked.
    private var namesWithMarks: [String] {
        bars.names.enumerated().map { index, name in
            bars.rows[index].contains { $0.map(bars.data.isUnchecked) ?? false } ? name + " *" : name
        }
    }

    private func text(_ estimate: Estimate) -> String {
        bars.isPercent ? bars.data.format.percent(estimate) : bars.data.format.estimate(estimate)
    }

    private func drawBars(
        _ index: Int, center: Double, rowHeight: Double, isGrouped: Bool, scale: LinearScale, on canvas: inout Canvas
    ) {
        let thickness = isGrouped ? 2.2 : min(3, rowHeight * 0.62)
        for (series, span) in bars.spans(index).enumerated() {
            guard let estimate = bars.cells[index][series] else { continue }
            let offset = isGrouped ? (Double(series) - Double(bars.series.count - 1) / 2) * 2.6 : 0
            let from = scale.position(span.from), to = scale.position(span.to)
            canvas.rectangle(
                x: min(from, to), y: center + offset - thickness / 2, width: abs(to - from), height: thickness,
                fill: bars.colors[series],
                cssClass: "series bar")
            guard bars.stack == .none else {
                drawInside(span, y: center, scale: scale, series: series, on: &canvas)
                continue
            }
            var end = max(from, to)
            if !estimate.isPoint {
                let low = scale.clamped(estimate.low), high = estimate.high.isFinite ? scale.clamped(estimate.high) : end + 4
                RangeShape(low: low, high: estimate.high.isFinite ? high : nil, openEnd: 4).draw(
                    on: &canvas, from: low, to: high, y: center + offset, color: Theme.ink, cssClass: "rule range", size: 0.6)
                end = max(end, high)
            }
            canvas.centered(text(estimate), x: end + 1.1, y: center + offset, .tick.haloed)
        }
    }

    /// The number inside a part of a stack, only where it fits.
    private func drawInside(
        _ span: (from: Double, to: Double), y: Double, scale: LinearScale, series: Int, on canvas: inout Canvas
    ) {
        let width = abs(scale.position(span.to) - scale.position(span.from))
        let text =
            bars.stack == .normalize
            ? bars.data.format.decimal((span.to - span.from) * 100, places: 0)
            : bars.data.format.number(span.to - span.from)
        let style = Canvas.TextStyle(size: Theme.Size.note, isBold: true)
        guard Canvas.width(text, style) + 0.8 < width else { return }
        let isDark = Palette.isDark(bars.colors[series])
        canvas.centered(
            text, x: (scale.position(span.from) + scale.position(span.to)) / 2, y: y,
            style.colored(isDark ? Theme.paper : Theme.ink, cssClass: isDark ? "on-dark" : "on-light"), anchor: .middle)
    }
}
