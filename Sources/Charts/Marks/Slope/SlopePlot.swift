import Diagnostics
import Formatting
import Tabular

/// Lays out a slope: two upright axes, the lines between, names and numbers at both sides.
struct SlopePlot {
    let data: FigureData
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let lines = SlopeLine.list(data)
        var top = frame.top
        let numbers = numbers
        let title = Words.axis(
            ValueAxis.fullTitle(
                data.valueTitle, unit: data.columns.value?.unit ?? .none, isShare: data.isShare, data.format),
            on: Words.scale(numbers.transform.scaling, threshold: data.format.number(numbers.transform.threshold)))
        drawing.heading = title
        if !title.isEmpty, !frame.titleIsOutside {
            for line in TextWrapping.lines(title, width: frame.right - frame.left, theme.label) {
                let label = TextLabel(text: line, x: frame.left, y: top + theme.label.ascent, style: theme.label)
                drawing.elements.append(label.element)
                top += theme.label.lineHeight
            }
            top += theme.gap
        }
        let sides = [true, false].map { SlopeNames(lines, data: data, frame: frame, isLeft: $0, ink: ink) }
        // Lines are never so long that their slope is lost.
        let longest = 90 * theme.scale, edge = 1.2 * theme.gap
        let spare = max(0, frame.right - frame.left - sides[0].width - sides[1].width - longest)
        let left = frame.left + max(sides[0].width, edge)
        let right = frame.right - max(sides[1].width, edge) - spare

        let ends = data.categories.indices.filter { !data.categories[$0].value.isMissing }
        let heads = [(ends.first, left, TextAnchor.end), (ends.last, right, .start)].map { end, x, anchor -> [TextLabel] in
            let name = end.map { data.categories[$0].label } ?? ""
            let width = ((anchor == .end ? x - frame.left : frame.right - x) + 12 * theme.scale) * 0.9
            let lines = TextWrapping.limited(
                TextWrapping.broken(
                    TextWrapping.balanced(name, width: width * 0.9, theme.strong), width: width * 0.9, theme.strong),
                to: 4, width: width * 0.9, theme.strong)
            return lines.enumerated().map { index, text in
                let y = top + theme.strong.ascent + Double(index) * theme.strong.lineHeight
                return BottomAxis.held(
                    TextLabel(text: text, x: x, y: y, style: theme.strong, anchor: anchor), left: frame.left, right: frame.right)
            }
        }
        drawing.elements += heads.flatMap { $0 }.map(\.element)
        let plotTop = (heads.flatMap { $0 }.map(\.box.maxY).max() ?? top) + 2.2 * theme.gap

        let needed = sides.map { side in side.entries.map(side.height).reduce(0, +) }.max() ?? 0
        let natural = min((frame.isNarrow ? 46 : 58) * theme.scale, data.specification.size.maximumHeight * 0.45)
        let height = max(frame.plotHeight(around: plotTop + 8 * theme.scale, natural: natural), needed)
        // Arrows of open ends stay within the plot.
        let isOpen = lines.flatMap { [$0.first, $0.last] }.contains { $0?.value?.isBounded == false }
        let inset = isOpen ? 4.5 * theme.scale : 0
        let scale = numbers.spanning(plotTop + height - inset, plotTop + inset)
        let limits = plotTop - theme.label.lineHeight / 2...plotTop + height + theme.label.lineHeight / 2
        for x in [left, right] {
            drawing.elements.append(.line(x, plotTop, x, plotTop + height, .hair, width: theme.hairline, role: "grid"))
        }
        let shapes = SlopeStrokes(lines: lines, data: data, scale: scale, left: left, right: right, theme: theme)
        drawing.elements += shapes.bands()
        drawing.elements += shapes.strokes()
        for (side, x) in zip(sides, [left, right]) {
            let dots = side.entries.map { shapes.y(side.isLeft ? lines[$0.line].first : lines[$0.line].last) ?? plotTop }
            let middles = LabelSpread.middles(dots, extents: side.entries.map(side.height), within: limits)
            for (index, entry) in side.entries.enumerated() {
                drawing.elements += side.draw(entry, dot: dots[index], middle: middles[index], axis: x)
            }
        }
        drawing.bottom = limits.upperBound + 0.6 * theme.gap
        drawing.keys = [SignLegend(kinds: SignKind.occurring(data.present), theme: theme)]
        if data.columns.labelsDifference, let first = ends.first, let last = ends.last {
            drawing.remarks.append(Words.difference(of: data.categories[last].label, less: data.categories[first].label))
        }
        let undated = data.present.filter {
            data.categories.indices.contains($0.category) && data.categories[$0.category].value.isMissing
        }
        if !undated.isEmpty { sink.report(.withoutPeriod(undated.count)) }
        return drawing
    }

    /// No wider than the numbers: they are written at the ends, and no axis says where zero is.
    var numbers: NumberScale {
        let values = data.sharing.flatMap(SlopeLine.list).flatMap { [$0.first, $0.last] }.compactMap { $0?.value }
        guard data.specification.scaling == .linear else {
            return NumberScale(
                around: values.flatMap(\.finiteNumbers), data.specification.scaling, threshold: data.specification.threshold)
        }
        let low = values.map(\.least).min() ?? 0, high = values.map(\.greatest).max() ?? 1
        // One number alone stands in the middle.
        return NumberScale(domain: low < high ? low...high : low - 1...low + 1, start: 0, end: 1)
    }

    private func ink(_ series: Int) -> Ink {
        data.series.count > data.specification.colours.lines.count ? .ink : .line(data.seriesColour(series))
    }
}

extension Diagnostic {
    fileprivate static func withoutPeriod(_ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.row-dropped",
            count == 1
                ? "one row has no period and is at neither end of the slope"
                : "\(count) rows have no period and are at neither end of the slope",
            remedy: "leave such rows out with a condition")
    }
}
