import Formatting
import Tabular

/// Columns on a baseline, years or names beneath, events above.
struct VerticalBars {
    let bars: BarData

    func draw(on canvas: inout Canvas, top: Double) -> Panel {
        let specification = bars.data.specification
        let extent = bars.extent
        let axis = ValueAxis(low: extent.low, high: extent.high, includesZero: true, isPercent: bars.isPercent, count: 4)
        let hasLegend = bars.series.count > 1
        // A legend beside a stack stands in the order of the stack.
        let isStacked = bars.stack != .none
        let legend = Legend(
            names: isStacked ? bars.series.reversed() : bars.series, colors: isStacked ? bars.colors.reversed() : bars.colors)
        let isLegendBeside = hasLegend && canvas.width >= 150
        let tickWidth = axis.ticks.map { Canvas.width(axis.label($0), .tick) }.max() ?? 0
        let left = 1 + tickWidth + 1.8
        let right = canvas.width - 1 - (isLegendBeside ? legend.columnWidth + 4 : 0)
        let band = BandScale(
            count: bars.names.count, from: left, to: right, padding: 0.2)
        var y = top
        canvas.text(axis.title(specification.yTitle ?? DataWords.title(of: bars.value)), x: 1, y: y + 2, .label)
        y += 4.6
        if hasLegend, !isLegendBeside {
            let row = Legend(names: bars.series, colors: bars.colors)
            y += row.drawRows(on: &canvas, x: 1, y: y, width: canvas.width - 2) + 0.8
        }
        let events = EventLabels(
            specification.annotations.compactMap { annotation in
                position(annotation, band).map { (x: $0, text: annotation.label) }
            },
            left: left, right: canvas.width - 1)
        let plotTop = y + events.height
        let labels = XLabels(bars: bars, band: band)
        let plotBottom = plotTop + plotHeight(canvas.width, specification.height, used: plotTop + labels.height)
        let scale = LinearScale(domain: axis.domain, range: (plotBottom, plotTop))
        for tick in axis.ticks {
            if tick != 0 { canvas.hairline(left, scale.position(tick), right, scale.position(tick)) }
            canvas.centered(axis.label(tick), x: left - 1.8, y: scale.position(tick), .tick, anchor: .end)
        }
        events.draw(on: &canvas, top: y, bottom: plotBottom)
        for index in bars.names.indices { drawColumn(index, band: band, scale: scale, axis: axis, on: &canvas) }
        canvas.baseline(left, scale.position(0), right, scale.position(0))
        labels.draw(on: &canvas, y: plotBottom)
        var bottom = plotBottom + labels.height
        if let title = specification.xTitle {
            canvas.text(title, x: (left + right) / 2, y: bottom + 2.6, .label, anchor: .middle)
            bottom += 3.6
        }
        if isLegendBeside {
            _ = legend.drawColumn(
                on: &canvas, x: right + 4, y: max(plotTop, (plotTop + plotBottom) / 2 - Double(legend.names.count) * 2))
        }
        return Panel(bottom: bottom, sentences: bars.sentences)
    }

    private func plotHeight(_ width: Double, _ wanted: Double?, used: Double) -> Double {
        if let wanted { return max(15, wanted - used) }
        return width >= 150 ? 52 : 38
    }

    private func drawColumn(_ index: Int, band: BandScale, scale: LinearScale, axis: ValueAxis, on canvas: inout Canvas) {
        if bars.stack != .none, bars.rows[index].contains(where: { $0.map(bars.data.isUnchecked) ?? false }) {
            let top = bars.spans(index).map { scale.position($0.to) }.min() ?? scale.position(0)
            canvas.text("*", x: band.center(index), y: top - 0.4, .tick, anchor: .middle)
        }
        let spans = bars.spans(index), isGrouped = bars.stack == .none && bars.series.count > 1
        let width = isGrouped ? band.bandwidth / Double(bars.series.count) : band.bandwidth
        for (series, span) in spans.enumerated() {
            guard let estimate = bars.cells[index][series] else { continue }
            let x = band.position(index) + (isGrouped ? Double(series) * width : 0)
            let start = scale.position(span.from), end = scale.position(span.to)
            let color = bars.colors[series]
            canvas.rectangle(
                x: x, y: min(start, end), width: isGrouped ? width * 0.92 : width, height: abs(start - end), fill: color,
                cssClass: "series bar")
            if bars.stack == .none, bars.rows[index][series].map(bars.data.isUnchecked) ?? false {
                canvas.text("*", x: x + width / 2, y: min(start, end) - 0.4, .tick, anchor: .middle)
            }
            if bars.stack == .none, !estimate.isPoint { drawRange(estimate, x: x + width / 2, scale: scale, on: &canvas) }
            if bars.stack != .none, axis.scaling.divisor > 1 || bars.stack == .normalize {
                drawInside(span, x: x + width / 2, width: width, scale: scale, axis: axis, series: series, on: &canvas)
            }
        }
    }

    /// The number inside a part, only where it fits.
    private func drawInside(
        _ span: (from: Double, to: Double), x: Double, width: Double, scale: LinearScale, axis: ValueAxis, series: Int,
        on canvas: inout Canvas
    ) {
        let style = Canvas.TextStyle(size: Theme.Size.note, isBold: true)
        let text =
            bars.stack == .normalize
            ? bars.data.format.decimal((span.to - span.from) * 100, places: 0)
            : axis.scaling.label(span.to - span.from, format: bars.data.format)
        let height = abs(scale.position(span.from) - scale.position(span.to))
        guard height > 6, Canvas.width(text, style) < width * 0.98 else { return }
        let isDark = Palette.isDark(bars.colors[series])
        canvas.centered(
            text, x: x, y: (scale.position(span.from) + scale.position(span.to)) / 2,
            style.colored(isDark ? Theme.paper : Theme.ink, cssClass: isDark ? "on-dark" : "on-light"), anchor: .middle)
    }

    private func drawRange(_ estimate: Estimate, x: Double, scale: LinearScale, on canvas: inout Canvas) {
        let low = scale.clamped(estimate.low), high = scale.clamped(estimate.high)
        canvas.line(x, low, x, high, stroke: Theme.ink, width: 0.35, cssClass: "rule range")
        for end in [low, high] { canvas.line(x - 0.6, end, x + 0.6, end, stroke: Theme.ink, width: 0.3, cssClass: "rule range") }
    }

    /// An event stands at its true place inside the band of its year.
    private func position(_ annotation: Annotation, _ band: BandScale) -> Double? {
        let middle = (annotation.date.earliest.number + annotation.date.latest.number) / 2
        for (index, name) in bars.names.enumerated() {
            guard let year = Int(name) ?? Int(name.prefix(4)) else { continue }
            let first = CalendarDay(year: year, month: 1, day: 1).number,
                next = CalendarDay(year: year + 1, month: 1, day: 1).number
            guard (first..<next).contains(middle) else { continue }
            return band.start + band.step * (Double(index) + Double(middle - first) / Double(next - first))
        }
        return nil
    }
}

/// The names under columns: all, or every second, fifth or tenth year, or wrapped.
private struct XLabels {
    let bars: BarData
    let band: BandScale
    private let lines: [[String]]

    init(bars: BarData, band: BandScale) {
        self.bars = bars
        self.band = band
        let isCalendar = bars.category.meaning == .year || bars.category.type == .date
        if isCalendar {
            lines = Self.years(bars.names, step: band.step)
        } else {
            lines = bars.names.map { TextWrapping.lines($0, width: band.step - 0.8, size: Theme.Size.tick) }
        }
    }

    /// All years if they fit; else the last two digits between those that end in 0 or 5; else every second, fifth, tenth.
    private static func years(_ names: [String], step: Double) -> [[String]] {
        func width(_ text: String) -> Double { Canvas.width(text, .tick) }
        let widest = names.map(width).max() ?? 0
        if widest + 1 < step { return names.map { [$0] } }
        if (widest + width("\u{2019}37")) / 2 + 0.4 < step {
            return names.map { name in
                Int(name).map { $0 % 5 == 0 ? [name] : ["\u{2019}" + name.suffix(2)] } ?? [name]
            }
        }
        let every = [2, 5, 10, 20, 50].first { Double($0) * step > widest + 1.2 } ?? 100
        return names.enumerated().map { index, name in (Int(name) ?? index) % every == 0 ? [name] : [] }
    }

    var height: Double { 1.4 + Double(lines.map(\.count).max() ?? 1) * Theme.Size.tick * 1.16 }

    func draw(on canvas: inout Canvas, y: Double) {
        for (index, texts) in lines.enumerated() {
            for (line, text) in texts.enumerated() {
                canvas.text(
                    text, x: band.center(index), y: y + 3 + Double(line) * Theme.Size.tick * 1.16, .tick, anchor: .middle)
            }
        }
    }
}
