import Diagnostics
import Formatting
import Tabular

/// The plot of a line figure.
struct LinePlot {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let foot = LineFoot(data)
        let lines = series(foot)
        let stack = data.specification.isStacked && data.series.count > 1 ? LineStack(lines) : nil
        let axis = axis(upTo: stack.map { max($0.greatest, greatestStack) })
        let guide = LeftAxis(axis: axis, theme: theme, isTitled: !frame.titleIsOutside)
        let plotLeft = frame.left + guide.width
        let names = data.series.count > 1 ? data.series.map(\.label) : []
        let nameWidth = min(names.map { TextMetrics.width(of: $0, theme.label) }.max() ?? 0, frame.width * 0.24)
        let plotRight = frame.right - (names.isEmpty ? 2 * theme.gap : nameWidth + 2.5 * theme.gap)
        drawing.elements += guide.title(left: frame.left, top: frame.top, width: plotRight - frame.left)
        let top = frame.top + guide.titleHeight(within: plotRight - frame.left)
        let natural = min((frame.isNarrow ? 42 : 56) * theme.scale, data.specification.size.maximumHeight * 0.5)
        let height = frame.plotHeight(around: top + 14 * theme.scale, natural: natural)
        let across = LinearScale(domain: foot.domain, start: plotLeft, end: plotRight)

        let relative = axis.scale(start: height, end: 0)
        let events = AnnotationGuide(
            theme: theme, left: plotLeft, right: frame.right,
            // Names stand at one height in all figures with the same axes.
            obstacles: data.sharing.flatMap { LinePlot(data: $0, frame: frame).obstacles(foot, across, relative, axis) },
            plotHeight: height)
        let placed = events.placed(
            data.events, format: frame.format, years: foot.isTime ? foot.domain : -1...0,
            position: across.position, &sink)
        let plotTop = top + events.height(linesAbove: placed.linesAbove) + (placed.linesAbove > 0 ? theme.gap : 0)
        let scale = axis.scale(start: plotTop + height, end: plotTop)

        drawing.elements += guide.grid(scale, left: plotLeft, right: plotRight)
        let eventSigns = events.draw(placed.placements, plotTop: plotTop)
        let markings = UprightMarkings(axis: axis, scale: scale, left: plotLeft, right: plotRight, theme: theme).draw(
            data.numberMarkings,
            obstacles: obstacles(foot, across, relative, axis).map { $0.lowered(by: plotTop) }
                + eventSigns.compactMap(TextLabel.init).map(\.box), &sink)
        drawing.elements += markings.elements + eventSigns
        drawing.unnamed = markings.remarks
        let course = LineCourse(shape: shape, isCentred: !foot.isTime || foot.isAnnual, across: across)
        let areas = LineAreas(course: course, scale: scale, axis: axis, theme: theme)
        drawing.elements += LineTargets(data: data, course: course, areas: areas, theme: theme)
            .elements(lines, floors: stack?.floors)
        if let stack {
            drawing.elements += areas.stacked(stack) { .area($0) }
        } else if shape == .area {
            drawing.elements += lines.flatMap { areas.filled($0, .area(data.series.count > 1 ? $0.index : 1)) }
        }
        for line in stack == nil ? lines : [] {
            if shape != .straight { drawing.elements += areas.bands(line, ink(line.index)) }
            drawing.elements.append(
                .group("series", shapes(line, over: lines.filter { $0.index < line.index }, foot, across, scale, axis)))
        }
        drawing.elements += loose(foot, across, scale, axis)
        let gaps = LineGaps(data: data, theme: theme, ink: ink).draw(plotTop...plotTop + height, foot, across)
        drawing.elements += gaps.elements
        if !names.isEmpty {
            let named = LineNames(
                data: data, frame: frame, lines: stack?.middles ?? lines, right: plotRight, width: nameWidth,
                texts: (markings.elements + eventSigns).compactMap(TextLabel.init).map(\.box) + gaps.boxes
            ).draw(across, scale, axis, top: plotTop, bottom: plotTop + height)
            drawing.elements += named.elements
            if named.dropped > 0 { sink.report(.labelsDropped(named.dropped, "names of lines")) }
        }
        let footed = foot.draw(
            below: plotTop + height, across, frame, title: data.title(of: data.columns.categoryChannel), into: &drawing.elements)
        drawing.bottom = footed.bottom
        if footed.dropped > 0 { sink.report(.labelsDropped(footed.dropped, "names of categories")) }
        let undated = data.present.filter { foot.position($0) == nil && foot.sign($0, across, theme) == nil }.count
        if undated > 0 { sink.report(.undated(undated)) }
        drawing.keys = [
            SignLegend(kinds: signKinds, theme: theme),
            DateSignLegend(foot.isTime ? data.present.compactMap(\.date) : [], theme: theme),
        ]
        drawing.plot = Box(minX: plotLeft, minY: plotTop, maxX: plotRight, maxY: plotTop + height)
        drawing.heading = axis.title
        drawing.remarks += [MissingNumbers(data: data).remark(crossed: gaps.rows)].compactMap { $0 }
        // A line that is not drawn has no name beside its end.
        let known = Set(data.present.map(\.series)), nowhere = Set(gaps.rows.map(\.series)).subtracting(known).sorted()
        if data.series.count > 1, !nowhere.isEmpty {
            drawing.remarks.append(Words.withoutAnyNumber(data.format.list(nowhere.map { data.series[$0].label })))
        }
        if shape != .straight, data.present.contains(where: { $0.value?.isRange ?? false }) {
            drawing.remarks.append(Words.bandsAreRanges)
        }
        let hidden = stack == nil ? 0 : data.present.filter(\.isUnverified).count
        if hidden > 0 {
            drawing.remarks.append(Words.unverified(data.format.plural(hidden, "value", "values"), isOne: hidden == 1))
        } else if data.hasUnverified {
            drawing.remarks.append(Words.openCircle)
        }
        return drawing
    }

    /// The highest stack of all figures with the same axes.
    var greatestStack: Double {
        data.sharing.map { LineStack(LinePlot(data: $0, frame: frame).series(LineFoot($0))).greatest }.max() ?? 0
    }

    func series(_ foot: LineFoot) -> [LineSeries] {
        data.rowsBySeries.enumerated().map { index, rows in
            LineSeries(
                index: index, points: rows.compactMap { row in foot.position(row).map { LineSeries.Point(x: $0, row: row) } })
        }
    }

    private var shape: LineShape { data.specification.lineShape }

    /// Ranges are bands in steps and areas; only what is open needs a sign there.
    private var signKinds: [SignKind] {
        let kinds = SignKind.occurring(data.present)
        return shape == .straight ? kinds : kinds.filter { $0 == .atLeast || $0 == .atMost }
    }

    func axis(upTo greatest: Double?) -> ValueAxis {
        let values = data.axisValues
        let low = values.map(\.least).min() ?? 0, high = greatest ?? values.map(\.greatest).max() ?? 1
        return ValueAxis(
            data, extent: low...max(low, high), fromZero: shape == .area || low >= 0 && low < 0.6 * high, tickCount: 4)
    }

    private func ink(_ series: Int) -> Ink { .line(data.series.count > 1 ? series : 1) }

    private func shapes(
        _ line: LineSeries, over earlier: [LineSeries], _ foot: LineFoot, _ across: LinearScale, _ scale: NumberScale,
        _ axis: ValueAxis
    ) -> [SVGElement] {
        let ink = ink(line.index)
        var elements: [SVGElement] = []
        let course = LineCourse(shape: shape, isCentred: !foot.isTime || foot.isAnnual, across: across)
        for run in shape == .straight ? [] : line.runs {
            // Where there are but bounds, the band says where the number may be.
            for piece in course.pieces(run, { row in row.value?.dot.map { scale.clamped(axis.shown($0)) } }) where piece.count > 1
            {
                elements.append(.polyline(piece, ink, width: theme.stroke, role: "line"))
            }
        }
        for run in shape == .straight ? line.runs : [] {
            for stretch in stretches(run, over: earlier, axis) {
                let points = stretch.points.map {
                    (x: across.position($0.x), y: scale.clamped(axis.shown($0.row.value?.mark ?? 0)))
                }
                // Over a line that it follows it is broken, so that both are seen.
                let dash = stretch.isShared ? 1.5 * theme.scale : 0
                elements.append(.polyline(points, ink, width: theme.stroke, dash: dash, role: "line"))
            }
        }
        let isDense = (scale.start - scale.end) > 0 && Double(line.points.count) * 1.4 * theme.scale > across.end - across.start
        for point in line.points {
            guard let value = point.row.value?.scaled(by: 1 / axis.divisor) else { continue }
            let x = across.position(point.x), y = scale.clamped(value.mark)
            if value.isRange, shape == .straight || !value.isBounded {
                var sign = IntervalSign(value, scale, ink: ink, theme: theme, strokeWidth: 0.3 * theme.scale, isHorizontal: false)
                sign.arrow = 4 * theme.scale
                sign.cap = 0.6 * theme.scale
                elements += sign.elements(at: x).labelled(point.row, data)
            }
            if value.dot == nil, value.isBounded { continue }
            if let date = foot.sign(point.row, across, theme) {
                elements += date.elements(middle: y, half: 0.35 * theme.scale, ink, hollow: point.row.isUnverified)
                    .labelled(point.row, data)
                continue
            }
            if shape != .straight, !point.row.isUnverified, isLed(point, in: line, course) { continue }
            let radius = (isDense && !point.row.isUnverified ? 0.4 : 0.62) * theme.scale
            let circle: SVGElement =
                point.row.isUnverified
                ? .circle(x, y, radius: radius, .paper, edge: ink, edgeWidth: 0.3 * theme.scale, role: "value")
                : .circle(x, y, radius: radius, ink, role: "value")
            elements += [circle].labelled(point.row, data)
        }
        return elements
    }

    /// Whether a line says where a point stands, so that it needs no dot.
    private func isLed(_ point: LineSeries.Point, in line: LineSeries, _ course: LineCourse) -> Bool {
        guard point.row.value?.dot != nil else { return true }
        if shape == .step, course.isCentred { return true }
        return line.runs.contains { run in
            run.indices.contains { index in
                run[index].row == point.row && run[index].x == point.x
                    && (index > 0 && run[index - 1].row.value?.dot != nil
                        || index + 1 < run.count && run[index + 1].row.value?.dot != nil)
            }
        }
    }

    /// Values whose dates have no beginning or no end: they are no points of a line.
    private func loose(
        _ foot: LineFoot, _ across: LinearScale, _ scale: NumberScale, _ axis: ValueAxis
    ) -> [SVGElement] {
        data.present.flatMap { row -> [SVGElement] in
            guard foot.position(row) == nil, let date = foot.sign(row, across, theme), let value = row.value else { return [] }
            return date.elements(
                middle: scale.clamped(axis.shown(value.mark)), half: 0.35 * theme.scale, ink(row.series),
                hollow: row.isUnverified
            ).labelled(row, data)
        }
    }

    /// A run of points cut where it begins or ceases to lie on a line drawn before it.
    private func stretches(
        _ run: [LineSeries.Point], over earlier: [LineSeries], _ axis: ValueAxis
    ) -> [(points: [LineSeries.Point], isShared: Bool)] {
        func lies(_ point: LineSeries.Point, on line: LineSeries) -> Bool {
            guard let place = (point.row.value?.mark).map(axis.share) else { return false }
            return line.points.contains { other in
                other.x == point.x && other.row.value.map { abs(axis.share($0.mark) - place) <= 0.008 } ?? false
            }
        }
        var stretches: [(points: [LineSeries.Point], isShared: Bool)] = []
        for (start, end) in zip(run, run.dropFirst()) {
            let isShared = earlier.contains { lies(start, on: $0) && lies(end, on: $0) }
            if let last = stretches.last, last.isShared == isShared {
                stretches[stretches.count - 1].points.append(end)
            } else {
                stretches.append(([start, end], isShared))
            }
        }
        return stretches
    }

    /// Small boxes along every line, measured from the top of the plot.
    private func obstacles(
        _ foot: LineFoot, _ across: LinearScale, _ scale: NumberScale, _ axis: ValueAxis
    ) -> [Box] {
        let own = series(foot), lines = data.specification.isStacked && data.series.count > 1 ? LineStack(own).tops : own
        let ranges = data.present.compactMap { row -> Box? in
            guard let value = row.value, value.isRange, let x = foot.position(row).map(across.position) else { return nil }
            return Box(
                minX: x - theme.gap, minY: scale.clamped(axis.shown(value.greatest)), maxX: x + theme.gap,
                maxY: scale.clamped(axis.shown(value.least)))
        }
        let dates = data.present.compactMap { row -> Box? in
            guard let extent = foot.sign(row, across, theme)?.extent, let value = row.value else { return nil }
            let y = scale.clamped(axis.shown(value.mark))
            return Box(minX: extent.lowerBound, minY: y - theme.gap, maxX: extent.upperBound, maxY: y + theme.gap)
        }
        return ranges + dates
            + lines.flatMap { line in
                line.runs.flatMap { run in
                    LineNames.boxes(
                        run.map { (x: across.position($0.x), y: scale.clamped(axis.shown($0.row.value?.mark ?? 0))) },
                        width: theme.stroke)
                }
            }
    }
}
