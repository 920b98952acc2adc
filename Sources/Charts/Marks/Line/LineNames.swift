import Formatting
import Tabular

/// The names of lines: at their right ends, moved apart where they would touch; a line that ends early is named where it ends.
struct LineNames {
    let data: FigureData
    let frame: FigureFrame
    let lines: [LineSeries]
    /// Where the plot ends and the column of names begins.
    let right: Double
    let width: Double
    /// Texts in the plot that names must not cover.
    let texts: [Box]
    /// Whether a name may stand anywhere beside its line, as where lines end on one another.
    var isAlong = false
    /// The bands around lines, by series: a name in the band of another line would be taken for that line's.
    var bands: [Int: Polygon] = [:]

    private var theme: Theme { frame.theme }

    private struct Name {
        let series: Int
        let lines: [String]
        let ink: Ink
        /// The end of the line.
        let end: (x: Double, y: Double)
        var middle: Double
        let height: Double
    }

    func draw(_ across: LinearScale, _ scale: NumberScale, _ axis: ValueAxis, top: Double, bottom: Double) -> (
        elements: [SVGElement], dropped: Int
    ) {
        let style = theme.label
        func place(_ point: LineSeries.Point) -> (x: Double, y: Double) {
            (across.position(point.x), scale.clamped(axis.shown(point.row.value?.mark ?? 0)))
        }
        let obstacles = BoxIndex(
            texts + lines.flatMap { $0.runs.flatMap { Self.boxes($0.map(place), width: 0.9 * theme.scale) } })
        let reach = right - (right - across.start) * 0.12
        let ends = lines.compactMap { line in line.points.last.map { (line: line, end: place($0)) } }
            .filter { data.series.indices.contains($0.line.index) }
        let early = ends.filter { $0.end.x < reach }
        var column = ends.filter { $0.end.x >= reach }.map { name($0.line, end: $0.end) }
        var elements: [SVGElement] = []
        // A name beside an early end is set only where it covers nothing; the others join the column. When that changes the
        // column, names beside ends keep out of it altogether.
        for limit in [frame.right, right] {
            spread(&column, top: top, bottom: bottom)
            var taken = obstacles
            for name in column { taken.insert(box(name)) }
            elements = []
            let known = column.count, named = Set(column.map(\.series))
            for (line, end) in early where !named.contains(line.index) {
                if let label = beside(line, place, obstacles: taken, top: top, bottom: bottom, limit: limit) {
                    elements.append(label.element)
                    taken.insert(label.box)
                } else {
                    column.append(name(line, end: end))
                }
            }
            if column.count == known { break }
        }
        // Where all have no room the first series keep their names.
        let room = bottom + style.lineHeight - top + style.capHeight
        let known = column.count
        column.sort { $0.series < $1.series }
        var total = 0.0
        column = Array(
            column.prefix { name in
                total += name.height
                return total <= room
            })
        spread(&column, top: top, bottom: bottom)
        for name in column {
            let x = right + 2 * theme.gap
            let isFar = abs(name.middle - name.end.y) > name.height * 0.45 || name.end.x < reach
            if isFar {
                elements.append(
                    .polyline(
                        [
                            (name.end.x + theme.gap, name.end.y), (right + 0.4 * theme.gap, name.middle),
                            (x - 0.4 * theme.gap, name.middle),
                        ],
                        name.ink, width: theme.hairline, role: "leader"))
            }
            let first = name.middle + style.capHeight / 2 - Double(name.lines.count - 1) * style.lineHeight / 2
            for (index, text) in name.lines.enumerated() {
                elements.append(
                    TextLabel(
                        text: text, x: x, y: first + Double(index) * style.lineHeight, style: style, ink: name.ink,
                        halo: theme.halo
                    )
                    .element)
            }
        }
        return (elements, known - column.count)
    }

    private func name(_ line: LineSeries, end: (x: Double, y: Double)) -> Name {
        let words = TextWrapping.broken(
            TextWrapping.balanced(data.series[line.index].label, width: width, theme.label), width: width, theme.label)
        return Name(
            series: line.index, lines: words, ink: .line(line.index), end: end, middle: end.y,
            height: Double(words.count) * theme.label.lineHeight * 1.03)
    }

    private func box(_ name: Name) -> Box {
        Box(
            minX: right + theme.gap, minY: name.middle - name.height / 2, maxX: right + 2 * theme.gap + width,
            maxY: name.middle + name.height / 2)
    }

    /// Right of the last point, above or below it, or above or below the first.
    private func beside(
        _ line: LineSeries, _ place: (LineSeries.Point) -> (x: Double, y: Double), obstacles: BoxIndex, top: Double,
        bottom: Double,
        limit: Double
    ) -> TextLabel? {
        let text = data.series[line.index].label, ink = Ink.line(line.index)
        guard let firstPoint = line.points.first, let lastPoint = line.points.last else { return nil }
        let style = theme.label
        let last = place(lastPoint), first = place(firstPoint)
        let lift = 1.9 * theme.scale
        let candidates: [(x: Double, y: Double, anchor: TextAnchor)] = [
            (last.x + 1.9 * theme.gap, last.y + style.capHeight / 2, .start), (last.x, last.y - lift, .middle),
            (last.x, last.y + lift + style.capHeight, .middle), (first.x, first.y - lift, .middle),
            (first.x, first.y + lift + style.capHeight, .middle),
        ]
        let others = bands.filter { $0.key != line.index }.map(\.value)
        var inBand: TextLabel?
        for candidate in candidates + (isAlong ? along(line.points.map(place), bottom: bottom) : []) {
            let label = TextLabel(
                text: text, x: candidate.x, y: candidate.y, style: style, anchor: candidate.anchor, ink: ink, halo: theme.halo)
            let box = label.box.insetBy(-0.25 * theme.scale)
            guard box.minX > (isAlong ? first.x : frame.left + 6 * theme.scale), box.maxX < limit, box.minY > top,
                box.maxY < bottom
            else {
                continue
            }
            guard !obstacles.overlaps(box) else { continue }
            if !others.contains(where: { $0.touches(box) }) { return label }
            inBand = inBand ?? label
        }
        return inBand
    }

    /// Right of each point, from the last to the first, and left of it below.
    private func along(_ points: [(x: Double, y: Double)], bottom: Double) -> [(x: Double, y: Double, anchor: TextAnchor)] {
        let style = theme.label
        let lowest = bottom - style.descent - 0.5 * theme.scale
        return points.reversed().flatMap { point -> [(x: Double, y: Double, anchor: TextAnchor)] in
            let y = min(point.y + style.capHeight / 2, lowest)
            return [(point.x + 1.5 * theme.gap, y, .start), (point.x - 1.5 * theme.gap, min(y + style.capHeight, lowest), .end)]
        }
    }

    /// Moves names apart from top to bottom, then back up where the last would pass the foot.
    private func spread(_ names: inout [Name], top: Double, bottom: Double) {
        for index in names.indices { names[index].middle = names[index].end.y }
        names.sort { ($0.end.y, $0.ink.colour) < ($1.end.y, $1.ink.colour) }
        var edge = top - theme.label.capHeight
        for index in names.indices {
            names[index].middle = max(names[index].middle, edge + names[index].height / 2)
            edge = names[index].middle + names[index].height / 2
        }
        edge = bottom + theme.label.lineHeight
        for index in names.indices.reversed() {
            names[index].middle = min(names[index].middle, edge - names[index].height / 2)
            edge = names[index].middle - names[index].height / 2
        }
    }

    /// Boxes that cover a line through points, small enough to leave free what lies beside a slope.
    static func boxes(_ points: [(x: Double, y: Double)], width: Double) -> [Box] {
        guard let first = points.first else { return [] }
        var boxes = [Box(minX: first.x - width, minY: first.y - width, maxX: first.x + width, maxY: first.y + width)]
        for (start, end) in zip(points, points.dropFirst()) {
            let length = max(abs(end.x - start.x), abs(end.y - start.y))
            let count = max(1, min(60, Int(length / 1.2)))
            for step in 1...count {
                let share = Double(step) / Double(count)
                let x = start.x + (end.x - start.x) * share, y = start.y + (end.y - start.y) * share
                boxes.append(Box(minX: x - width, minY: y - width, maxX: x + width, maxY: y + width))
            }
        }
        return boxes
    }
}
