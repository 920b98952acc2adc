import Diagnostics
import Formatting
import Tabular

/// The plot of a survival figure: per cent up the side, time along the foot, the names of curves at their ends, the table of rows at
/// risk below.
struct SurvivalPlot {
    let data: FigureData
    let frame: FigureFrame
    let time: SurvivalTime
    let groups: [SurvivalGroup]

    private var theme: Theme { frame.theme }
    private var isMany: Bool { data.series.count > 1 }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let guide = LeftAxis(axis: shares, theme: theme, isTitled: !frame.titleIsOutside)
        let names = RiskTable.names(named, limit: frame.width * (frame.isNarrow ? 0.2 : 0.18), theme: theme)
        let overhang = RiskTable.overhang(groups, theme: theme, format: frame.format)
        let plotLeft = frame.left + max(guide.width, names.width + 1.4 * theme.gap + overhang)
        let nameWidth =
            isMany
            ? min(
                groups.map { TextMetrics.width(of: $0.name, theme.label) }.max() ?? 0, frame.width * (frame.isNarrow ? 0.2 : 0.24)
            ) : 0
        let plotRight = frame.right - (isMany ? nameWidth + 2.5 * theme.gap : 2 * theme.gap)
        drawing.elements += guide.title(left: frame.left, top: frame.top, width: plotRight - frame.left)
        let top = frame.top + guide.titleHeight(within: plotRight - frame.left)
        let table = Double(groups.count + 1) * theme.label.lineHeight * 1.3
        let natural = min((frame.isNarrow ? 42 : 56) * theme.scale, data.specification.size.maximumHeight * 0.36)
        let height = frame.plotHeight(around: top + 14 * theme.scale + table, natural: natural)

        let last = data.sharing.flatMap { SurvivalGroup.all($0, scale: time.scale) }.map(\.last).max() ?? 0
        let axis = ValueAxis(
            extent: 0...(last > 0 ? last : 1), title: "", unit: .none, isShare: false, fromZero: true,
            tickCount: plotRight - plotLeft > 110 * theme.scale ? 7 : 5, format: frame.format)
        let across = LinearScale(domain: axis.domain, start: plotLeft, end: plotRight)
        let scale = shares.scale(start: top + height, end: top)
        drawing.elements += guide.grid(scale, left: plotLeft, right: plotRight)

        var seen = Set<SurvivalSteps>()
        let curves = groups.map { group in
            SurvivalCurve(
                group: group, ink: ink(group.index), across: { across.clamped(axis.shown($0)) },
                height: { scale.clamped(shares.shown($0)) }, theme: theme,
                isOnAnother: group.estimate.map { !seen.insert($0.curve).inserted } ?? false)
        }
        if data.isLabelled {
            drawing.elements += curves.flatMap { SurvivalTargets(curve: $0, time: time, format: frame.format).elements }
        }
        drawing.elements += curves.flatMap(\.bands)
        drawing.elements += curves.map { .group("series", $0.curve) }
        if isMany {
            let named = LineNames(
                data: data, frame: frame, lines: curves.map { lines($0, across, scale) }, right: plotRight, width: nameWidth,
                texts: [], isAlong: true, bands: bands(curves)
            ).draw(across, scale, shares, top: top, bottom: top + height - theme.label.lineHeight)
            drawing.elements += named.elements
            if named.dropped > 0 { sink.report(.labelsDropped(named.dropped, "names of curves")) }
        }
        var foot = BottomAxis(axis: axis, scale: across, theme: theme)
        foot.title = axis.title.isEmpty ? time.title : "\(time.title) (\(axis.title))"
        for tick in axis.ticks {
            let x = across.position(tick)
            drawing.elements.append(
                .line(x, top + height, x, top + height + 0.8 * theme.gap, .ink, width: theme.rule, role: "tick"))
        }
        let bottom = foot.labels(
            below: top + height + 0.4 * theme.gap, left: frame.footLeft, right: frame.right, into: &drawing.elements)
        drawing.heading = shares.title
        let risk = RiskTable(
            groups: named, ticks: axis.ticks.map { ($0 * axis.divisor, across.position($0)) }, names: names, theme: theme,
            format: frame.format, ink: ink)
        drawing.bottom = risk.draw(
            below: bottom, left: frame.left, plotLeft: plotLeft - overhang, right: frame.right, into: &drawing.elements)
        return drawing
    }

    /// Of so many groups that names find no place at all, none.
    private func bands(_ curves: [SurvivalCurve]) -> [Int: Polygon] {
        guard curves.count <= 30 else { return [:] }
        return Dictionary(curves.compactMap { curve in curve.band.map { (curve.group.index, $0) } }) { first, _ in first }
    }

    /// Of one group alone the table needs no name.
    private var named: [SurvivalGroup] {
        guard !isMany else { return groups }
        return groups.map { group in
            var nameless = group
            nameless.name = ""
            return nameless
        }
    }

    private var shares: ValueAxis {
        ValueAxis(
            extent: 0...1, title: data.title(of: .y) ?? Words.survival, unit: .none, isShare: true, fromZero: true, tickCount: 4,
            format: frame.format)
    }

    private func ink(_ series: Int) -> Ink { .line(data.seriesColour(series)) }

    /// The curve as the names of lines know it, in the units of the axes.
    private func lines(_ curve: SurvivalCurve, _ across: LinearScale, _ scale: NumberScale) -> LineSeries {
        func point(_ place: (x: Double, y: Double)) -> LineSeries.Point {
            let time =
                across.domain.lowerBound
                + (place.x - across.start) / (across.end - across.start) * (across.domain.upperBound - across.domain.lowerBound)
            let share = (place.y - scale.start) / (scale.end - scale.start)
            return LineSeries.Point(
                x: time,
                row: FigureRow(
                    category: 0, series: curve.group.index, value: Estimate(share), absence: nil, whole: nil, date: nil,
                    label: nil, note: nil, isUnverified: false))
        }
        let outline = curve.outline
        return LineSeries(index: curve.group.index, runs: outline.paths.map { $0.map(point) } + [[point(outline.end)]])
    }
}
