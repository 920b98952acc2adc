import Diagnostics
import Formatting
import Tabular

/// Bars that lie beside the names of their categories.
struct HorizontalBars {
    let data: FigureData
    let bars: BarArrangement
    let frame: FigureFrame

    private var theme: Theme { frame.theme }
    private var isOfWhole: Bool { data.columns.whole != nil }
    private var thickness: Double { (bars.laneCount > 1 ? 2.3 : 3.1) * theme.scale }

    /// The texts right of the plot: `13 of 15`, and `87 %` where the whole is large enough.
    private struct SideText {
        var part: String
        var percent: String?
    }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let sides = sideTexts()
        let column = CategoryColumn(
            names: data.categories.indices.map {
                (data.categories[$0].label, data.rows(category: $0).lazy.compactMap(\.note).first)
            },
            limit: frame.width * 0.34, theme: theme)
        let partWidth = sides.values.map { TextMetrics.width(of: $0.part, theme.label) }.max() ?? 0
        let percentWidth = sides.values.compactMap(\.percent).map { TextMetrics.width(of: $0, theme.label) }.max() ?? 0
        let plotLeft = frame.left + column.width + 1.8 * theme.gap
        let sideWidth = (partWidth > 0 ? partWidth + 3 * theme.gap : 0) + (percentWidth > 0 ? percentWidth + 2.5 * theme.gap : 0)
        let axisRoom = frame.right - plotLeft - sideWidth
        var axis = ValueAxis(
            extent: BarArrangement.extent(data), title: bars.title(data), unit: bars.unit(data), isShare: bars.isShare,
            fromZero: !bars.isFloating, tickCount: axisRoom > 80 * theme.scale ? 5 : 4, format: frame.format)
        axis.isTwoSided = !bars.opposite.isEmpty
        let text = BarText(data: data, bars: bars, axis: axis)
        // The last tick's number reaches half its width past the plot.
        let overhang = (axis.ticks.last.map { TextMetrics.width(of: axis.label($0), theme.small) } ?? 0) / 2
        let scale = BarMargins(texts: sharedEndTexts(axis), overhang: max(overhang, sideWidth))
            .scale(axis.domain, left: plotLeft, right: frame.right)
        let plotRight = scale.end

        var top = frame.top
        let legend = Legend(items: data.legendItems(of: bars) { .area($0) }, theme: theme)
        if legend.items.count > 1, bars.circles.isEmpty {
            let rows = legend.rows(left: plotLeft, top: top, width: frame.right - plotLeft)
            drawing.elements.append(.group("legend", rows.elements))
            top = rows.bottom + 2 * theme.gap
        }
        let markings = FootMarkings(
            data.numberMarkings, axis, scale, left: plotLeft, right: frame.right, theme: theme, &sink)
        top += markings.height
        let plotTop = top + 0.6 * theme.gap
        let tops = rowTops(column, from: plotTop + 0.4 * theme.gap)
        let plotBottom = (tops.last ?? plotTop) + 0.2 * theme.gap
        let words = axisWords(axis)
        var bottomAxis = BottomAxis(axis: axis, scale: scale, theme: theme, words: words)
        if words != nil { bottomAxis.title = data.valueTitle }
        drawing.elements += bottomAxis.grid(top: plotTop, bottom: plotBottom).filter { !$0.classes.contains("zero") }
        drawing.elements += markings.draw(top: plotTop, bottom: plotBottom)
        var dropped = 0, crossed: [FigureRow] = []
        for category in data.categories.indices {
            let middle = (tops[category] + tops[category + 1]) / 2
            drawing.elements += column.labels(category, right: plotLeft - 1.8 * theme.gap, middle: middle)
            drawing.elements += row(category, middle: middle, left: plotLeft, scale, axis, text, &dropped, &crossed)
            guard let side = sides[category] else { continue }
            let baseline = middle + theme.label.capHeight / 2
            let partX = frame.right - (percentWidth > 0 ? percentWidth + 2.5 * theme.gap : 0)
            drawing.elements.append(TextLabel(text: side.part, x: partX, y: baseline, style: theme.label, anchor: .end).element)
            if let percent = side.percent {
                drawing.elements.append(
                    TextLabel(text: percent, x: frame.right, y: baseline, style: theme.label, anchor: .end, ink: .soft).element)
            }
        }
        if axis.domain.contains(0) {
            let zero = scale.position(0)
            drawing.elements.append(.line(zero, plotTop, zero, plotBottom, .ink, width: theme.axis, role: "zero"))
        }
        drawing.bottom = bottomAxis.labels(below: plotBottom, left: frame.footLeft, right: frame.right, into: &drawing.elements)
        drawing.plot = Box(minX: plotLeft, minY: plotTop, maxX: plotRight, maxY: plotBottom)
        let spoken =
            bars.isStacked
            ? bars.gaps.map(\.row).filter { row in !crossed.contains(row) && text.missing(row.category) == nil } : []
        let missing = MissingNumbers(data: data).remark(crossed: crossed, said: spoken)
        drawing.remarks = remarks() + [missing].compactMap { $0 }
        drawing.unnamed = markings.remarks
        if dropped > 0 { sink.report(.labelsDropped(dropped, "numbers beside bars")) }
        return drawing
    }

    private func row(
        _ category: Int, middle: Double, left: Double, _ scale: LinearScale, _ axis: ValueAxis, _ text: BarText,
        _ dropped: inout Int, _ crossed: inout [FigureRow]
    ) -> [SVGElement] {
        var shapes: [SVGElement] = [], texts: [SVGElement] = []
        let full = thickness * Double(bars.laneCount)
        if isOfWhole, bars.segments.contains(where: { $0.row.category == category }) {
            let track = Box(
                minX: scale.position(0), minY: middle - full / 2, maxX: scale.clamped(axis.shown(1)), maxY: middle + full / 2)
            shapes.append(.rectangle(track, .track, role: "whole"))
        }
        let parts = bars.segments.filter { $0.row.category == category }.map { shape($0, middle: middle, scale, axis) }
        shapes += parts.flatMap { $0.areas(.area(data.seriesColour($0.segment.row.series))).labelled($0.segment.row, data) }
        // Over all parts: the next would cover the range of the one before.
        shapes += parts.flatMap { $0.signs(.line(data.seriesColour($0.segment.row.series))) }
        if !isOfWhole { texts += bars.isStacked ? inside(parts, text) : [] }
        for segment in bars.circles where segment.row.category == category {
            shapes.append(
                .circle(
                    scale.clamped(axis.shown(segment.end)), middle, radius: 0.62 * theme.scale,
                    segment.row.isUnverified ? .hair : .paper, edge: .ink,
                    edgeWidth: 0.25 * theme.scale, role: "other"))
        }
        let gaps = bars.gaps.filter { $0.row.category == category }.map { shape($0, middle: middle, scale, axis) }
        var crosses: [Box] = []
        func cross(_ gap: BarShape, at start: Double, isLeft: Bool = false) {
            crossed.append(gap.segment.row)
            // In a stack all stand in one place: beside one another.
            var x = start
            func cross() -> MissingCross {
                MissingCross(
                    row: gap.segment.row, x: x, y: (gap.across.start + gap.across.end) / 2, ink: gap.segment.missingInk(data),
                    theme: theme)
            }
            while crosses.contains(where: { $0.overlaps(cross().box) }) { x += (isLeft ? -1 : 1) * MissingCross.step(theme) }
            crosses.append(cross().box)
            shapes += cross().elements(data)
        }
        let zero = scale.clamped(0)
        var ends: [TextLabel] = [], others: [TextLabel] = []
        if let missing = text.missing(category), !isOfWhole {
            let candidates = [false, true].map { end(missing, at: zero, middle: middle, isLeft: $0, theme.label, ink: .soft) }
            if let placed = candidates.first(where: { hasRoom($0, left) }) {
                texts.append(placed.element)
            } else {
                gaps.forEach { cross($0, at: zero + 2 * theme.gap) }
            }
        } else if bars.isStacked {
            ends = totals(category, middle: middle, parts)
        } else if !isOfWhole {
            ends = parts.map { beside($0, text, isLeft: bars.isBackwards($0.segment)) }
            others = parts.map { beside($0, text, isLeft: !bars.isBackwards($0.segment)) }
        }
        for (index, label) in ends.enumerated() {
            // Without room beyond its end a number stands at the other end of its bar.
            let candidates = [label] + (others.indices.contains(index) ? [others[index]] : [])
            let placed = candidates.first { hasRoom($0, left) }
            if let placed { texts.append(placed.element) } else { dropped += 1 }
        }
        if text.missing(category) == nil, !isOfWhole {
            for gap in gaps {
                let isLeft = bars.isBackwards(gap.segment)
                let reach = gap.segment.end == 0 ? zero : isLeft ? parts.map(\.reach.low).min() : parts.map(\.reach.high).max()
                if bars.isStacked {
                    // The sum says what it lacks; where there is none a cross does.
                    let totals = BarTotals(data: data, bars: bars), sides = bars.opposite.isEmpty ? [true, false] : [isLeft]
                    guard sides.allSatisfy({ totals.text(category, isLeft: $0) == nil }) else { continue }
                    cross(gap, at: (reach ?? zero) + (isLeft ? -2 : 2) * theme.gap, isLeft: isLeft)
                    continue
                }
                let word = end(
                    gap.segment.row.lackOfPlace ?? "", at: zero, middle: (gap.across.start + gap.across.end) / 2, isLeft: isLeft,
                    besideStyle, ink: gap.segment.missingInk(data))
                if hasRoom(word, left) { texts.append(word.element) } else { cross(gap, at: zero + 2 * theme.gap) }
            }
        }
        return [.group("row", shapes)] + texts
    }

    private func hasRoom(_ label: TextLabel, _ left: Double) -> Bool {
        label.box.minX >= left - 0.5 * theme.gap && label.box.maxX <= frame.right + 0.01
    }

    private func shape(_ segment: BarSegment, middle: Double, _ scale: LinearScale, _ axis: ValueAxis) -> BarShape {
        let y = middle + (Double(segment.lane) - Double(segment.laneCount) / 2) * thickness
        let inset = bars.laneCount > 1 ? 0.1 * theme.scale : 0
        return BarShape(
            segment: segment, axis: axis, scale: scale, across: (y + inset, y + thickness - inset), isHorizontal: true,
            theme: theme)
    }

    /// A text beyond an end of a bar.
    private func end(
        _ text: String, at x: Double, middle: Double, isLeft: Bool, _ style: TextStyle, ink: Ink = .ink
    ) -> TextLabel {
        TextLabel(
            text: text, x: x + (isLeft ? -1.2 : 1.2) * theme.gap, y: middle + style.capHeight / 2, style: style,
            anchor: isLeft ? .end : .start, ink: ink, halo: theme.halo)
    }

    /// The sums of a stack at its ends, clear of the signs of ranges.
    private func totals(_ category: Int, middle: Double, _ parts: [BarShape]) -> [TextLabel] {
        [true, false].compactMap { isLeft in
            let own = parts.filter { bars.opposite.isEmpty || bars.opposite.contains($0.segment.row.series) == isLeft }
            guard let text = BarTotals(data: data, bars: bars).text(category, isLeft: isLeft),
                let x = isLeft ? own.map(\.reach.low).min() : own.map(\.reach.high).max()
            else { return nil }
            return end(text, at: x, middle: middle, isLeft: isLeft, theme.label)
        }
    }

    /// The numbers inside the parts of a stack, where they have room and no sign of a range runs through them.
    private func inside(_ parts: [BarShape], _ text: BarText) -> [SVGElement] {
        parts.compactMap { part in
            let segment = part.segment, box = part.box
            let string = BarTotals(data: data, bars: bars).replacesInside(segment) ? "" : text.inside(segment)
            let isDark = data.specification.colours.isDark(data.seriesColour(segment.row.series))
            let style = isDark ? theme.strong : theme.label
            guard !string.isEmpty, TextMetrics.width(of: string, style) + 1.2 * theme.scale <= box.width,
                segment.row.value?.mark != 0
            else { return nil }
            let label = TextLabel(
                text: string, x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 + style.capHeight / 2, style: style,
                anchor: .middle, ink: isDark ? .reversed : .onLight)
            return parts.contains { $0.signBox?.overlaps(label.box) ?? false } ? nil : label.element
        }
    }

    private func beside(_ shape: BarShape, _ text: BarText, isLeft: Bool) -> TextLabel {
        end(
            text.beside(shape.segment), at: isLeft ? shape.reach.low : shape.reach.high,
            middle: (shape.across.start + shape.across.end) / 2, isLeft: isLeft, besideStyle)
    }

    private var besideStyle: TextStyle { bars.laneCount > 1 ? theme.note : theme.label }

    /// The texts beyond the ends in all figures with the same axes.
    private func sharedEndTexts(_ axis: ValueAxis) -> [BarMargins.Text] {
        data.sharing.flatMap { figure in
            let bars = BarArrangement(figure)
            return HorizontalBars(data: figure, bars: bars, frame: frame)
                .endTexts(BarText(data: figure, bars: bars, axis: axis), axis)
        }
    }

    /// The numbers beyond the ends of bars and stacks, and the arrows of open ends, as far as they need room.
    private func endTexts(_ text: BarText, _ axis: ValueAxis) -> [BarMargins.Text] {
        guard !isOfWhole else { return [] }
        let totals = BarTotals(data: data, bars: bars)
        func needed(_ string: String?, _ segments: [BarSegment], isLeft: Bool) -> BarMargins.Text? {
            let ranges = segments.compactMap(\.range)
            let ends = segments.flatMap { [$0.start, $0.end] } + ranges.map { isLeft ? $0.least : $0.greatest }
            // The arrow of "at most" beside a bar from zero lies on the bar.
            let isOpen = segments.contains { segment in
                guard let range = segment.range else { return false }
                return isLeft
                    ? !range.low.isFinite && (segment.isFloating || segment.isBackwards) : !range.high.isFinite
            }
            let arrow = isOpen ? BarShape.arrow * 1.1 * theme.scale : 0
            let width = (string.map { TextMetrics.width(of: $0, besideStyle) } ?? 0) + arrow
            guard width > 0, let end = isLeft ? ends.min() : ends.max() else { return nil }
            return BarMargins.Text(isLeft: isLeft, end: axis.shown(end), width: width + 1.4 * theme.gap)
        }
        return [true, false].flatMap { isLeft -> [BarMargins.Text] in
            if bars.isStacked {
                return data.categories.indices.compactMap { category in
                    let segments = bars.segments.filter { $0.row.category == category }
                    return needed(totals.text(category, isLeft: isLeft), segments, isLeft: isLeft)
                }
            }
            return bars.segments.compactMap { segment in
                needed(
                    bars.isBackwards(segment) == isLeft ? text.beside(segment) : nil, [segment], isLeft: isLeft)
            }
        }
    }

    private func sideTexts() -> [Int: SideText] {
        guard isOfWhole else { return [:] }
        let probe = ValueAxis(
            extent: 0...1, title: "", unit: .none, isShare: true, fromZero: true, tickCount: 4, format: frame.format)
        let text = BarText(data: data, bars: bars, axis: probe)
        var sides: [Int: SideText] = [:]
        for segment in bars.segments {
            sides[segment.row.category] = SideText(part: text.part(segment), percent: text.percent(segment))
        }
        // A part without its whole has no share; its number stands alone.
        for row in data.present where sides[row.category] == nil {
            sides[row.category] = SideText(part: row.value.map { frame.format.estimate($0) } ?? "", percent: nil)
        }
        for row in MissingNumbers.rows(data) where sides[row.category] == nil {
            sides[row.category] = SideText(part: row.lackOfPlace ?? "", percent: nil)
        }
        return sides
    }

    /// When every whole is too small for per cent, the axis speaks in words.
    private func axisWords(_ axis: ValueAxis) -> [String]? {
        guard isOfWhole, bars.segments.allSatisfy({ ($0.row.whole?.mark ?? 0) < BarText.leastWhole }) else { return nil }
        return axis.ticks.map { $0 == 0 ? Words.none : $0 == 50 ? Words.half : $0 == 100 ? Words.all : "" }
    }

    /// The upper edge of each row, and the lower edge of the last.
    private func rowTops(_ column: CategoryColumn, from top: Double) -> [Double] {
        var tops = [top]
        let counts = Dictionary((bars.segments + bars.gaps).map { ($0.row.category, $0.laneCount) }) { first, _ in first }
        for category in data.categories.indices {
            let lanes = counts[category] ?? 1
            let bar = thickness * Double(lanes) + 2.1 * theme.scale
            tops.append(tops[tops.count - 1] + max(bar, column.height(category) + 1.5 * theme.scale))
        }
        return tops
    }

    private func remarks() -> [String] {
        if let remark = bars.floatingRemark { return [remark] }
        guard !bars.circles.isEmpty else { return [] }
        let barSeries = Set(bars.segments.map(\.row.series)).sorted()
        let names = barSeries.compactMap { data.series.indices.contains($0) ? data.series[$0].label : nil }
        let first = names.count == 1 ? "Bars: \(names[0]). " : ""
        let unverified = bars.circles.contains(where: \.row.isUnverified) ? "; grey ones are not verified" : ""
        return [first + "Circles: other values given for the same" + unverified + "."]
    }
}
