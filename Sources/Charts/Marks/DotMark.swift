import Diagnostics
import Formatting
import Tabular

/// A dot for each number, on the line of its category; a range is a line between stops, an open end an arrow.
/// Channels: `y` names the lines, `x` is measured, `color` tells what differs, `label` stands beside the dot.
enum DotMark: Mark {
    static func draw(_ data: FigureData, on canvas: inout Canvas, top: Double) throws(Diagnostic) -> Panel {
        let channels = data.specification.channels
        guard let value = data.column(channels.x) ?? data.firstMeasure(besides: [channels.color]) else {
            throw .missingChannel("x", mark: .dot)
        }
        guard let category = data.column(channels.y) ?? data.firstCategory(besides: [value.name, channels.color, channels.label])
        else {
            throw .missingChannel("y", mark: .dot)
        }
        var lines: [String] = [], lineOfRow: [Int: Int] = [:]
        // Without a note beside each dot, the rows of one category share its line.
        let labels = data.column(channels.label)
        for row in data.rows {
            let name = data.label(category, row)
            if labels == nil, let index = lines.firstIndex(of: name) {
                lineOfRow[row] = index
            } else {
                lineOfRow[row] = lines.count
                lines.append(name)
            }
        }
        let names = lines
        let series = data.column(channels.color).map(data.labels) ?? []
        var y = top
        if series.count > 1 {
            let legend = Legend(names: series, colors: series.indices.map(Theme.line), symbol: .point)
            y += legend.drawRows(on: &canvas, x: 1, y: y, width: canvas.width - 2) + 1
        }
        let column = CategoryColumn(names, available: canvas.width * 0.36)
        let left = 1 + column.width + 2.2
        let scale = axis(data, value)
        let right = canvas.width - 3
        let rowHeight = max(4.6, Double(column.tallest) * Theme.Size.label * 1.2 + 1)
        let bottom = y + Double(lines.count) * rowHeight + 0.6
        let x = LinearScale(domain: scale.domain, range: (left + 1, right))
        for tick in scale.ticks { canvas.hairline(x.position(tick), y, x.position(tick), bottom) }
        var keys: Set<KeyLine.Key> = []
        for index in names.indices {
            column.draw(index, on: &canvas, right: left - 2.2, y: y + (Double(index) + 0.5) * rowHeight)
        }
        var swarm = Swarm()
        for row in data.rows {
            guard let estimate = data.number(value, row), let line = lineOfRow[row] else { continue }
            let place = x.clamped(estimate.position)
            let center = y + (Double(line) + 0.5) * rowHeight + swarm.offset(line: line, x: place)
            let index = data.column(channels.color).flatMap { series.firstIndex(of: data.label($0, row)) }
            let color = index.map(Theme.line) ?? Theme.ink
            let extent = drawValue(
                estimate, on: &canvas, x: x, y: center, color: color, cssClass: index == nil ? "point" : "series",
                isUnchecked: data.isUnchecked(row), keys: &keys)
            guard let labels, !labels[row].isMissing else { continue }
            let text = data.label(labels, row), width = Canvas.width(text, .note)
            let style = Canvas.TextStyle.note.haloed
            if extent.right + 1.2 + width <= canvas.width - 0.5 {
                canvas.centered(text, x: extent.right + 1.2, y: center, style)
            } else {
                canvas.centered(text, x: extent.left - 1.2, y: center, style, anchor: .end)
            }
        }
        let under = drawAxis(scale, data: data, value: value, x: x, y: bottom, on: &canvas)
        return Panel(
            bottom: under,
            sentences: DataWords(data).sentences(
                kind: "Dots", value: value, category: category, series: data.column(channels.color)),
            keys: KeyLine.Key.allCases.filter(keys.contains), uncheckedWords: Canvas.hollowWords)
    }

    /// The axis begins at zero unless the numbers lie far from it.
    private static func axis(_ data: FigureData, _ value: Column) -> ValueAxis {
        var low = Double.infinity, high = -Double.infinity
        for row in data.rows {
            guard let estimate = data.number(value, row) else { continue }
            for number in [estimate.low, estimate.best ?? estimate.low, estimate.high] where number.isFinite {
                low = min(low, number)
                high = max(high, number)
            }
        }
        if low > high { (low, high) = (0, 1) }
        let isPercent = value.meaning == .share
        let includesZero = low < high * 0.5 || low <= 0 || low == high
        return ValueAxis(
            low: low, high: high, includesZero: includesZero, isPercent: isPercent,
            count: data.specification.size == .oneColumn ? 4 : 6)
    }

    /// Returns how far the shape reaches to either side.
    private static func drawValue(
        _ estimate: Estimate, on canvas: inout Canvas, x: LinearScale, y: Double, color: String, cssClass: String,
        isUnchecked: Bool, keys: inout Set<KeyLine.Key>
    ) -> (left: Double, right: Double) {
        let point = estimate.isPoint ? estimate.low : estimate.best
        var extent = (left: Double.infinity, right: -Double.infinity)
        if !estimate.isPoint {
            let arrow = 7.0
            let low = estimate.low.isFinite ? x.position(estimate.low) : nil
            let high = estimate.high.isFinite ? x.position(estimate.high) : nil
            let left = low ?? max((high ?? x.range.end) - arrow, x.range.start)
            let right = high ?? min((low ?? x.range.start) + arrow, x.range.end + 2.5)
            RangeShape(low: low, high: high, openEnd: arrow).draw(
                on: &canvas, from: left, to: right, y: y, color: color, cssClass: cssClass, isDashed: isUnchecked)
            extent = (left, right)
            keys.insert(low != nil && high != nil ? .range : low != nil ? .atLeast : .atMost)
        }
        if let point {
            let center = x.position(point)
            canvas.dot(x: center, y: y, radius: 0.85, color: color, isHollow: isUnchecked, cssClass: cssClass)
            extent = (min(extent.left, center - 0.85), max(extent.right, center + 0.85))
            keys.insert(.number)
        }
        return extent
    }

    private static func drawAxis(
        _ axis: ValueAxis, data: FigureData, value: Column, x: LinearScale, y: Double, on canvas: inout Canvas
    ) -> Double {
        for tick in axis.ticks { canvas.text(axis.label(tick), x: x.position(tick), y: y + 3, .tick, anchor: .middle) }
        let title = axis.title(data.specification.xTitle ?? DataWords.title(of: value))
        let width = Canvas.width(title, .label)
        let middle = (x.range.start + x.range.end) / 2
        canvas.text(title, x: min(middle, canvas.width - 0.5 - width / 2), y: y + 6.4, .label, anchor: .middle)
        return y + 7.4
    }
}

/// Moves points of one line apart where they would hide one another: up and down in turn.
private struct Swarm {
    private var taken: [Int: [(x: Double, offset: Double)]] = [:]

    mutating func offset(line: Int, x: Double) -> Double {
        let others = taken[line, default: []].filter { abs($0.x - x) < 1.6 }
        let offset =
            [0, -1.5, 1.5, -0.75, 0.75].first { candidate in others.allSatisfy { abs($0.offset - candidate) > 0.7 } } ?? 0
        taken[line, default: []].append((x, offset))
        return offset
    }
}
