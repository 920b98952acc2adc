import Diagnostics
import Formatting
import Tabular

/// Bars that stand on a zero line over categories or years.
struct VerticalBars {
    let data: FigureData
    let bars: BarArrangement
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        var axis = ValueAxis(
            extent: BarArrangement.extent(data), title: bars.title(data), unit: bars.unit(data), isShare: bars.isShare,
            fromZero: !bars.isFloating, tickCount: 4, format: frame.format)
        axis.isTwoSided = !bars.opposite.isEmpty
        let guide = LeftAxis(axis: axis, theme: theme, isTitled: !frame.titleIsOutside)
        let legend = Legend(items: data.legendItems(of: bars) { .area($0) }, theme: theme)
        let natural = min((frame.isNarrow ? 40 : 54) * theme.scale, data.specification.size.maximumHeight * 0.5)
        let depth = frame.plotHeight(around: 20 * theme.scale, natural: natural)
        let legendWidth = frame.isNarrow ? 0 : legend.columnWidth(limit: frame.width * 0.22, depth: depth)
        let besides = legendWidth > 0
        let plotLeft = frame.left + guide.width
        let plotRight = frame.right - (besides ? legendWidth + 4 * theme.gap : 0)
        var top = frame.top
        if legend.items.count > 1, !besides {
            let rows = legend.rows(left: frame.left, top: top, width: frame.right - frame.left)
            drawing.elements.append(.group("legend", rows.elements))
            top = rows.bottom + 2.4 * theme.gap
        }
        drawing.elements += guide.title(left: frame.left, top: top, width: plotRight - frame.left)
        top += guide.titleHeight(within: plotRight - frame.left)

        let bands = CategoryBands(data, start: plotLeft, end: plotRight)
        // Without a title the numbers over the highest bars need room of their own.
        if frame.titleIsOutside, labelsAbove(bands) { top += theme.small.lineHeight }
        let height = frame.plotHeight(around: top + 14 * theme.scale, natural: natural)
        let relative = LinearScale(domain: axis.domain, start: height, end: 0)
        let text = BarText(data: data, bars: bars, axis: axis)
        let events = annotations(bands, obstacles: sharedObstacles(bands, relative, axis), height: height, &sink)
        let plotTop = top + events.guide.height(linesAbove: events.linesAbove) + (events.linesAbove > 0 ? theme.gap : 0)
        let scale = LinearScale(domain: axis.domain, start: plotTop + height, end: plotTop)

        drawing.elements += guide.grid(scale, left: plotLeft, right: plotRight).filter { $0["class"]?.contains("zero") != true }
        // Behind the bars: a rule across them would run through their numbers.
        let eventSigns = events.guide.draw(events.placements, plotTop: plotTop)
        let markings = UprightMarkings(axis: axis, scale: scale, left: plotLeft, right: plotRight, theme: theme).draw(
            data.numberMarkings,
            obstacles: obstacles(bands, relative, axis).map { $0.lowered(by: plotTop) }
                + eventSigns.compactMap(TextLabel.init).map(\.box),
            &sink)
        drawing.elements += markings.elements + eventSigns
        drawing.unnamed = markings.remarks
        let shapes = bars.segments.map { shape($0, bands, scale, axis) }
        drawing.elements.append(
            .group(
                "bars",
                shapes.flatMap { $0.areas(.area(data.seriesColour($0.segment.row.series))).labelled($0.segment.row, data) }))
        drawing.elements += guide.grid(scale, left: plotLeft, right: plotRight).filter { $0["class"]?.contains("zero") == true }
        drawing.elements += shapes.flatMap { $0.signs(.line(data.seriesColour($0.segment.row.series))) }
        let texts = labels(bands, scale, axis, text)
        let eventNames = (markings.elements + eventSigns).compactMap(TextLabel.init)
        let gaps = gaps(bands, scale, axis, text, besides: texts, and: eventNames)
        drawing.elements += texts.map(\.element) + gaps.elements
        if besides {
            let column = legend.column(
                left: plotRight + 4 * theme.gap, width: legendWidth, besides: plotTop...plotTop + height)
            drawing.elements.append(.group("legend", column))
        }
        drawing.plot = Box(minX: plotLeft, minY: plotTop, maxX: plotRight, maxY: plotTop + height)
        drawing.heading = axis.title
        var dropped = 0
        drawing.bottom = BandAxis(bands: bands, data: data, theme: theme).labels(
            below: plotTop + height + hanging(bands), left: frame.footLeft, right: frame.right,
            title: data.title(of: data.columns.categoryChannel),
            into: &drawing.elements, &dropped)
        if dropped > 0 { sink.report(.labelsDropped(dropped, "names of categories")) }
        drawing.remarks = [bars.floatingRemark, MissingNumbers(data: data).remark(crossed: gaps.rows)].compactMap { $0 }
        return drawing
    }

    private func lane(_ segment: BarSegment, _ bands: CategoryBands) -> (start: Double, end: Double) {
        let width = laneWidth(bands)
        let start = bands.middle(of: segment.row.category) - width * Double(segment.laneCount) / 2
        return (start + Double(segment.lane) * width, start + Double(segment.lane + 1) * width)
    }

    /// A bar is never so wide that it reads as an area.
    private func laneWidth(_ bands: CategoryBands) -> Double {
        min(bands.scale.bandWidth / Double(bars.laneCount), 11 * theme.scale)
    }

    private func shape(_ segment: BarSegment, _ bands: CategoryBands, _ scale: LinearScale, _ axis: ValueAxis) -> BarShape {
        BarShape(
            segment: segment, axis: axis, scale: scale, across: lane(segment, bands), isHorizontal: false, theme: theme)
    }

    /// Names of events stand at one height in all figures with the same axes.
    private func sharedObstacles(_ bands: CategoryBands, _ scale: LinearScale, _ axis: ValueAxis) -> [Box] {
        data.sharing.flatMap { VerticalBars(data: $0, bars: BarArrangement($0), frame: frame).obstacles(bands, scale, axis) }
    }

    /// What names must not cover: the bars with the numbers above them.
    private func obstacles(_ bands: CategoryBands, _ scale: LinearScale, _ axis: ValueAxis) -> [Box] {
        bars.segments.map { segment in
            let shape = shape(segment, bands, scale, axis)
            var box = shape.box
            box.minY = shape.reach.low
            if labelsAbove(bands) { box.minY -= theme.small.lineHeight * 1.2 }
            return box
        }
    }

    /// Numbers stand above bars that stand alone and are few.
    private func labelsAbove(_ bands: CategoryBands) -> Bool {
        !bars.isStacked && laneWidth(bands) > 3.2 * theme.scale
    }

    /// The room for numbers under bars that reach the foot of the plot.
    private func hanging(_ bands: CategoryBands) -> Double {
        labelsAbove(bands) && bars.segments.contains(where: bars.isBackwards) ? theme.small.lineHeight : 0
    }

    /// Numbers stand inside only where the largest find room as well: small ones alone would mislead the eye.
    private func numbersFitInside(_ bands: CategoryBands, _ scale: LinearScale, _ axis: ValueAxis, _ text: BarText) -> Bool {
        bars.segments.allSatisfy { segment in
            let box = shape(segment, bands, scale, axis).box
            return box.height <= theme.strong.capHeight * 1.9
                || TextMetrics.width(of: text.inside(segment), theme.strong) + 0.5 * theme.scale <= box.width
        }
    }

    private func labels(_ bands: CategoryBands, _ scale: LinearScale, _ axis: ValueAxis, _ text: BarText) -> [TextLabel] {
        var labels: [TextLabel] = []
        let signs = bars.segments.compactMap { shape($0, bands, scale, axis).signBox }
        let fitsInside = numbersFitInside(bands, scale, axis, text)
        for segment in bars.segments {
            let shape = shape(segment, bands, scale, axis), box = shape.box
            let middle = (box.minX + box.maxX) / 2
            if bars.isStacked {
                let string = text.inside(segment)
                let isDark = data.specification.colours.isDark(data.seriesColour(segment.row.series))
                let style = isDark ? theme.strong : theme.label
                guard fitsInside, !string.isEmpty, box.height > style.capHeight * 1.9, segment.row.value?.mark != 0 else {
                    continue
                }
                let y = (box.minY + box.maxY) / 2 + style.capHeight / 2
                let label = TextLabel(
                    text: string, x: middle, y: y, style: style, anchor: .middle, ink: isDark ? .reversed : .onLight)
                // No sign of a range runs through a number.
                if !signs.contains(where: { $0.overlaps(label.box) }) { labels.append(label) }
            } else if labelsAbove(bands) {
                let string = text.atEnd(segment)
                guard !string.isEmpty else { continue }
                let y =
                    bars.isBackwards(segment)
                    ? shape.reach.high + 0.7 * theme.scale + theme.small.ascent : shape.reach.low - 0.7 * theme.scale
                // The number over the first bar keeps clear of those at the axis.
                let label = BottomAxis.held(
                    TextLabel(text: string, x: middle, y: y, style: theme.small, anchor: .middle, halo: theme.halo),
                    left: bands.scale.start - 1.2 * theme.gap, right: .infinity)
                guard label.box.maxX <= frame.right else { continue }
                if !labels.contains(where: { $0.box.overlaps(label.box) }) { labels.append(label) }
            }
        }
        for category in data.categories.indices {
            guard let label = missing(category, bands, scale, text) else { continue }
            let box = label.box
            guard box.minX >= bands.scale.start, box.maxX <= frame.right else { continue }
            if !labels.contains(where: { $0.box.overlaps(box) }), box.width + theme.gap <= bands.scale.step {
                labels.append(label)
            }
        }
        return labels + stars(besides: labels, bands, scale, axis)
    }

    /// Why a category has no bar, in its place.
    private func missing(_ category: Int, _ bands: CategoryBands, _ scale: LinearScale, _ text: BarText) -> TextLabel? {
        text.missing(category).map {
            TextLabel(
                text: $0, x: bands.middle(of: category), y: scale.clamped(0) - 0.7 * theme.scale, style: theme.small,
                anchor: .middle, ink: .soft, halo: theme.halo)
        }
    }

    /// Crosses in the place of bars without a number, and on stacks that lack a part, where no word says so.
    private func gaps(
        _ bands: CategoryBands, _ scale: LinearScale, _ axis: ValueAxis, _ text: BarText, besides labels: [TextLabel],
        and names: [TextLabel]
    ) -> (elements: [SVGElement], rows: [FigureRow]) {
        var elements: [SVGElement] = [], rows: [FigureRow] = [], taken = (labels + names).map(\.box)
        let stacks = bars.isStacked ? Dictionary(grouping: bars.segments, by: \.row.category) : [:]
        let texts = Set(labels.map { [$0.text, SVGNumber.text($0.x)] })
        for gap in bars.gaps {
            if let word = missing(gap.row.category, bands, scale, text), texts.contains([word.text, SVGNumber.text(word.x)]) {
                continue
            }
            let lane = lane(gap, bands), x = (lane.start + lane.end) / 2, isBelow = bars.isBackwards(gap)
            let reaches = (stacks[gap.row.category] ?? []).map { shape($0, bands, scale, axis).reach }
            let end = (isBelow ? reaches.map(\.high).max() : reaches.map(\.low).min()) ?? scale.clamped(0)
            let step = (isBelow ? 1 : -1) * MissingCross.step(theme)
            var y = end + 0.75 * step
            func cross() -> MissingCross { MissingCross(row: gap.row, x: x, y: y, ink: gap.missingInk(data), theme: theme) }
            for _ in 0..<8 where taken.contains(where: { $0.overlaps(cross().box) }) { y += step }
            taken.append(cross().box)
            elements += cross().elements(data)
            rows.append(gap.row)
        }
        return (elements.isEmpty ? [] : [.group("gaps", elements)], rows)
    }

    /// Over a column whose unverified number is not written: a star.
    private func stars(
        besides labels: [TextLabel], _ bands: CategoryBands, _ scale: LinearScale, _ axis: ValueAxis
    ) -> [TextLabel] {
        let unverified = Set(bars.segments.filter(\.row.isUnverified).map(\.row.category)).sorted()
        return unverified.compactMap { category in
            let boxes = bars.segments.filter { $0.row.category == category }.map { shape($0, bands, scale, axis).box }
            guard let left = boxes.map(\.minX).min(), let right = boxes.map(\.maxX).max(), let top = boxes.map(\.minY).min()
            else {
                return nil
            }
            if labels.contains(where: { $0.text.last == "*" && $0.x > left && $0.x < right }) { return nil }
            let label = TextLabel(
                text: "*", x: (left + right) / 2, y: top - 0.4 * theme.scale, style: theme.small, anchor: .middle,
                halo: theme.halo)
            return labels.contains { $0.box.overlaps(label.box) } ? nil : label
        }
    }

    private func annotations(
        _ bands: CategoryBands, obstacles: [Box], height: Double, _ sink: inout DiagnosticSink
    ) -> (guide: AnnotationGuide, placements: [AnnotationGuide.Placement], linesAbove: Int) {
        let guide = AnnotationGuide(
            theme: theme, left: bands.scale.start, right: frame.right, obstacles: obstacles, plotHeight: height)
        guard data.hasYears || data.events.isEmpty else {
            sink.report(.annotationsNeedTime)
            return (guide, [], 0)
        }
        let years = bands.years.map { Double($0.lowerBound)...Double($0.upperBound + 1) } ?? -1...0
        let placed = guide.placed(
            data.events, format: frame.format, years: years,
            position: { bands.position(year: $0) ?? bands.scale.start }, &sink)
        return (guide, placed.placements, placed.linesAbove)
    }
}
