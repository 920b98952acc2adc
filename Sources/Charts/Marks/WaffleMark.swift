import Diagnostics
import Formatting
import Tabular

/// One square for one unit. Channels: `y` names the groups, `x` is the number of units, `color` their kinds,
/// `of` the whole whose rest is drawn pale.
enum WaffleMark: Mark {
    static func draw(_ data: FigureData, on canvas: inout Canvas, top: Double) throws(Diagnostic) -> Panel {
        let channels = data.specification.channels
        guard let value = data.column(channels.x) ?? data.firstMeasure(besides: [channels.color, channels.of]) else {
            throw .missingChannel("x", mark: .waffle)
        }
        guard let category = data.column(channels.y) ?? data.firstCategory(besides: [value.name, channels.color]) else {
            throw .missingChannel("y", mark: .waffle)
        }
        let whole = data.column(channels.of)
        let kinds = data.column(channels.color).map(data.labels) ?? []
        let groups = groups(data, category: category, value: value, whole: whole, kinds: kinds)
        let largest = groups.map(\.total).max() ?? 0
        let unit = unit(for: largest)
        let perLine = largest / unit > 60 ? 20 : largest / unit > 24 ? 16 : 11
        let column = CategoryColumn(groups.map(\.name), available: canvas.width * 0.34, style: .strong)
        let left = 1 + column.width + 2.2
        let notes = groups.map { $0.note(data.format, kinds: kinds, hasWhole: whole != nil) }
        let noteWidth = notes.flatMap { $0 }.map { Canvas.width($0, .label) }.max() ?? 0
        let room = canvas.width - left - noteWidth - 4
        let pitch = min(2.57, max(1.1, room / Double(perLine)))
        let size = pitch * 0.84
        var y = top
        let colors = kinds.isEmpty ? [Theme.area(1)] : kinds.indices.map(Theme.area)
        let unitName = data.specification.unitName.map { unit == 1 ? " " + $0 : " " + $0 + "s" } ?? ""
        let unitWords = "one square, \(unit == 1 ? "one" : data.format.integer(unit))\(unitName)"
        let unitWidth = Canvas.width(unitWords, .secondary)
        if kinds.isEmpty {
            canvas.text(unitWords, x: canvas.width - 1, y: y + 2, .italicNote, anchor: .end)
            y += 4
        } else {
            let legend = Legend(names: kinds, colors: colors)
            y += legend.drawRows(on: &canvas, x: left, y: y, width: canvas.width - left - unitWidth - 4)
            canvas.text(unitWords, x: canvas.width - 1, y: top + 1.7, .italicNote, anchor: .end)
            y += 0.8
        }
        for (index, group) in groups.enumerated() {
            let squares = (group.total + unit - 1) / unit
            let lines = max(1, (squares + perLine - 1) / perLine)
            let textLines = Double(max(column.lines[index].count, notes[index].count))
            let height = max(Double(lines) * pitch, textLines * Theme.Size.label * 1.16)
            draw(group, unit: unit, perLine: perLine, on: &canvas, x: left, y: y, pitch: pitch, size: size, colors: colors)
            let first = y + min(height, pitch) / 2
            for (line, text) in column.lines[index].enumerated() {
                canvas.centered(text, x: left - 2.2, y: first + Double(line) * Theme.Size.label * 1.16, .strong, anchor: .end)
            }
            let noteX = left + Double(min(perLine, max(squares, 1))) * pitch + 1.6
            let notesLeft = left + Double(perLine) * pitch + 1.6
            for (line, text) in notes[index].enumerated() {
                canvas.centered(
                    text, x: groups.count > 1 ? notesLeft : noteX, y: first + Double(line) * Theme.Size.label * 1.16,
                    line == 0 ? .label : .soft)
            }
            y += height + 2.6
        }
        let sentences = DataWords(data).sentences(
            kind: "Squares, one for each unit", value: value, category: category, series: data.column(channels.color))
        return Panel(bottom: y - 1.4, sentences: sentences + groups.map { $0.sentence(data.format, kinds: kinds) })
    }

    /// A named group with the number of units of each kind.
    private struct Group {
        let name: String
        var counts: [Int]
        var whole: Int?
        var total: Int { max(whole ?? 0, counts.reduce(0, +)) }

        func note(_ format: ValueFormat, kinds: [String], hasWhole: Bool) -> [String] {
            if hasWhole { return ["\(format.integer(counts.reduce(0, +))) of \(format.integer(total))"] }
            guard kinds.count > 1, kinds.count <= 3 else { return [format.integer(total)] }
            let parts = zip(kinds, counts).filter { $0.1 > 0 }.map { "\(format.integer($0.1)) \($0.0.lowercased())" }
            return parts.isEmpty ? ["none"] : parts
        }

        func sentence(_ format: ValueFormat, kinds: [String]) -> String {
            if kinds.isEmpty {
                return "\(name): \(format.integer(counts.reduce(0, +)))\(whole.map { " of \(format.integer($0))" } ?? "")."
            }
            let parts = zip(kinds, counts).filter { $0.1 > 0 }.map { "\(format.integer($0.1)) \($0.0.lowercased())" }
            return "\(name): \(parts.isEmpty ? "none" : format.list(parts))."
        }
    }

    private static func groups(_ data: FigureData, category: Column, value: Column, whole: Column?, kinds: [String]) -> [Group] {
        var groups: [Group] = []
        let unchecked = Set(data.rows.filter(data.isUnchecked).map { data.label(category, $0) })
        for row in data.rows {
            let name = data.label(category, row) + (unchecked.contains(data.label(category, row)) ? " *" : "")
            let index = groups.firstIndex { $0.name == name } ?? groups.count
            if index == groups.count { groups.append(Group(name: name, counts: [Int](repeating: 0, count: max(1, kinds.count)))) }
            let count = data.number(value, row).map { Int(max(0, min($0.position, 1e9))) } ?? 0
            let kind = data.column(data.specification.channels.color).flatMap { kinds.firstIndex(of: data.label($0, row)) } ?? 0
            groups[index].counts[kind] += count
            if let whole, let number = data.number(whole, row) {
                groups[index].whole = (groups[index].whole ?? 0) + Int(max(0, min(number.position, 1e9)))
            }
        }
        return groups
    }

    /// Units of a square: one, or a round number when there would be more than 400 squares.
    private static func unit(for largest: Int) -> Int {
        var unit = 1
        for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000] where largest / unit > 400 {
            unit = factor
        }
        return unit
    }

    private static func draw(
        _ group: Group, unit: Int, perLine: Int, on canvas: inout Canvas, x: Double, y: Double, pitch: Double, size: Double,
        colors: [String]
    ) {
        var position = 0
        func square(_ fill: String, _ cssClass: String) {
            canvas.rectangle(
                x: x + Double(position % perLine) * pitch, y: y + Double(position / perLine) * pitch, width: size, height: size,
                fill: fill, cssClass: cssClass)
            position += 1
        }
        for (kind, count) in group.counts.enumerated() {
            for _ in 0..<((count + unit / 2) / unit) { square(colors[kind], "series unit") }
        }
        let squares = (group.total + unit / 2) / unit
        while position < squares { square(Theme.track, "track unit") }
    }
}

extension Canvas.TextStyle {
    static let italicNote = Canvas.TextStyle(size: Theme.Size.tick, fill: Theme.soft, cssClass: "soft", isItalic: true)
}
