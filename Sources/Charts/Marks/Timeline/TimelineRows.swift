import Formatting
import Tabular

/// The lines of a timeline: the date, the sign on the axis, and the event's name beside it, on the side with more room.
struct TimelineRows {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

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
        let label: SideNote
        let height: Double
        /// How far below the middle of the line they stand.
        let signOffset: Double
        let labelOffset: Double
    }

    func draw() -> MarkDrawing {
        var drawing = MarkDrawing()
        let rows = Self.ordered(data)
        let dates = rows.compactMap(\.date)
        let dateTexts = dates.map { frame.format.date($0, .short) }
        let dateWidth = min(TextWrapping.widest(dateTexts, theme.small), frame.width * 0.24)
        let plotLeft = frame.left + dateWidth + 2 * theme.gap
        // Open and unknown ends reach beyond the first and the last day of the axis.
        let room = 3 * theme.scale
        let reachesBefore = dates.contains { !$0.earliest.isBounded }, reachesAfter = dates.contains { !$0.latest.isBounded }
        let plotRight = frame.right - theme.gap - (reachesAfter ? room : 0)
        let axis = TimeAxis(
            extent: YearPosition.extent(data.sharing.flatMap(Self.ordered).compactMap(\.date)) ?? 0...1,
            start: plotLeft + (reachesBefore ? room : 0), end: plotRight,
            theme: theme, format: frame.format)
        let edges = plotLeft...plotRight + (reachesAfter ? room : 0)

        var top = frame.top
        if data.series.count > 1, !data.isPanel {
            let legend = Self.legend(data, theme).rows(left: plotLeft, top: top, width: frame.right - plotLeft)
            drawing.elements.append(.group("legend", legend.elements))
            top = legend.bottom + 2 * theme.gap
        }
        let lines = arranged(rows, dates, axis, edges)
        let plotTop = top + axis.labelHeight
        let heights = lines.enumerated().map { index, line in
            max(
                line.height, Double(dateLines(dateTexts[index], dateWidth).count) * theme.small.lineHeight + spacing * theme.scale
            )
        }
        let plotBottom = plotTop + heights.reduce(0, +) + theme.gap
        drawing.elements += axis.grid(top: plotTop, bottom: plotBottom)
        drawing.elements += axis.labels(
            baseline: plotTop - 0.9 * theme.gap, left: frame.left - theme.margin, right: frame.right)
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
            drawing.elements += signs(line, middle: middle + line.signOffset)
            drawing.elements += name(line.label, middle: middle + line.labelOffset)
            y += heights[index]
        }
        drawing.bottom = plotBottom
        if plotBottom - plotTop > 70 * theme.scale {
            drawing.elements += axis.labels(
                baseline: plotBottom + 0.8 * theme.gap + theme.small.ascent, left: frame.left - theme.margin, right: frame.right)
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
    private func arranged(_ rows: [FigureRow], _ dates: [EDTFDate], _ axis: TimeAxis, _ edges: ClosedRange<Double>) -> [Line] {
        let right = zip(rows, dates).map { line($0, $1, axis, edges, toRight: true) }
        let left = zip(rows, dates).map { line($0, $1, axis, edges, toRight: false) }
        var best = (turn: 0, height: Double.infinity)
        for turn in 0...rows.count {
            let height = right[..<turn].reduce(0) { $0 + $1.height } + left[turn...].reduce(0) { $0 + $1.height }
            if height <= best.height + 1e-9 { best = (turn, height) }
        }
        return Array(right[..<best.turn] + left[best.turn...])
    }

    /// Closer together where a long list would pass the page.
    private var spacing: Double {
        Double(data.rows.count) * 4 * theme.scale > data.specification.size.maximumHeight * 0.85 ? 0.8 : 1.3
    }

    private func line(
        _ row: FigureRow, _ date: EDTFDate, _ axis: TimeAxis, _ edges: ClosedRange<Double>, toRight: Bool
    ) -> Line {
        let sign = DateSign(date, edges: edges, theme: theme, position: axis.position)
        let extent = sign?.extent ?? edges
        let leftEdge = extent.lowerBound, rightEdge = extent.upperBound
        let text = (row.label ?? "") + (row.isUnverified ? "\u{A0}*" : "")
        let style = theme.label
        let width = TextMetrics.width(of: text, style)
        let roomRight = frame.right - rightEdge - theme.gap, roomLeft = leftEdge - theme.gap - axis.start
        let least = min((frame.right - axis.start) * 0.28, width)
        guard max(roomRight, roomLeft) >= least else {
            // A bar that leaves no room at either end has its name beneath.
            let lines = TextWrapping.balanced(text, width: frame.right - axis.start, style)
            let x = max(axis.start, min(leftEdge, frame.right - TextWrapping.widest(lines, style)))
            let depth = Double(lines.count) * style.lineHeight
            return Line(
                row: row, sign: sign,
                label: SideNote(lines: lines, x: x, anchor: .start, ink: .ink), height: depth + (spacing + 1.4) * theme.scale,
                signOffset: -depth / 2, labelOffset: 0.7 * theme.scale)
        }
        let goesRight = toRight ? roomRight >= least || roomRight >= roomLeft : roomLeft < least && roomLeft < roomRight
        let lines = TextWrapping.balanced(text, width: goesRight ? roomRight : roomLeft, style)
        let note = SideNote(
            lines: lines, x: goesRight ? rightEdge + theme.gap : leftEdge - theme.gap, anchor: goesRight ? .start : .end,
            ink: .ink)
        return Line(
            row: row, sign: sign, label: note,
            height: Double(lines.count) * style.lineHeight + spacing * theme.scale, signOffset: 0, labelOffset: 0)
    }

    private func signs(_ line: Line, middle: Double) -> [SVGElement] {
        let ink = data.series.count > 1 ? Ink.line(line.row.series) : .ink
        return line.sign?.elements(middle: middle, half: 0.5 * theme.scale, ink) ?? []
    }

    private func name(_ note: SideNote, middle: Double) -> [SVGElement] {
        let style = theme.label
        let first = middle + style.capHeight / 2 - Double(note.lines.count - 1) * style.lineHeight / 2
        return note.lines.enumerated().map { index, text in
            TextLabel(
                text: text, x: note.x, y: first + Double(index) * style.lineHeight, style: style, anchor: note.anchor,
                halo: theme.halo
            ).element
        }
    }
}
