import Formatting
import Tabular

/// The groups of a waffle one below the other: names at the left, squares, words at the right.
struct WaffleRows {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

    func draw() -> MarkDrawing {
        var drawing = MarkDrawing()
        let groups = WaffleGroup.list(data)
        let column = CategoryColumn(
            names: groups.map { ($0.isUnverified ? $0.name + "\u{A0}*" : $0.name, $0.note) }, limit: frame.width * 0.32,
            theme: theme,
            isStrong: true)
        let left = column.width > 0 ? frame.left + column.width + 2 * theme.gap : frame.left
        let texts = groups.map { side($0) }
        let all = data.sharing.flatMap(WaffleGroup.list)
        let textWidth =
            all.map(side).map { max(TextWrapping.widest($0.first, theme.label), TextWrapping.widest($0.rest, theme.small)) }.max()
            ?? 0
        let room = frame.right - left - textWidth - 2.5 * theme.gap
        let grid = WaffleGrid(
            extents: all.map(\.extent), width: room,
            height: (frame.height.map { $0 - frame.top + theme.margin } ?? 75 * theme.scale) * Double(data.sharing.count),
            scale: theme.scale)
        var top = heading(left: left, grid, &drawing)
        let textX = left + Double(grid.perRow) * grid.pitch - (grid.pitch - grid.side) + 2 * theme.gap
        for (index, group) in groups.enumerated() {
            let text = texts[index]
            let squares = Double(grid.rows(group.extent)) * grid.pitch - (grid.pitch - grid.side)
            let words = theme.label.lineHeight * Double(text.first.count) + theme.small.lineHeight * Double(text.rest.count)
            // The first line of text and the first row of squares share their middle.
            let firstMiddle = top + max(grid.side, theme.label.capHeight) / 2
            drawing.elements += column.labels(
                index, right: left - 2 * theme.gap, top: firstMiddle + theme.strong.capHeight / 2 - theme.strong.ascent)
            drawing.elements.append(.group("squares", self.squares(group, grid, left: left, top: firstMiddle - grid.side / 2)))
            var baseline = firstMiddle + theme.label.capHeight / 2
            for (line, string) in text.first.enumerated() where !string.isEmpty {
                if line > 0 { baseline += theme.label.lineHeight }
                drawing.elements.append(TextLabel(text: string, x: textX, y: baseline, style: theme.label).element)
            }
            for string in text.rest {
                baseline += theme.small.lineHeight
                drawing.elements.append(TextLabel(text: string, x: textX, y: baseline, style: theme.small, ink: .soft).element)
            }
            let height = max(squares, column.height(index), words)
            drawing.bottom = top + height
            top += height + 2.9 * theme.scale
        }
        if groups.contains(where: \.hasPossible) { drawing.remarks.append(Words.paleSquares) }
        return drawing
    }

    /// The legend with what one square is; returns where the groups begin.
    private func heading(left: Double, _ grid: WaffleGrid, _ drawing: inout MarkDrawing) -> Double {
        var top = frame.top
        let items = data.series.count > 1 ? data.legendItems { .area($0) } : []
        let legend = Legend(items: items, theme: theme).rows(left: left, top: top, width: frame.right - left)
        let keys = legend.elements
        let note = TextLabel(
            text: square(grid), x: frame.right, y: top + theme.label.ascent, style: theme.smallItalic, anchor: .end, ink: .soft)
        if !keys.isEmpty || !data.isPanel { drawing.elements.append(.group("legend", keys)) }
        drawing.heading = note.text
        if frame.titleIsOutside { return top }
        let keyEnd = keys.compactMap(TextLabel.init).map(\.box).filter { $0.minY < note.box.maxY }.map(\.maxX).max() ?? left
        var placed = note
        if !items.isEmpty, keyEnd + 2 * theme.gap > note.box.minX {
            placed.y = legend.bottom + theme.small.lineHeight
            placed.x = left
            placed.anchor = .start
        }
        drawing.elements.append(placed.element)
        top = max(items.isEmpty ? 0 : legend.bottom, placed.box.maxY)
        return top + 2.2 * theme.gap
    }

    private func square(_ grid: WaffleGrid) -> String {
        let name = data.specification.unit
        var counted: String?
        if case .fixed(let unit) = data.columns.value?.unit { counted = unit }
        guard grid.unit > 1 else {
            let one = counted.map { String(frame.format.quantity(1, unit: $0).dropFirst(2)) }
            return Words.oneSquare(name?.one ?? one ?? Words.unit)
        }
        return Words.oneSquare(
            count: frame.format.number(grid.unit), name?.many ?? counted.map(frame.format.unit) ?? Words.units)
    }

    /// Beside the squares: how many of how many, then the rows' own words.
    private func side(_ group: WaffleGroup) -> (first: [String], rest: [String]) {
        let limit = frame.width * 0.28
        var text = group.sum.text("", frame.format)
        var others: [String] = []
        if (2...3).contains(data.series.count), group.whole == nil, group.counts.contains(where: { !$0.isNone }) {
            let counts = group.named.map { $0.text(data.series[$0.series].label.asWords, frame.format) }
            text = counts.first ?? text
            others = Array(counts.dropFirst())
        } else if let whole = group.whole {
            text = Words.part(text, of: frame.format.estimate(whole))
        }
        let words = (others + group.labels).joined(separator: "; ")
        let rest =
            words.isEmpty
            ? [] : TextWrapping.broken(TextWrapping.lines(words, width: limit, theme.small), width: limit, theme.small)
        return (
            TextWrapping.broken(TextWrapping.balanced(text, width: limit, theme.label), width: limit, theme.label), rest
        )
    }

    private func squares(_ group: WaffleGroup, _ grid: WaffleGrid, left: Double, top: Double) -> [SVGElement] {
        var elements: [SVGElement] = []
        var filled = 0.0
        func fill(upTo end: Double, _ ink: Ink, role: String, edge: Ink? = nil, label: String? = nil) {
            while filled < end - 1e-9 {
                let cell = filled.rounded(.down)
                let until = min(end, cell + 1)
                let index = Int(cell)
                let x = left + Double(index % grid.perRow) * grid.pitch, y = top + Double(index / grid.perRow) * grid.pitch
                // A square shared by two series is divided where one ends.
                let box = Box(
                    minX: x + (filled - cell) * grid.side, minY: y, maxX: x + (until - cell) * grid.side, maxY: y + grid.side)
                elements += [.rectangle(box, ink, role: role)].labelled(label)
                if let edge { elements.append(outline(box.insetBy(theme.rule / 2), edge)) }
                filled = until
            }
        }
        func label(_ count: WaffleGroup.Count) -> String? {
            let series =
                data.series.count > 1 && data.series.indices.contains(count.series) ? data.series[count.series].label : ""
            return data.isLabelled ? "\(group.name): \(count.text(series, frame.format))" : nil
        }
        for count in group.counts {
            fill(
                upTo: filled + count.certain / grid.unit, .area(data.seriesColour(count.series)), role: "unit",
                label: label(count))
        }
        for count in group.counts {
            let colour = data.seriesColour(count.series)
            fill(upTo: filled + count.possible / grid.unit, .track, role: "possible", edge: .line(colour), label: label(count))
        }
        if let whole = group.whole { fill(upTo: whole.mark / grid.unit, .track, role: "rest") }
        return elements
    }

    private func outline(_ box: Box, _ ink: Ink) -> SVGElement {
        .polyline(
            [
                (box.minX, box.maxY), (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY),
            ], ink, width: theme.rule, role: "outline")
    }
}
