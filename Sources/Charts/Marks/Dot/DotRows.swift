import Diagnostics
import Formatting
import Tabular

/// The lines of a dot figure: a name, the sign, and a note beside it.
struct DotRows {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

    /// What stands on one line: a row where notes tell rows apart, otherwise all rows of a category.
    struct Line {
        let category: Int
        let rows: [FigureRow]
        /// Empty where the line above has the same name.
        let name: String
        let note: String?
    }

    var lines: [Line] {
        guard data.columns.label != nil else {
            return data.categories.indices.map { index in
                let rows = data.rows(category: index)
                return Line(category: index, rows: rows, name: name(rows, index), note: rows.lazy.compactMap(\.note).first)
            }
        }
        var lines: [Line] = []
        for index in data.categories.indices {
            let rows = data.rows(category: index)
            for (offset, row) in rows.enumerated() {
                lines.append(
                    Line(category: index, rows: [row], name: offset == 0 ? name([row], index) : star(row), note: row.note))
            }
            // With shared axes a category has as many lines in every panel.
            let most = data.sharing.map { $0.rows.count { $0.category == index } }.max() ?? 0
            for offset in rows.count..<most {
                lines.append(Line(category: index, rows: [], name: offset == 0 ? name([], index) : "", note: nil))
            }
        }
        return lines
    }

    private func name(_ rows: [FigureRow], _ category: Int) -> String {
        let label = data.categories[category].label
        return rows.count == 1 && rows[0].isUnverified ? label + "\u{A0}*" : label
    }

    private func star(_ row: FigureRow) -> String { row.isUnverified ? "*" : "" }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let lines = lines
        let column = CategoryColumn(names: lines.map { ($0.name, $0.note) }, limit: frame.width * 0.34, theme: theme)
        let plotLeft = frame.left + column.width + 2.4 * theme.gap
        let axis = self.axis(room: frame.right - plotLeft)
        let overhang = axis.ticks.last.map { TextMetrics.width(of: axis.label($0), theme.small) / 2 } ?? 0
        let scale = axis.scale(start: plotLeft + theme.gap, end: frame.right - max(overhang, theme.gap * 2))

        var top = frame.top
        if data.series.count > 1, !data.isPanel {
            let legend = Self.legend(data, theme).rows(left: plotLeft, top: top, width: frame.right - plotLeft)
            drawing.elements.append(.group("legend", legend.elements))
            top = legend.bottom + 1.6 * theme.gap
        }
        let markings = FootMarkings(
            data.numberMarkings, axis, scale, left: plotLeft, right: frame.right, theme: theme, &sink)
        top += markings.height
        let notes = lines.map { self.note(for: $0, scale, axis) }
        var tops = [top + 0.8 * theme.gap]
        for index in lines.indices {
            let noteHeight = notes[index]?.depth(theme) ?? theme.note.lineHeight
            // With shared axes a line is as deep in every panel.
            let alike =
                data.columns.label == nil ? data.sharing.map { $0.rows(category: lines[index].category) } : [lines[index].rows]
            let tier = alike.flatMap { tiers($0, scale, axis) }.map(abs).max() ?? 0
            let depth = 4.6 * theme.scale + Double(tier * 2) * tierHeight * 0.8
            tops.append(
                tops[index] + max(depth, column.height(index) + 1.4 * theme.scale, noteHeight + 1.4 * theme.scale))
        }
        let bottom = tops[lines.count]
        let bottomAxis = BottomAxis(axis: axis, scale: scale, theme: theme)
        drawing.elements += bottomAxis.grid(top: top, bottom: bottom) + markings.draw(top: top, bottom: bottom)
        drawing.unnamed = markings.remarks
        drawing.plot = Box(minX: plotLeft, minY: top, maxX: frame.right, maxY: bottom)
        for (index, line) in lines.enumerated() {
            let middle = (tops[index] + tops[index + 1]) / 2
            drawing.elements += column.labels(index, right: plotLeft - 1.4 * theme.gap, middle: middle, ink: nameInk(line.rows))
            drawing.elements.append(.group("row", signs(line.rows, middle: middle, scale, axis)))
            if let note = notes[index] { drawing.elements += note.elements(middle: middle, theme) }
        }
        drawing.bottom = bottomAxis.labels(below: bottom, left: frame.footLeft, right: frame.right, into: &drawing.elements)
        drawing.keys = [SignLegend(kinds: SignKind.occurring(data.present), theme: theme)]
        if lines.contains(where: { $0.rows.count > 1 && $0.rows.contains(where: \.isUnverified) }) {
            drawing.remarks.append(Words.openCircle)
        }
        return drawing
    }

    func axis(room: Double) -> ValueAxis {
        let values = data.axisValues
        let low = values.map(\.least).min() ?? 0, high = values.map(\.greatest).max() ?? 1
        // Room at both ends, so that no sign stands on the edge.
        let padding = max(high - low, abs(high) * 0.02) * 0.05
        // About one number alone an axis would show digits that nobody stated.
        let least = low == high ? min(low, 0) : low, most = low == high ? max(high, 0) : high
        let floor = least >= 0 ? max(0, least - padding) : least - padding
        return ValueAxis(
            data, extent: floor...max(most + padding, floor), fromZero: false, tickCount: room > 70 * theme.scale ? 6 : 4)
    }

    /// The first series is the ink of the text; others have their colour.
    private static func ink(_ series: Int) -> Ink { series == 0 ? .ink : .line(series) }
    private func ink(_ series: Int) -> Ink { Self.ink(series) }

    static func legend(_ data: FigureData, _ theme: Theme) -> Legend {
        Legend(items: data.legendItems(ink), theme: theme, isRound: true)
    }

    /// A name takes the colour of its line where that is one.
    private func nameInk(_ rows: [FigureRow]) -> Ink {
        let series = Set(rows.map(\.series))
        return series.count == 1 ? series.first.map(ink) ?? .ink : .ink
    }

    /// The signs of one line; those that would cover one another are set apart, in turn above and below.
    private func signs(_ rows: [FigureRow], middle: Double, _ scale: NumberScale, _ axis: ValueAxis) -> [SVGElement] {
        zip(rows, tiers(rows, scale, axis)).flatMap { row, tier in
            sign(row, at: middle + Double(tier) * tierHeight, isHollow: rows.count > 1 && row.isUnverified, scale, axis)
        }
    }

    private var tierHeight: Double { 1.9 * theme.scale }

    /// For each row 0, -1, 1, -2, …: the first that is free of the signs before it.
    private func tiers(_ rows: [FigureRow], _ scale: NumberScale, _ axis: ValueAxis) -> [Int] {
        var taken: [(tier: Int, extent: (start: Double, end: Double))] = []
        return rows.map { row in
            guard let extent = extent([row], scale, axis) else { return 0 }
            let tier = (0...rows.count * 2).map { $0 % 2 == 0 ? $0 / 2 : -($0 + 1) / 2 }.first { candidate in
                !taken.contains { $0.tier == candidate && $0.extent.start < extent.end && extent.start < $0.extent.end }
            }
            taken.append((tier ?? 0, extent))
            return tier ?? 0
        }
    }

    private func sign(
        _ row: FigureRow, at middle: Double, isHollow: Bool, _ scale: NumberScale, _ axis: ValueAxis
    ) -> [SVGElement] {
        guard let value = row.value?.scaled(by: 1 / axis.divisor) else { return [] }
        let ink = ink(row.series)
        var elements: [SVGElement] = []
        if value.isRange {
            elements += interval(value, scale, ink).elements(at: middle)
        }
        if let best = value.dot {
            elements.append(
                isHollow
                    ? .circle(
                        scale.clamped(best), middle, radius: 0.7 * theme.scale, .paper, edge: ink, edgeWidth: 0.3 * theme.scale,
                        role: "dot")
                    : .circle(scale.clamped(best), middle, radius: 0.85 * theme.scale, ink, role: "dot"))
        }
        return elements.labelled(row, data)
    }

    /// Its arrow ends on the page where its bound is near the end of the axis.
    private func interval(_ value: Estimate, _ scale: NumberScale, _ ink: Ink) -> IntervalSign {
        var sign = IntervalSign(value, scale, ink: ink, theme: theme, strokeWidth: theme.stroke)
        let extent = sign.extent, past = max(extent.end - frame.right, scale.start - theme.gap - extent.start, 0)
        sign.arrow = max(sign.arrow - past, theme.gap)
        return sign
    }

    /// Where the signs of a line begin and end.
    private func extent(_ rows: [FigureRow], _ scale: NumberScale, _ axis: ValueAxis) -> (start: Double, end: Double)? {
        let extents = rows.compactMap { row -> (start: Double, end: Double)? in
            guard let value = row.value?.scaled(by: 1 / axis.divisor) else { return nil }
            if !value.isRange { return (scale.clamped(value.mark), scale.clamped(value.mark)) }
            return interval(value, scale, .ink).extent
        }
        guard let start = extents.map(\.start).min(), let end = extents.map(\.end).max() else { return nil }
        return (start - 0.85 * theme.scale, end + 0.85 * theme.scale)
    }

    /// The note, or the value where a line has one sign and no note; right of the sign, else above a range, else left of
    /// it, else wrapped where there is more room, else above.
    private func note(for line: Line, _ scale: NumberScale, _ axis: ValueAxis) -> SideNote? {
        guard let extent = extent(line.rows, scale, axis) else {
            let reason = line.rows.compactMap(\.absence).first?.label
            return reason.map { SideNote(lines: [$0], x: scale.start + theme.gap, anchor: .start, ink: .soft) }
        }
        let text: String
        if data.columns.label != nil {
            text = line.rows.compactMap(\.label).joined(separator: "; ")
        } else if line.rows.count == 1 {
            text = FigureDescription.value(line.rows[0], data)
        } else {
            return nil
        }
        guard !text.isEmpty else { return nil }
        let series = Set(line.rows.map(\.series))
        let noteInk: Ink = series.count == 1 && series.first != 0 ? nameInk(line.rows) : .soft
        let width = TextMetrics.width(of: text, theme.note)
        let rightX = extent.end + theme.gap, leftX = extent.start - theme.gap
        let roomRight = frame.right - rightX, roomLeft = leftX - scale.start
        if width <= roomRight { return SideNote(lines: [text], x: rightX, anchor: .start, ink: noteInk) }
        if width <= extent.end - extent.start - theme.gap {
            return SideNote(lines: [text], x: (extent.start + extent.end) / 2, anchor: .middle, ink: noteInk, isAbove: true)
        }
        if width <= roomLeft { return SideNote(lines: [text], x: leftX, anchor: .end, ink: noteInk) }
        let toRight = roomRight >= roomLeft
        let lines = TextWrapping.balanced(text, width: max(roomRight, roomLeft), theme.note)
        if TextWrapping.widest(lines, theme.note) > max(roomRight, roomLeft) {
            // Beside a range that fills the plot not even one word has room: over it the whole plot is free.
            let room = frame.right - scale.start
            let lines = TextWrapping.broken(TextWrapping.balanced(text, width: room, theme.note), width: room, theme.note)
            let half = TextWrapping.widest(lines, theme.note) / 2
            let x = max(scale.start + half, min((extent.start + extent.end) / 2, frame.right - half))
            return SideNote(lines: lines, x: x, anchor: .middle, ink: noteInk, isAbove: true, clearsDots: true)
        }
        return SideNote(lines: lines, x: toRight ? rightX : leftX, anchor: toRight ? .start : .end, ink: noteInk)
    }
}
