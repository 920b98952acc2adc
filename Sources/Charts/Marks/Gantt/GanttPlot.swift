import Diagnostics
import Formatting
import Tabular

/// The plot of a Gantt figure: names at the left, and for each a line of spans, or several where they would touch.
struct GanttPlot {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }
    private var half: Double { (data.columns.label == nil ? 1.05 : 1.35) * theme.scale }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let rows = data.rows.filter(GanttLine.isDrawn), names = names, plotLeft = plotLeft(names), plot = plot(left: plotLeft)

        var top = frame.top
        if data.series.count > 1, !data.isPanel {
            let legend = Self.legend(data, theme)
                .rows(left: plotLeft, top: top, width: frame.right - plotLeft)
            drawing.elements.append(.group("legend", legend.elements))
            top = legend.bottom + 1.6 * theme.gap
        }
        let lines = lines(plot)
        let gap = 1.1 * theme.scale
        let depths = lines.map { $0.lanes.map { $0.map(\.height).max() ?? 0 } }
        let heights = depths.enumerated().map { index, lanes in
            let depth = lanes.reduce(0) { $0 + $1 + gap }
            return max(depth, names.entries.indices.contains(index) ? names.height(index) + gap : 2 * half + gap) + 0.6
                * theme.scale
        }
        let height = heights.reduce(0, +)
        let events = AnnotationGuide(
            theme: theme, left: plotLeft, right: frame.right,
            obstacles: [Box(minX: plotLeft, minY: 0, maxX: frame.right, maxY: height)], plotHeight: height)
        let placed = events.placed(
            data.events, format: frame.format, years: plot.axis.scale.domain,
            position: plot.axis.scale.position,
            &sink)
        top += events.height(linesAbove: placed.linesAbove) + (placed.linesAbove > 0 ? theme.gap : 0)
        let hasLabelsAbove = plot.isDeep(height) && placed.placements.isEmpty
        if hasLabelsAbove { top += plot.axis.labelHeight }
        let bottom = top + height

        drawing.elements += plot.axis.grid(top: top, bottom: bottom)
        if hasLabelsAbove { drawing.elements += plot.labels(above: top) }
        drawing.elements += plot.labels(below: bottom)
        let placements = events.draw(placed.placements, plotTop: top)
        drawing.elements += placements
        var y = top
        for (index, line) in lines.enumerated() {
            let middle = y + heights[index] / 2
            if index > 0, depths.contains(where: { $0.count > 1 }) {
                drawing.elements.append(
                    .line(frame.left, y, plot.edges.upperBound, y, .hair, width: theme.hairline, role: "divider"))
            }
            if names.entries.indices.contains(index) {
                drawing.elements += names.labels(index, right: plotLeft - 1.2 * theme.gap, middle: middle)
            }
            drawing.elements.append(.group("row", self.elements(line, depths[index], middle: middle, gap: gap)))
            y += heights[index]
        }
        drawing.bottom = bottom + plot.axis.labelHeight
        drawing.plot = Box(minX: plotLeft, minY: top, maxX: plot.edges.upperBound, maxY: bottom)
        drawing.keys = [DateSignLegend(rows.flatMap(GanttLine.kinds), theme: theme)]
        return drawing
    }

    private var names: CategoryColumn {
        CategoryColumn(
            names: data.categories.map { ($0.label, nil) }, limit: frame.width * (frame.isNarrow ? 0.28 : 0.24), theme: theme)
    }

    private func plotLeft(_ names: CategoryColumn) -> Double {
        frame.left + (names.width > 0 ? names.width + 2 * theme.gap : theme.gap)
    }

    private func plot(left: Double) -> TimePlot {
        let shared = data.sharing.flatMap(\.rows).filter(GanttLine.isDrawn), days = GanttLine.extent(shared)
        return TimePlot(
            days.map { YearPosition.begin($0.lowerBound)...YearPosition.finish($0.upperBound) },
            reachesBefore: shared.contains { Self.reaches($0, .start) }, reachesAfter: shared.contains { Self.reaches($0, .end) },
            left: left, frame: frame)
    }

    var plot: TimePlot { plot(left: plotLeft(names)) }

    /// The spans of each category, where categories are told apart.
    func lines(_ plot: TimePlot) -> [GanttLine] {
        categories.map { category in
            GanttLine(data.rows.filter { $0.category == category }.map { candidates($0, plot) })
        }
    }

    static func legend(_ data: FigureData, _ theme: Theme) -> Legend {
        Legend(items: data.legendItems { .line($0) }, theme: theme)
    }

    /// Where rows have no names all are of one line.
    private var categories: [Int] { data.categories.isEmpty ? [0] : Array(data.categories.indices) }

    private enum Side { case start, end }

    /// Whether a row passes the days that are named.
    private static func reaches(_ row: FigureRow, _ side: Side) -> Bool {
        if let span = row.span {
            let end = side == .start ? span.start : span.end
            return end.days.map { side == .start ? !$0.0.isBounded : !$0.1.isBounded } ?? true
        }
        return row.date.map { side == .start ? !$0.earliest.isBounded : !$0.latest.isBounded } ?? false
    }

    private func ink(_ row: FigureRow) -> Ink { .line(data.seriesColour(row.series)) }

    /// With its name inside the bar, else right of it or left.
    private func candidates(_ row: FigureRow, _ plot: TimePlot) -> [GanttLine.Item] {
        let sign =
            row.span.flatMap { DateSign($0, edges: plot.edges, theme: theme, position: plot.axis.position) }
            ?? row.date.flatMap { DateSign($0, edges: plot.edges, theme: theme, position: plot.axis.position) }
        guard GanttLine.isDrawn(row), let sign else { return [] }
        let text = (row.label ?? "") + (row.isUnverified ? "\u{A0}*" : "")
        let plain = GanttLine.Item(
            row: row, sign: sign, name: nil, inside: inside(text, row, sign), extent: sign.extent, height: 2 * half)
        if text.isEmpty || plain.inside != nil { return [plain] }
        return [true, false].map { isRight in
            let name = SignName(
                text, beside: sign.extent, half: half, left: plot.axis.start, right: frame.right, isRight: isRight,
                style: theme.small,
                theme: theme)
            let boxes = name.labels(middle: 0, halo: 0).map(\.box)
            let low = boxes.map(\.minX).min() ?? sign.extent.lowerBound, high = boxes.map(\.maxX).max() ?? sign.extent.upperBound
            return GanttLine.Item(
                row: row, sign: sign, name: name, inside: nil,
                extent: min(low, sign.extent.lowerBound) - theme.gap...max(high, sign.extent.upperBound) + theme.gap,
                height: max(2 * half, name.height))
        }
    }

    /// A name on the part of a bar that is certain, where it fits.
    private func inside(_ text: String, _ row: FigureRow, _ sign: DateSign) -> TextLabel? {
        guard !text.isEmpty, let core = sign.pieces.first(where: { !$0.isPerhaps && !$0.isDay }),
            !core.qualifiers.contains(.uncertain), sign.pieces.filter({ !$0.isPerhaps }).count == 1
        else { return nil }
        let style = theme.small
        guard TextMetrics.width(of: text, style) + 1.8 * theme.gap <= core.end - core.start else { return nil }
        let colour = Colour(data.specification.colours.line(data.seriesColour(row.series)))
        // Lines that are dark on white paper are light on a dark ground, where the name is dark as well.
        let isDark = colour.contrast(with: .white) >= 4.5
        return TextLabel(
            text: text, x: core.start + 0.9 * theme.gap, y: style.capHeight / 2, style: style, ink: isDark ? .paper : .onLight)
    }

    private func elements(_ line: GanttLine, _ depths: [Double], middle: Double, gap: Double) -> [SVGElement] {
        var y = middle - (depths.reduce(0) { $0 + $1 + gap }) / 2
        var elements: [SVGElement] = []
        for (lane, depth) in zip(line.lanes, depths) {
            let centre = y + (depth + gap) / 2
            for item in lane {
                let offset = item.name?.signOffset ?? 0
                elements += item.sign.elements(middle: centre + offset, half: half, ink(item.row)).labelled(item.row, data)
                if var label = item.inside {
                    label.y += centre
                    elements.append(label.element)
                }
                elements += item.name?.labels(middle: centre, halo: theme.halo).map(\.element) ?? []
            }
            y += depth + gap
        }
        return elements
    }
}
