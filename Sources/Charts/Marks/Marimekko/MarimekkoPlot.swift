import Diagnostics
import Formatting
import Tabular

/// The columns of a marimekko over an axis of their widths, beside one of their shares.
struct MarimekkoPlot {
    let data: FigureData
    let columns: [MarimekkoColumn]
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

    /// Where everything stands, in millimetres.
    private struct Place {
        let across: LinearScale
        let up: LinearScale
        let widths: ValueAxis

        func span(_ column: MarimekkoColumn) -> (start: Double, end: Double) {
            (across.clamped(widths.shown(column.start)), across.clamped(widths.shown(column.end)))
        }

        func box(_ part: MarimekkoColumn.Part, of column: MarimekkoColumn) -> Box {
            let span = span(column)
            return Box(minX: span.start, minY: up.clamped(part.end * 100), maxX: span.end, maxY: up.clamped(part.start * 100))
        }
    }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        guard let last = columns.last else { return MarkDrawing() }
        var drawing = MarkDrawing()
        let shares = ValueAxis(
            extent: 0...1, title: data.title(of: data.columns.valueChannel) ?? Words.shareOfColumn, unit: .none, isShare: true,
            fromZero: true, tickCount: 4, format: frame.format)
        let guide = LeftAxis(axis: shares, theme: theme, isTitled: !frame.titleIsOutside)
        let natural = min((frame.isNarrow ? 44 : 58) * theme.scale, data.specification.size.maximumHeight * 0.5)
        let depth = frame.plotHeight(around: 24 * theme.scale, natural: natural)
        let names =
            data.isPanel ? nil : MarimekkoNames(data, last: last, limit: frame.width * 0.22, height: depth * 0.9, theme: theme)
        let legend = Legend(items: names == nil ? data.legendItems { .area($0) } : [], theme: theme)
        let legendWidth = frame.isNarrow ? 0 : legend.columnWidth(limit: frame.width * 0.22, depth: depth)
        let hasColumn = legendWidth > 0
        let plotLeft = frame.left + guide.width
        let plotRight = frame.right - (names?.room ?? (hasColumn ? legendWidth + 4 * theme.gap : 0))

        var top = frame.top
        if legend.items.count > 1, !hasColumn {
            let rows = legend.rows(left: frame.left, top: top, width: frame.right - frame.left)
            drawing.elements.append(.group("legend", rows.elements))
            top = rows.bottom + 2 * theme.gap
        }
        drawing.elements += guide.title(left: frame.left, top: top, width: plotRight - frame.left)
        top += guide.titleHeight(within: plotRight - frame.left)
        // Columns are as wide in all figures with the same axes.
        let total = data.sharing.compactMap { MarimekkoColumn.list($0).last?.end }.max() ?? last.end
        let widths = widthAxis(total: total, room: plotRight - plotLeft)
        let across = LinearScale(domain: widths.domain, start: plotLeft, end: plotRight)
        let ownRight = across.clamped(widths.shown(last.end))
        let heads = MarimekkoHeads(
            names: columns.map(name), totals: columns.map { frame.format.number($0.total) },
            spans: columns.map { (across.clamped(widths.shown($0.start)), across.clamped(widths.shown($0.end))) },
            left: frame.left, right: frame.right, theme: theme)
        let plotTop = top + heads.height
        let height = frame.plotHeight(around: plotTop + 12 * theme.scale, natural: natural)
        let place = Place(
            across: across, up: LinearScale(domain: shares.domain, start: plotTop + height, end: plotTop), widths: widths)

        drawing.elements += heads.draw(above: plotTop)
        drawing.elements += guide.grid(place.up, left: plotLeft, right: plotRight).filter { !$0.classes.contains("zero") }
        drawing.elements.append(.group("columns", areas(place)))
        drawing.elements += numbers(place, &sink)
        if let names { drawing.elements += names.draw(right: ownRight, top: plotTop, bottom: plotTop + height) }
        if hasColumn {
            let column = legend.column(
                left: plotRight + 4 * theme.gap, width: legendWidth, besides: plotTop...plotTop + height)
            drawing.elements.append(.group("legend", column))
        }
        drawing.elements += ticks(place, bottom: plotTop + height)
        drawing.bottom = BottomAxis(axis: widths, scale: across, theme: theme)
            .labels(below: plotTop + height + 0.4 * theme.gap, left: frame.footLeft, right: frame.right, into: &drawing.elements)
        drawing.plot = Box(minX: plotLeft, minY: plotTop, maxX: plotRight, maxY: plotTop + height)
        drawing.heading = shares.title
        if heads.dropped > 0 { sink.report(.labelsDropped(heads.dropped, "names of columns")) }
        if heads.alike > 0 {
            sink.report(.labelsDropped(heads.alike, "names of columns in full, which look alike where they are cut"))
        }
        drawing.remarks = remarks()
        return drawing
    }

    func widthAxis(total: Double, room: Double) -> ValueAxis {
        let name = ValueAxis.name(of: data.columns.value, override: nil)
        return ValueAxis(
            extent: 0...total, title: data.title(of: data.columns.categoryChannel) ?? Words.width(name),
            unit: data.columns.value?.unit ?? .none, isShare: false, fromZero: true,
            tickCount: room > 90 * theme.scale ? 6 : 4, format: frame.format
        ).ending(at: total)
    }

    /// With a star where a part was not checked against its source.
    func name(_ column: MarimekkoColumn) -> String {
        let isUnverified = data.rows(category: column.category).contains(where: \.isUnverified)
        return data.categories[column.category].label + (isUnverified ? "\u{A0}*" : "")
    }

    private func areas(_ place: Place) -> [SVGElement] {
        var areas: [SVGElement] = []
        for column in columns {
            for part in column.parts {
                let ink = Ink.area(data.seriesColour(part.row.series))
                areas += [.rectangle(place.box(part, of: column), ink, role: "part")].labelled(part.row, data)
            }
        }
        // White rules divide the parts without taking from their sizes; where columns are too narrow they would cover them.
        for column in columns {
            let span = place.span(column)
            for part in column.parts.dropFirst() where place.box(part, of: column).height > 0.5 * theme.scale {
                let y = place.up.clamped(part.start * 100)
                areas.append(.line(span.start, y, span.end, y, .paper, width: theme.rule, role: "divider"))
            }
            let width = min(0.35 * theme.scale, (span.end - span.start) * 0.15)
            guard column.start > 0, width > 0.05 * theme.scale else { continue }
            areas.append(.line(span.start, place.up.start, span.start, place.up.end, .paper, width: width, role: "divider"))
        }
        return areas
    }

    /// The numbers of the parts that have room for them.
    private func numbers(_ place: Place, _ sink: inout DiagnosticSink) -> [SVGElement] {
        var labels: [SVGElement] = [], dropped = 0
        for column in columns {
            for part in column.parts {
                let series = data.seriesColour(part.row.series), isDark = data.specification.colours.isDark(series)
                let style = isDark ? theme.strong : theme.label, text = frame.format.number(part.number)
                let box = place.box(part, of: column)
                guard TextMetrics.width(of: text, style) + 1.2 * theme.scale <= box.width, box.height > style.capHeight * 1.7
                else {
                    dropped += 1
                    continue
                }
                labels.append(
                    TextLabel(
                        text: text, x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 + style.capHeight / 2,
                        style: style, anchor: .middle, ink: isDark ? .reversed : .onLight
                    ).element)
            }
        }
        if dropped > 0 { sink.report(.labelsDropped(dropped, "numbers in small parts", .note)) }
        return labels
    }

    private func ticks(_ place: Place, bottom: Double) -> [SVGElement] {
        place.widths.ticks.map { tick in
            let x = place.across.position(tick)
            return .line(x, bottom, x, bottom + 0.8 * theme.gap, .ink, width: theme.rule, role: "tick")
        }
    }

    private func remarks() -> [String] {
        let empty = MarimekkoColumn.empty(data).map { data.categories[$0].label }
        guard !empty.isEmpty else { return [] }
        let names = empty.prefix(4).joined(separator: "; ")
        return ["\(Words.withoutParts): " + (empty.count > 4 ? "\(names); …" : names)]
    }
}
