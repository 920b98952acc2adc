import Diagnostics
import Formatting
import Tabular

/// Events in the order of their dates, each on its line: the date, its place in time, and what happened.
/// A day is a dot; a coarse date or an interval is a bar as long as the time it can mean.
/// Channels: `x` is the date, `label` the event, `color` its kind.
enum TimelineMark: Mark {
    private struct Event {
        let row: Int
        let date: EDTFDate
        let text: [String]
    }

    static func draw(_ data: FigureData, on canvas: inout Canvas, top: Double) throws(Diagnostic) -> Panel {
        let channels = data.specification.channels
        guard let dates = data.column(channels.x) ?? data.table.columns.first(where: { $0.type == .date }), dates.type == .date
        else {
            throw .missingChannel("x", mark: .timeline)
        }
        guard let labels = data.column(channels.label) ?? data.firstCategory(besides: [dates.name, channels.color]) else {
            throw .missingChannel("label", mark: .timeline)
        }
        let kinds = data.column(channels.color).map(data.labels) ?? []
        var y = top
        if kinds.count > 1 {
            y +=
                Legend(names: kinds, colors: kinds.indices.map(Theme.line), symbol: .point).drawRows(
                    on: &canvas, x: 1, y: y, width: canvas.width - 2) + 1.4
        }
        let dated = data.rows.compactMap { row -> (row: Int, date: EDTFDate)? in
            guard case .date(let date) = dates[row] else { return nil }
            return (row, date)
        }.sorted { $0.date != $1.date ? $0.date < $1.date : $0.row < $1.row }
        let dateWidth = dated.map { Canvas.width(data.format.date($0.date, .short), .secondary) }.max() ?? 0
        let left = 1 + dateWidth + 2.5
        let right = left + (canvas.width - left) * (canvas.width >= 150 ? 0.4 : 0.34)
        let textLeft = right + 3
        let events = dated.map { row, date in
            Event(
                row: row, date: date,
                text: TextWrapping.lines(
                    data.label(labels, row) + (data.isUnchecked(row) ? " *" : ""), width: canvas.width - 1 - textLeft,
                    size: Theme.Size.tick))
        }
        guard let first = dated.map(\.date.earliest).min(), let last = dated.map(\.date.latest).max() else {
            return Panel(bottom: y, sentences: ["There are no dated events."])
        }
        let years = year(of: first)...(year(of: last) + 1)
        let scale = LinearScale(
            domain: Double(
                CalendarDay(year: years.lowerBound, month: 1, day: 1).number)...Double(
                    CalendarDay(year: years.upperBound, month: 1, day: 1).number),
            range: (left, right))
        let heights = events.map { max(3.4, Double($0.text.count) * Theme.Size.tick * 1.16 + 1.1) }
        let bottom = y + 3.4 + heights.reduce(0, +)
        drawYears(years, scale: scale, top: y, bottom: bottom, on: &canvas)
        y += 3.4
        for (event, height) in zip(events, heights) {
            let center = y + height / 2
            canvas.centered(data.format.date(event.date, .short), x: left - 2.5, y: center, .secondary, anchor: .end)
            let color =
                data.column(channels.color).flatMap { kinds.firstIndex(of: data.label($0, event.row)) }.map(Theme.line)
                ?? Theme.line(0)
            draw(event.date, y: center, scale: scale, color: color, on: &canvas)
            canvas.centered(lines: event.text, x: textLeft, y: center, .tick)
            y += height
        }
        let format = data.format
        var sentences = [
            "Timeline of \(format.plural(events.count, "event", "events")), from \(format.date(dated[0].date)) to \(format.date(dated[dated.count - 1].date))."
        ]
        let undated = data.rows.count - dated.count
        if undated > 0 { sentences.append("\(format.plural(undated, "event has", "events have")) no date and is not drawn.") }
        return Panel(bottom: bottom, sentences: sentences)
    }

    private static func year(of day: CalendarDay) -> Int {
        var year = 1970 + Int((Double(day.number) / 365.2425).rounded(.down))
        while CalendarDay(year: year + 1, month: 1, day: 1) <= day { year += 1 }
        while CalendarDay(year: year, month: 1, day: 1) > day { year -= 1 }
        return year
    }

    private static func drawYears(
        _ years: ClosedRange<Int>, scale: LinearScale, top: Double, bottom: Double, on canvas: inout Canvas
    ) {
        let room = (scale.range.end - scale.range.start) / (Canvas.width("1937", .tick) + 1.6)
        let step = [1, 2, 5, 10, 20, 50, 100].first { Double(years.count) / Double($0) <= room } ?? 200
        for year in years {
            let x = scale.position(Double(CalendarDay(year: year, month: 1, day: 1).number))
            if year % step == 0 || step == 1 { canvas.hairline(x, top + 3, x, bottom) }
            guard year < years.upperBound, year % step == 0 else { continue }
            let next = scale.position(Double(CalendarDay(year: year + step, month: 1, day: 1).number))
            let isInside = (x + next) / 2 <= scale.range.end
            canvas.text(String(year), x: step == 1 && isInside ? (x + next) / 2 : x, y: top + 2, .tick, anchor: .middle)
        }
    }

    private static func draw(_ date: EDTFDate, y: Double, scale: LinearScale, color: String, on canvas: inout Canvas) {
        let from = scale.position(Double(date.earliest.number)), to = scale.position(Double(date.latest.number + 1))
        guard date.earliest != date.latest else {
            canvas.circle(x: (from + to) / 2, y: y, radius: 0.8, fill: color, cssClass: "series event")
            return
        }
        canvas.rectangle(x: from, y: y - 0.5, width: max(to - from, 0.7), height: 1, fill: color, cssClass: "series event")
    }
}
