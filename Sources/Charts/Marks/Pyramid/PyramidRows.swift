import Diagnostics
import Formatting
import Tabular

/// The rows of a pyramid: a column of names, bars growing away from it on both sides, numbers at their ends.
struct PyramidRows {
    let data: FigureData
    let sides: [PyramidSide]
    let frame: FigureFrame

    private var theme: Theme { frame.theme }
    /// Between the names and the bars.
    private var inner: Double { 1.4 * theme.gap }

    /// Where the rows stand, and what finds room in them.
    private struct Layout {
        let order: [Int]
        /// The upper edge of each row, in the order drawn, and the lower edge of the last.
        var tops: [Double]
        var thickness: Double
        /// Every so many names are written.
        var interval: Int

        func middle(_ place: Int) -> Double { (tops[place] + tops[place + 1]) / 2 }
    }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let column = CategoryColumn(names: data.categories.map { ($0.label, nil) }, limit: frame.width * 0.26, theme: theme)
        let columnWidth = max(column.width, 3 * theme.scale)
        let centre = (frame.left + frame.right) / 2
        let starts = [centre - columnWidth / 2 - inner, centre + columnWidth / 2 + inner]
        let axis = axis(room: frame.right - starts[1])

        let heads = headings(starts: starts)
        drawing.elements += heads.elements
        let plotTop = heads.bottom + 0.8 * theme.gap
        let layout = layout(column, top: plotTop + 0.4 * theme.gap)
        let plotBottom = (layout.tops.last ?? plotTop) + 0.2 * theme.gap
        let hasRoom = layout.thickness + 0.4 * theme.scale >= theme.note.capHeight * 1.15
        let reach = PyramidReach(sides: sharedSides, data: data, axis: axis, theme: theme, room: frame.right - starts[1])
        let isPrinted = hasRoom && reach.hasRoomForNumbers
        let length = reach.length(withNumbers: isPrinted)
        let scales = [
            LinearScale(domain: axis.domain, start: starts[0], end: starts[0] - length),
            LinearScale(domain: axis.domain, start: starts[1], end: starts[1] + length),
        ]
        var foots = scales.map { BottomAxis(axis: axis, scale: $0, theme: theme) }
        let title = foots[0]
        for foot in foots { drawing.elements += foot.grid(top: plotTop, bottom: plotBottom) }
        for (place, category) in layout.order.enumerated() {
            drawing.elements.append(.group("row", bars(category, layout.middle(place), layout.thickness, scales, axis)))
        }
        for start in starts {
            drawing.elements.append(.line(start, plotTop, start, plotBottom, .ink, width: theme.axis, role: "zero"))
        }
        drawing.elements += names(column, layout, centre: centre)
        if isPrinted { drawing.elements += numbers(layout, scales, axis) }
        var bottom = plotBottom
        for index in foots.indices {
            foots[index].title = ""
            bottom = max(
                bottom, foots[index].labels(below: plotBottom, left: frame.left, right: frame.right, into: &drawing.elements))
        }
        if !axis.title.isEmpty {
            bottom = title.title(
                below: bottom - theme.small.descent + theme.gap * 0.4, middle: centre, left: frame.left, right: frame.right,
                into: &drawing.elements)
        }
        drawing.bottom = bottom
        let named = (layout.order.count + layout.interval - 1) / layout.interval
        // What is thinned by a rule, as years along an axis are, is noted; there is nothing to mend.
        if layout.order.count > named {
            sink.report(.labelsDropped(layout.order.count - named, "names of categories", .note))
        }
        if !isPrinted { sink.report(.labelsDropped(sides.reduce(0) { $0 + $1.rows.count }, "numbers beside bars", .note)) }
        return drawing
    }

    /// The sides of all figures with the same axes.
    private var sharedSides: [PyramidSide] { data.sharing.flatMap(PyramidSide.both) }

    private func axis(room: Double) -> ValueAxis {
        let values = sharedSides.flatMap { $0.rows.values.compactMap(\.value) }
        let isShare = sides.contains(where: \.isShare)
        let title = data.title(of: data.columns.valueChannel)
        return ValueAxis(
            extent: 0...max(values.map(\.greatest).max() ?? 0, 0),
            title: title ?? (isShare && !data.isShare ? Words.shareOfAll : data.valueTitle),
            unit: isShare ? .none : data.columns.value?.unit ?? .none, isShare: isShare, fromZero: true,
            tickCount: room > 60 * theme.scale ? 4 : 3, format: frame.format)
    }

    /// The names of the two series over their sides, in their colours.
    private func headings(starts: [Double]) -> (elements: [SVGElement], bottom: Double) {
        let style = theme.strong, room = frame.right - starts[1]
        let names = sides.map { side in
            TextWrapping.broken(
                TextWrapping.balanced(data.series[side.series].label, width: room, style), width: room, style)
        }
        let last = frame.top + style.ascent + Double((names.map(\.count).max() ?? 1) - 1) * style.lineHeight
        let labels = names.enumerated().flatMap { index, lines in
            lines.reversed().enumerated().map { line, text in
                TextLabel(
                    text: text, x: starts[index], y: last - Double(line) * style.lineHeight, style: style,
                    anchor: index == 0 ? .end : .start, ink: .line(sides[index].series))
            }
        }
        return (labels.map(\.element), last + style.descent)
    }

    /// Rows as high as their names; where the page is too low for them, all alike, and as many names as have room.
    private func layout(_ column: CategoryColumn, top: Double) -> Layout {
        let order = PyramidSide.order(data), thickness = 3.1 * theme.scale, gap = 0.7 * theme.scale
        let apart = order.firstIndex { data.categories[$0].value.isMissing }
        func tops(_ depths: [Double]) -> [Double] {
            var edges = [top]
            for (place, depth) in depths.enumerated() {
                // What has no name stands apart from the pyramid.
                if place == apart, place > 0 { edges[place] += 1.4 * theme.scale }
                edges.append(edges[place] + depth)
            }
            return edges
        }
        let natural = order.map { max(thickness, column.height($0)) + gap }
        let room = frame.height.map { $0 - top - 14 * theme.scale } ?? data.specification.size.maximumHeight * 0.8
        guard natural.reduce(0, +) > room else {
            return Layout(order: order, tops: tops(natural), thickness: thickness, interval: 1)
        }
        // Rows that are no longer read one by one make a shape, for which half a page is enough.
        let depth = frame.height == nil ? data.specification.size.maximumHeight * 0.5 : room
        let pitch = min(max(depth / Double(order.count), 0.8 * theme.scale), thickness + gap)
        let interval = [1, 2, 5, 10, 20, 50, 100].first { Double($0) * pitch >= theme.label.lineHeight } ?? 200
        return Layout(
            order: order, tops: tops(order.map { _ in pitch }), thickness: pitch - min(gap, pitch * 0.2), interval: interval)
    }

    private func shape(
        _ row: FigureRow, _ middle: Double, _ thickness: Double, _ scale: LinearScale, _ axis: ValueAxis
    ) -> BarShape? {
        row.value.map { value in
            BarShape(
                segment: BarSegment(row: row, lane: 0, start: 0, end: value.certain, range: value.isRange ? value : nil),
                axis: axis, scale: scale, across: (middle - thickness / 2, middle + thickness / 2), isHorizontal: true,
                theme: theme)
        }
    }

    private func bars(
        _ category: Int, _ middle: Double, _ thickness: Double, _ scales: [LinearScale], _ axis: ValueAxis
    ) -> [SVGElement] {
        zip(sides, scales).flatMap { side, scale -> [SVGElement] in
            guard let row = side.rows[category], let shape = shape(row, middle, thickness, scale, axis) else { return [] }
            return (shape.areas(.area(side.series)) + shape.signs(.line(side.series))).labelled(row, data)
        }
    }

    private func names(_ column: CategoryColumn, _ layout: Layout, centre: Double) -> [SVGElement] {
        // Counted from the foot, as the categories are.
        let count = layout.order.count
        return layout.order.enumerated().flatMap { place, category -> [SVGElement] in
            guard (count - 1 - place) % layout.interval == 0 else { return [] }
            let middle = layout.middle(place), room = layout.tops[place + 1] - layout.tops[place]
            if layout.interval == 1, column.height(category) <= room + 0.01 {
                return column.labels(category, right: centre, middle: middle, anchor: .middle)
            }
            let text = TextWrapping.limited(column.entries[category].lines, to: 1, width: column.width, theme.label)
            return text.map {
                TextLabel(text: $0, x: centre, y: middle + theme.label.capHeight / 2, style: theme.label, anchor: .middle).element
            }
        }
    }

    private func numbers(_ layout: Layout, _ scales: [LinearScale], _ axis: ValueAxis) -> [SVGElement] {
        layout.order.enumerated().flatMap { place, category -> [SVGElement] in
            zip(sides, scales).enumerated().compactMap { index, pair -> SVGElement? in
                let (side, scale) = pair
                guard let row = side.rows[category] else { return nil }
                let text = side.text(row, data)
                guard !text.isEmpty else { return nil }
                let reach = shape(row, layout.middle(place), layout.thickness, scale, axis)?.reach
                let end = reach.map { index == 0 ? $0.low : $0.high } ?? scale.start
                let label = TextLabel(
                    text: text, x: end + (index == 0 ? -1 : 1) * 1.1 * theme.gap,
                    y: layout.middle(place) + theme.note.capHeight / 2, style: theme.note, anchor: index == 0 ? .end : .start,
                    ink: row.value == nil ? .soft : .ink, halo: theme.halo)
                // Why a number is missing can take many words; the description says it too.
                return label.box.minX >= frame.left - theme.margin && label.box.maxX <= frame.right + theme.margin
                    ? label.element : nil
            }
        }
    }
}
