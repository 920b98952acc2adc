import Diagnostics
import Formatting
import Tabular

/// Lines through values over years or dates; a gap where a value is missing. Channels: `x` a year, date or number,
/// `y` is measured, `color` divides the lines, whose names stand at their ends.
enum LineMark: Mark {
    private struct Point {
        let x: Double
        let y: Estimate
        let isUnchecked: Bool
    }

    static func draw(_ data: FigureData, on canvas: inout Canvas, top: Double) throws(Diagnostic) -> Panel {
        let channels = data.specification.channels
        guard let across = data.column(channels.x) ?? data.table.columns.first(where: { $0.type == .date || $0.meaning == .year })
        else {
            throw .missingChannel("x", mark: .line)
        }
        guard let value = data.column(channels.y) ?? data.firstMeasure(besides: [across.name, channels.color]) else {
            throw .missingChannel("y", mark: .line)
        }
        guard value.type.isNumeric else { throw .notANumber(value.name) }
        let series = data.column(channels.color).map(data.labels) ?? [""]
        let lines = series.map { name -> [Point] in
            let rows = data.rows.filter { row in data.column(channels.color).map { data.label($0, row) == name } ?? true }
            return rows.compactMap { row in
                guard let x = position(across[row]), let y = data.number(value, row) else { return nil }
                return Point(x: x, y: y, isUnchecked: data.isUnchecked(row))
            }.sorted { $0.x < $1.x }
        }
        return draw(lines, series: series, across: across, value: value, data: data, on: &canvas, top: top)
    }

    /// Years as numbers; a date as its middle, in years.
    private static func position(_ value: Value) -> Double? {
        switch value {
        case .date(let date):
            let first = yearFraction(date.earliest), last = yearFraction(CalendarDay(number: date.latest.number + 1))
            // A whole year stands at its number; a day at its place in the year.
            return date.start.month == nil && !date.isInterval ? Double(date.start.year) + 0.5 : (first + last) / 2
        default: return value.estimate?.position
        }
    }

    private static func yearFraction(_ day: CalendarDay) -> Double { 1970 + Double(day.number) / 365.2425 }

    private static func draw(
        _ lines: [[Point]], series: [String], across: Column, value: Column, data: FigureData, on canvas: inout Canvas,
        top: Double
    ) -> Panel {
        let specification = data.specification
        let points = lines.flatMap { $0 }
        let xs = points.map(\.x), ys = points.flatMap { [$0.y.low, $0.y.high, $0.y.best ?? $0.y.low] }.filter(\.isFinite)
        let isPercent = value.meaning == .share
        let axis = ValueAxis(low: ys.min() ?? 0, high: ys.max() ?? 1, includesZero: true, isPercent: isPercent, count: 4)
        let tickWidth = axis.ticks.map { Canvas.width(axis.label($0), .tick) }.max() ?? 0
        let left = 1 + tickWidth + 1.8
        let names =
            series.count > 1 ? series.map { TextWrapping.lines($0, width: canvas.width * 0.24, size: Theme.Size.tick) } : []
        let nameWidth = names.flatMap { $0 }.map { Canvas.width($0, .tick) }.max() ?? 0
        let right = canvas.width - 2 - (names.isEmpty ? 2 : nameWidth + 2.5)
        var y = top
        canvas.text(axis.title(specification.yTitle ?? DataWords.title(of: value)), x: 1, y: y + 2, .label)
        y += 4.6
        let isDate = across.type == .date
        let low = xs.min() ?? 0, high = max(xs.max() ?? 1, low + 1)
        let x = LinearScale(
            domain: (isDate ? low.rounded(.down) : low)...(isDate ? high.rounded(.up) : high), range: (left + 1.5, right))
        let events = EventLabels(
            specification.annotations.compactMap { annotation in
                guard let place = position(.date(annotation.date)) else { return nil }
                let shifted = isDate ? place : place - 0.5
                return x.domain.contains(shifted) ? (x: x.position(shifted), text: annotation.label) : nil
            }, left: left, right: canvas.width - 1)
        let plotTop = y + events.height
        let plotBottom = plotTop + (specification.height.map { max(15, $0 - plotTop - 5) } ?? (canvas.width >= 150 ? 56 : 38))
        let scale = LinearScale(domain: axis.domain, range: (plotBottom, plotTop))
        for tick in axis.ticks {
            if tick == 0 {
                canvas.baseline(left, scale.position(0), right, scale.position(0))
            } else {
                canvas.hairline(left, scale.position(tick), right, scale.position(tick))
            }
            canvas.centered(axis.label(tick), x: left - 1.8, y: scale.position(tick), .tick, anchor: .end)
        }
        drawYears(x, across: across, on: &canvas, y: plotBottom)
        events.draw(on: &canvas, top: y, bottom: plotBottom)
        for (index, line) in lines.enumerated() { draw(line, color: Theme.line(index), x: x, y: scale, on: &canvas) }
        drawNames(names, lines: lines, x: right + 2.5, y: scale, bounds: plotTop...plotBottom, on: &canvas)
        let sentences = DataWords(data).sentences(
            kind: "Lines", value: value, category: across, series: data.column(specification.channels.color))
        var bottom = plotBottom + 4.2
        if let title = specification.xTitle {
            canvas.text(title, x: (left + right) / 2, y: bottom + 2.6, .label, anchor: .middle)
            bottom += 3.6
        }
        return Panel(bottom: bottom, sentences: sentences, uncheckedWords: Canvas.hollowWords)
    }

    private static func drawYears(_ x: LinearScale, across: Column, on canvas: inout Canvas, y: Double) {
        let span = x.domain.upperBound - x.domain.lowerBound
        let room = (x.range.end - x.range.start) / (Canvas.width("1937", .tick) + 2.5)
        let step = max(1, [1, 2, 5, 10, 20, 25, 50, 100].first { span / $0 <= room } ?? 100)
        var tick = (x.domain.lowerBound / step).rounded(.up) * step
        while tick <= x.domain.upperBound + 1e-9 {
            canvas.line(x.position(tick), y, x.position(tick), y + 0.8, stroke: Theme.ink, width: 0.18, cssClass: "rule")
            canvas.text(String(Int(tick)), x: x.position(tick), y: y + 3.4, .tick, anchor: .middle)
            tick += step
        }
    }

    private static func draw(_ points: [Point], color: String, x: LinearScale, y: LinearScale, on canvas: inout Canvas) {
        var run: [(x: Double, y: Double)] = []
        var previous: Double?
        for point in points {
            // More than a year and a half without a value is a gap, not a straight line.
            if let previous, point.x - previous > 1.5 {
                canvas.path(run, stroke: color, width: 0.5, cssClass: "series line")
                run = []
            }
            previous = point.x
            let place = (x: x.position(point.x), y: y.clamped(point.y.best ?? point.y.position))
            if !point.y.isPoint {
                canvas.line(
                    place.x, y.clamped(point.y.low), place.x, y.clamped(point.y.high), stroke: color, width: 0.35,
                    cssClass: "series range")
            }
            run.append(place)
        }
        canvas.path(run, stroke: color, width: 0.5, cssClass: "series line")
        for point in points where point.y.best != nil || point.y.isPoint {
            let place = (x: x.position(point.x), y: y.clamped(point.y.best ?? point.y.low))
            canvas.dot(x: place.x, y: place.y, radius: 0.62, color: color, isHollow: point.isUnchecked, cssClass: "series dot")
        }
    }

    /// Each line's name at the height of its last point, moved apart where they would touch.
    private static func drawNames(
        _ names: [[String]], lines: [[Point]], x: Double, y: LinearScale, bounds: ClosedRange<Double>, on canvas: inout Canvas
    ) {
        guard !names.isEmpty else { return }
        let wanted = lines.map { $0.last.map { y.clamped($0.y.best ?? $0.y.position) } ?? bounds.upperBound }
        let tallest = names.map(\.count).max() ?? 1
        let gap = Theme.Size.tick * 1.2 * Double(tallest) + 0.6
        let places = Spreading.apart(wanted, gap: gap, within: bounds)
        for (index, name) in names.enumerated() {
            canvas.centered(
                lines: name, x: x, y: places[index], .tick.colored(Theme.line(index), cssClass: "series-name"))
        }
    }
}
