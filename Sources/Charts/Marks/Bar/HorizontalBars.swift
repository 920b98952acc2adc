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
        let axis = ValueAxis(
            extent: BarArrangement.extent(data), title: bars.title(data), unit: bars.unit(data), isShare: bars.isShare,
            fromZero: true,
            tickCount: axisRoom > 80 * theme.scale ? 5 : 4, format: frame.format)
        let text = BarText(data: data, bars: bars, axis: axis)
        // The last tick's number reaches half its width past the plot.
        let overhang = max(
            (axis.ticks.last.map { TextMetrics.width(of: axis.label($0), theme.small) } ?? 0) / 2, besideWidth(axis))
        let plotRight = frame.right - max(sideWidth, overhang)
        let scale = LinearScale(domain: axis.domain, start: plotLeft, end: plotRight)

        var top = frame.top
        let legend = Legend(items: data.legendItems { .area($0) }, theme: theme)
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
        drawing.elements += bottomAxis.grid(top: plotTop, bottom: plotBottom)
        drawing.elements += markings.draw(top: plotTop, bottom: plotBottom)
        for category in data.categories.indices {
            let middle = (tops[category] + tops[category + 1]) / 2
            drawing.elements += column.labels(category, right: plotLeft - 1.8 * theme.gap, middle: middle)
            drawing.elements += row(category, middle: middle, scale, axis, text)
            guard let side = sides[category] else { continue }
            let baseline = middle + theme.label.capHeight / 2
            let partX = frame.right - (percentWidth > 0 ? percentWidth + 2.5 * theme.gap : 0)
            drawing.elements.append(TextLabel(text: side.part, x: partX, y: baseline, style: theme.label, anchor: .end).element)
            if let percent = side.percent {
                drawing.elements.append(
                    TextLabel(text: percent, x: frame.right, y: baseline, style: theme.label, anchor: .end, ink: .soft).element)
            }
        }
        drawing.elements.append(.line(plotLeft, plotTop, plotLeft, plotBottom, .ink, width: theme.axis, role: "zero"))
        drawing.bottom = bottomAxis.labels(below: plotBottom, left: frame.footLeft, right: frame.right, into: &drawing.elements)
        drawing.plot = Box(minX: plotLeft, minY: plotTop, maxX: plotRight, maxY: plotBottom)
        drawing.remarks = remarks()
        drawing.unnamed = markings.remarks
        return drawing
    }

    private func row(_ category: Int, middle: Double, _ scale: LinearScale, _ axis: ValueAxis, _ text: BarText) -> [SVGElement] {
        var shapes: [SVGElement] = [], texts: [SVGElement] = []
        let full = thickness * Double(bars.laneCount)
        if isOfWhole, bars.segments.contains(where: { $0.row.category == category }) {
            let track = Box(
                minX: scale.position(0), minY: middle - full / 2, maxX: scale.clamped(axis.shown(1)), maxY: middle + full / 2)
            shapes.append(.rectangle(track, .track, role: "whole"))
        }
        for segment in bars.segments where segment.row.category == category {
            let y = middle + (Double(segment.lane) - Double(segment.laneCount) / 2) * thickness
            let from = scale.clamped(axis.shown(segment.start)), to = scale.clamped(axis.shown(segment.end))
            let inset = bars.laneCount > 1 ? 0.1 * theme.scale : 0
            let box = Box(minX: min(from, to), minY: y + inset, maxX: max(from, to), maxY: y + thickness - inset)
            shapes.append(.rectangle(box, .area(data.seriesColour(segment.row.series)), role: "bar"))
            var end = box.maxX
            if let range = segment.range {
                let drawn = interval(range, box, scale, axis)
                shapes += drawn.elements
                end = max(end, drawn.end)
            }
            guard !isOfWhole else { continue }
            texts += bars.isStacked ? inside(segment, box, text) : [beside(segment, end: end, box, text)]
        }
        for segment in bars.circles where segment.row.category == category {
            shapes.append(
                .circle(
                    scale.clamped(axis.shown(segment.end)), middle, radius: 0.62 * theme.scale,
                    segment.row.isUnverified ? .hair : .paper, edge: .ink,
                    edgeWidth: 0.25 * theme.scale, role: "other"))
        }
        if let unknown = text.unknown(category), !isOfWhole {
            texts.append(
                TextLabel(
                    text: unknown, x: scale.clamped(0) + 1.2 * theme.gap, y: middle + theme.label.capHeight / 2,
                    style: theme.label, ink: .soft, halo: theme.halo
                ).element)
        } else if bars.isStacked, let total = total(category) {
            let x = scale.clamped(axis.shown(bars.end(of: category))) + 1.2 * theme.gap
            texts.append(
                TextLabel(text: total, x: x, y: middle + theme.label.capHeight / 2, style: theme.label, halo: theme.halo).element)
        }
        return [.group("row", shapes)] + texts
    }

    private func interval(_ range: Estimate, _ box: Box, _ scale: LinearScale, _ axis: ValueAxis) -> (
        elements: [SVGElement], end: Double
    ) {
        let middle = (box.minY + box.maxY) / 2
        var shapes: [SVGElement] = []
        if range.best == nil, range.isBounded {
            let rest = Box(minX: box.maxX, minY: box.minY, maxX: scale.clamped(axis.shown(range.high)), maxY: box.maxY)
            shapes.append(.rectangle(rest, .track, role: "uncertain"))
        }
        var sign = IntervalSign(
            range.scaled(by: 1 / axis.divisor), scale, ink: .ink, theme: theme, strokeWidth: 0.35 * theme.scale)
        sign.cap = min(0.8 * theme.scale, box.height * 0.3)
        sign.arrow = 4 * theme.scale
        return (shapes + sign.elements(at: middle), sign.extent.end)
    }

    private func inside(_ segment: BarSegment, _ box: Box, _ text: BarText) -> [SVGElement] {
        let string = text.inside(segment)
        let isDark = data.specification.colours.isDark(data.seriesColour(segment.row.series))
        let style = isDark ? theme.strong : theme.label
        guard !string.isEmpty, TextMetrics.width(of: string, style) + 1.2 * theme.scale <= box.width, segment.row.value?.mark != 0
        else {
            return []
        }
        let y = (box.minY + box.maxY) / 2 + style.capHeight / 2
        let label = TextLabel(
            text: string, x: (box.minX + box.maxX) / 2, y: y, style: style, anchor: .middle, ink: isDark ? .reversed : .ink)
        return [label.element]
    }

    private func beside(_ segment: BarSegment, end: Double, _ box: Box, _ text: BarText) -> SVGElement {
        let style = bars.laneCount > 1 ? theme.note : theme.label
        let y = (box.minY + box.maxY) / 2 + style.capHeight / 2
        return TextLabel(text: text.beside(segment), x: end + 1.2 * theme.gap, y: y, style: style, halo: theme.halo).element
    }

    /// How far the numbers beside the bars may reach past the plot when the longest bar ends at its edge.
    private func besideWidth(_ axis: ValueAxis) -> Double {
        data.sharing.map { figure in
            let bars = BarArrangement(figure)
            return HorizontalBars(data: figure, bars: bars, frame: frame)
                .besideWidth(BarText(data: figure, bars: bars, axis: axis))
        }.max() ?? 0
    }

    private func besideWidth(_ text: BarText) -> Double {
        guard !isOfWhole else { return 0 }
        let style = bars.laneCount > 1 ? theme.note : theme.label
        let widths =
            bars.isStacked
            ? data.categories.indices.compactMap(total).map { TextMetrics.width(of: $0, style) }
            : bars.segments.map {
                TextMetrics.width(of: text.beside($0), style)
                    + ($0.range.map { $0.high.isFinite } ?? true ? 0 : 4.4 * theme.scale)
            }
        return (widths.max() ?? 0) + 1.4 * theme.gap
    }

    /// The sum of a stack; of a stack scaled to 100 % the sum says how many it stands for.
    private func total(_ category: Int) -> String? {
        let values = data.rows(category: category).compactMap(\.value)
        guard values.count > 0, !data.isShare, !data.unknown.contains(where: { $0.category == category }) else { return nil }
        let sum = frame.format.estimate(values.dropFirst().reduce(values[0], +))
        let star = data.rows(category: category).contains(where: \.isUnverified) ? "\u{202F}*" : ""
        return (data.specification.stack == .normalize ? "n = " + sum : sum) + star
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
        for row in data.unknown where sides[row.category] == nil {
            sides[row.category] = SideText(part: row.absence?.label ?? "", percent: nil)
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
        for category in data.categories.indices {
            let lanes = bars.segments.first { $0.row.category == category }?.laneCount ?? 1
            let bar = thickness * Double(lanes) + 2.1 * theme.scale
            tops.append(tops[tops.count - 1] + max(bar, column.height(category) + 1.5 * theme.scale))
        }
        return tops
    }

    private func remarks() -> [String] {
        guard !bars.circles.isEmpty else { return [] }
        let barSeries = Set(bars.segments.map(\.row.series)).sorted()
        let names = barSeries.compactMap { data.series.indices.contains($0) ? data.series[$0].label : nil }
        let first = names.count == 1 ? "Bars: \(names[0]). " : ""
        let unverified = bars.circles.contains(where: \.row.isUnverified) ? "; grey ones are not verified" : ""
        return [first + "Circles: other values given for the same" + unverified + "."]
    }
}
