import Formatting
import Tabular

/// The lines of a timeline: the date, the sign on the axis, and the event's name beside it, on the side with more room.
struct TimelineRows {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }
    /// Half the height of a bar.
    private var half: Double { 0.5 * theme.scale }

    /// Rows with a date that names a day, by earliest then latest day; rows of one date as they come.
    static func ordered(_ data: FigureData) -> [FigureRow] {
        let dated: [(index: Int, date: EDTFDate, row: FigureRow)] = data.rows.enumerated().compactMap { index, row in
            guard let date = row.date, date.namedDays != nil else { return nil }
            return (index, date, row)
        }
        return dated.sorted { $0.date == $1.date ? $0.index < $1.index : $0.date < $1.date }.map(\.row)
    }

    private struct Line {
        let row: FigureRow
        let sign: DateSign?
        let name: SignName
    }

    func draw() -> MarkDrawing {
        var drawing = MarkDrawing()
        let rows = Self.ordered(data)
        let dates = rows.compactMap(\.date)
        let dateTexts = dates.map { frame.format.date($0, .short) }
        let dateWidth = min(TextWrapping.widest(dateTexts, theme.small), frame.width * 0.24)
        let plotLeft = frame.left + dateWidth + 2 * theme.gap
        let plot = TimePlot(
            YearPosition.extent(data.sharing.flatMap(Self.ordered).compactMap(\.date)),
            reachesBefore: dates.contains { !$0.earliest.isBounded },
            reachesAfter: dates.contains { !$0.latest.isBounded }, left: plotLeft, frame: frame)
        let axis = plot.axis

        var top = frame.top
        if data.series.count > 1, !data.isPanel {
            let legend = Self.legend(data, theme).rows(left: plotLeft, top: top, width: frame.right - plotLeft)
            drawing.elements.append(.group("legend", legend.elements))
            top = legend.bottom + 2 * theme.gap
        }
        let lines = arranged(rows, dates, plot)
        let plotTop = top + axis.labelHeight
        let heights = lines.enumerated().map { index, line in
            max(line.name.height, Double(dateLines(dateTexts[index], dateWidth).count) * theme.small.lineHeight)
                + spacing * theme.scale
        }
        let plotBottom = plotTop + heights.reduce(0, +) + theme.gap
        drawing.elements += axis.grid(top: plotTop, bottom: plotBottom)
        drawing.elements += plot.labels(above: plotTop)
        var y = plotTop + theme.gap / 2
        for (index, line) in lines.enumerated() {
            let middle = y + heights[index] / 2
            let texts = dateLines(dateTexts[index], dateWidth)
            let baseline = middle + theme.small.capHeight / 2 - Double(texts.count - 1) * theme.small.lineHeight / 2
            for (offset, text) in texts.enumerated() {
                drawing.elements.append(
                    TextLabel(
                        text: text, x: frame.left + dateWidth, y: baseline + Double(offset) * theme.small.lineHeight,
                        style: theme.small,
                        anchor: .end, ink: .soft
                    ).element)
            }
            drawing.elements += signs(line, middle: middle + line.name.signOffset)
            drawing.elements += line.name.labels(middle: middle, halo: theme.halo).map(\.element)
            y += heights[index]
        }
        drawing.bottom = plotBottom
        if plot.isDeep(plotBottom - plotTop) {
            drawing.elements += plot.labels(below: plotBottom)
            drawing.bottom = plotBottom + axis.labelHeight
        }
        drawing.keys = [DateSignLegend(dates, theme: theme)]
        return drawing
    }

    static func legend(_ data: FigureData, _ theme: Theme) -> Legend {
        Legend(items: data.legendItems { .line($0) }, theme: theme, isRound: true)
    }

    private func dateLines(_ text: String, _ width: Double) -> [String] {
        TextWrapping.balanced(text, width: width + 0.01, theme.small)
    }

    /// Names stand right of their signs up to one event and left of them from there on; the turn that needs the fewest lines
    /// is taken, the latest of them where several do.
    private func arranged(_ rows: [FigureRow], _ dates: [EDTFDate], _ plot: TimePlot) -> [Line] {
        let right = zip(rows, dates).map { line($0, $1, plot, toRight: true) }
        let left = zip(rows, dates).map { line($0, $1, plot, toRight: false) }
        var best = (turn: 0, height: Double.infinity)
        for turn in 0...rows.count {
            let height = right[..<turn].reduce(0) { $0 + $1.name.height } + left[turn...].reduce(0) { $0 + $1.name.height }
            if height <= best.height + 1e-9 { best = (turn, height) }
        }
        return Array(right[..<best.turn] + left[best.turn...])
    }

    /// Closer together where a long list would pass the page.
    private var spacing: Double {
        Double(data.rows.count) * 4 * theme.scale > data.specification.size.maximumHeight * 0.85 ? 0.8 : 1.3
    }

    private func line(_ row: FigureRow, _ date: EDTFDate, _ plot: TimePlot, toRight: Bool) -> Line {
        let sign = DateSign(date, edges: plot.edges, theme: theme, position: plot.axis.position)
        let text = (row.label ?? "") + (row.isUnverified ? "\u{A0}*" : "")
        return Line(
            row: row, sign: sign,
            name: SignName(
                text, beside: sign?.extent ?? plot.edges, half: half, left: plot.axis.start, right: frame.right, isRight: toRight,
                style: theme.label, theme: theme))
    }

    private func signs(_ line: Line, middle: Double) -> [SVGElement] {
        let ink = data.series.count > 1 ? Ink.line(line.row.series) : .ink
        return line.sign?.elements(middle: middle, half: half, ink) ?? []
    }
}
