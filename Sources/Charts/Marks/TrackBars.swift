import Formatting
import Tabular

/// Each bar as a part of its whole, on a pale track, with "154 of 186" beside it; a per cent only from twenty on.
struct TrackBars {
    /// A whole below this says nothing as a percentage.
    static let leastForPercent = 20.0
    let bars: BarData

    private struct Line {
        let name: String
        let part: Estimate?
        let whole: Estimate?
        let share: Double?
    }

    func draw(on canvas: inout Canvas, top: Double) -> Panel {
        let data = bars.data, format = data.format
        let lines = data.rows.map { row -> Line in
            let part = data.number(bars.value, row), whole = bars.whole.flatMap { data.number($0, row) }
            let share = part.flatMap { part in whole.flatMap { $0.position > 0 ? part.position / $0.position : nil } }
            return Line(
                name: data.label(bars.category, row) + (data.isUnchecked(row) ? " *" : ""), part: part, whole: whole, share: share
            )
        }
        let counts = lines.map { line in
            line.part.map { part in "\(format.estimate(part)) of \(line.whole.map { format.estimate($0) } ?? "an unknown number")"
            } ?? "no data"
        }
        let shares = lines.map { line -> String in
            guard let share = line.share, let whole = line.whole, whole.position >= Self.leastForPercent else { return "" }
            return format.decimal(share * 100, places: 0) + "\u{202F}%"
        }
        let column = CategoryColumn(lines.map(\.name), available: canvas.width * 0.34)
        let countWidth = counts.map { Canvas.width($0, .label) }.max() ?? 0
        let shareWidth = shares.map { Canvas.width($0, .label) }.max() ?? 0
        let left = 1 + column.width + 2.2
        let right = canvas.width - 1 - countWidth - (shareWidth > 0 ? shareWidth + 3 : 0) - 4
        let scale = LinearScale(domain: 0...1, range: (left, right))
        let rowHeight = max(5, Double(column.tallest) * Theme.Size.label * 1.2 + 1)
        let bottom = top + rowHeight * Double(lines.count) + 0.6
        for tick in [0, 0.25, 0.5, 0.75, 1] { canvas.hairline(scale.position(tick), top, scale.position(tick), bottom) }
        for (index, line) in lines.enumerated() {
            let center = top + (Double(index) + 0.5) * rowHeight
            column.draw(index, on: &canvas, right: left - 2.2, y: center)
            canvas.rectangle(x: left, y: center - 1.5, width: right - left, height: 3, fill: Theme.track, cssClass: "track")
            if let share = line.share {
                canvas.rectangle(
                    x: left, y: center - 1.5, width: scale.clamped(share) - left, height: 3, fill: Theme.area(1),
                    cssClass: "series bar")
            }
            let countRight = canvas.width - 1 - (shareWidth > 0 ? shareWidth + 3 : 0)
            canvas.centered(counts[index], x: countRight, y: center, .label, anchor: .end)
            canvas.centered(shares[index], x: canvas.width - 1, y: center, .soft, anchor: .end)
        }
        for tick in [0, 0.25, 0.5, 0.75, 1] {
            canvas.text(format.decimal(tick * 100, places: 0), x: scale.position(tick), y: bottom + 3, .tick, anchor: .middle)
        }
        let title = data.specification.xTitle ?? "\(bars.value.title ?? bars.value.name) (%)"
        canvas.text(title, x: (left + right) / 2, y: bottom + 6.4, .label, anchor: .middle)
        let words = zip(lines, counts).map { "\($0.name): \($1)." }
        return Panel(bottom: bottom + 7.4, sentences: bars.sentences + words)
    }
}
