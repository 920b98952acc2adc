import Diagnostics
import Formatting
import Tabular

/// Lays out a histogram: what is certain in full colour, what is possible in outline above it.
struct HistogramPlot {
    let data: FigureData
    let counts: HistogramCounts
    let frame: FigureFrame

    private var theme: Theme { frame.theme }
    private var text: HistogramText { HistogramText(data: data, counts: counts) }
    private var bins: HistogramBins { counts.bins }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let up = up, foot = foot
        let guide = LeftAxis(axis: up, theme: theme, isTitled: !frame.titleIsOutside)
        let plotLeft = frame.left + guide.width
        let plotRight = frame.right - 2.5 * theme.gap
        let across = LinearScale(
            domain: foot.shown(bins.edges[0])...foot.shown(bins.edges[bins.count]), start: plotLeft, end: plotRight)

        drawing.elements += guide.title(left: frame.left, top: frame.top, width: frame.right - frame.left)
        var top = frame.top + guide.titleHeight(within: frame.right - frame.left)
        let isNumbered = isNumbered(across, foot)
        if isNumbered { top += theme.note.lineHeight * 0.6 }
        let markings = FootMarkings(
            data.numberMarkings, foot, across, left: plotLeft, right: frame.right, theme: theme, &sink)
        // Numbers over the highest bars stay clear of the names.
        top += markings.height + (isNumbered && markings.height > 0 ? theme.note.lineHeight : 0)
        let natural = min((frame.isNarrow ? 40 : 52) * theme.scale, data.specification.size.maximumHeight * 0.45)
        let height = frame.plotHeight(around: top + 14 * theme.scale, natural: natural)
        let scale = LinearScale(domain: up.domain, start: top + height, end: top)
        let grid = guide.grid(scale, left: plotLeft, right: plotRight)
        drawing.elements += grid.filter { !$0.classes.contains("zero") }
        drawing.elements += markings.draw(top: top - (isNumbered ? theme.note.lineHeight : 0), bottom: top + height)
        drawing.elements.append(.group("bars", bars(across, foot, up, scale)))
        drawing.elements += grid.filter { $0.classes.contains("zero") }
        if isNumbered { drawing.elements += numbers(across, foot, up, scale) }
        drawing.bottom = axis(across, foot, top: top + height, &drawing)
        drawing.keys = [HistogramKey(theme: theme, isNeeded: counts.straddling > 0)]
        drawing.plot = Box(minX: plotLeft, minY: top, maxX: plotRight, maxY: top + height)
        drawing.heading = up.title
        drawing.remarks = text.remarks
        drawing.unnamed = markings.remarks
        return drawing
    }

    /// The axis of counts. They have no parts: no tick between two whole numbers.
    var up: ValueAxis {
        let greatest = max(data.sharing.map { HistogramCounts($0, counts.bins).greatest }.max() ?? 1, 1)
        return ValueAxis(
            extent: 0...Double(greatest), title: countTitle, unit: .none, isShare: false, fromZero: true,
            tickCount: min(4, greatest), format: frame.format)
    }

    /// The axis of the numbers that are counted.
    var foot: ValueAxis {
        ValueAxis(
            extent: bins.edges[0]...bins.edges[bins.count], title: data.valueTitle, unit: data.columns.value?.unit ?? .none,
            isShare: data.isShare, fromZero: false, tickCount: frame.isNarrow ? 5 : 8, format: frame.format)
    }

    /// `number of ships`, where `unit` says what a row is.
    private var countTitle: String {
        data.specification.yTitle ?? Words.numberOf(data.specification.unit?.many ?? Words.values)
    }

    private func edge(_ index: Int, _ across: LinearScale, _ foot: ValueAxis) -> Double {
        across.clamped(foot.shown(bins.edges[index]))
    }

    private func bars(_ across: LinearScale, _ foot: ValueAxis, _ up: ValueAxis, _ scale: LinearScale) -> [SVGElement] {
        (0..<bins.count).flatMap { index -> [SVGElement] in
            let left = edge(index, across, foot), right = edge(index + 1, across, foot)
            // A seam, not a gap: narrower than a hairline on either side.
            let seam = min(0.06 * theme.scale, (right - left) / 10)
            let solid = scale.clamped(up.shown(Double(counts.certain[index])))
            let upper = scale.clamped(up.shown(Double(counts.certain[index] + counts.possible[index])))
            var shapes: [SVGElement] = []
            let label = data.isLabelled ? text.bin(index) + ": " + text.count(index) : nil
            if counts.possible[index] > 0 {
                let box = Box(minX: left + seam, minY: upper, maxX: right - seam, maxY: solid)
                shapes += HistogramKey.possible(box, theme, role: "possible")
            }
            if counts.certain[index] > 0 {
                let box = Box(minX: left + seam, minY: solid, maxX: right - seam, maxY: scale.position(0))
                shapes.append(.rectangle(box, .area(1), role: "bar"))
            }
            return shapes.labelled(label)
        }
    }

    /// Numbers stand over the bars where each has room over its own.
    private func isNumbered(_ across: LinearScale, _ foot: ValueAxis) -> Bool {
        (0..<bins.count).allSatisfy { index in
            TextMetrics.width(of: text.short(index), theme.note) + 0.6 * theme.scale
                <= edge(index + 1, across, foot) - edge(index, across, foot)
        }
    }

    private func numbers(_ across: LinearScale, _ foot: ValueAxis, _ up: ValueAxis, _ scale: LinearScale) -> [SVGElement] {
        (0..<bins.count).compactMap { index in
            let string = text.short(index)
            guard !string.isEmpty else { return nil }
            let top = scale.clamped(up.shown(Double(counts.certain[index] + counts.possible[index])))
            return TextLabel(
                text: string, x: (edge(index, across, foot) + edge(index + 1, across, foot)) / 2, y: top - 0.8 * theme.gap,
                style: theme.note, anchor: .middle, halo: theme.halo
            ).element
        }
    }

    /// Ticks and numbers along the foot, and what they measure.
    private func axis(_ across: LinearScale, _ foot: ValueAxis, top: Double, _ drawing: inout MarkDrawing) -> Double {
        let style = theme.small
        let baseline = top + theme.gap * 1.3 + style.ascent
        let labels = ticks(across, foot).map { tick, string -> TextLabel in
            let x = across.position(tick)
            drawing.elements.append(.line(x, top, x, top + 0.8 * theme.gap, .ink, width: theme.rule, role: "tick"))
            return BottomAxis.held(
                TextLabel(text: string, x: x, y: baseline, style: style, anchor: .middle), left: frame.footLeft,
                right: frame.right)
        }
        drawing.elements += labels.map(\.element)
        var bottom = baseline + style.descent
        guard !foot.title.isEmpty else { return bottom }
        let lines = TextWrapping.balanced(foot.title, width: frame.right - frame.footLeft, theme.label)
        var line = baseline + theme.gap * 0.4
        for string in lines {
            line += theme.label.lineHeight
            let label = TextLabel(
                text: string, x: (across.start + across.end) / 2, y: line, style: theme.label, anchor: .middle)
            drawing.elements.append(BottomAxis.held(label, left: frame.footLeft, right: frame.right).element)
        }
        bottom = line + theme.label.descent
        return bottom
    }

    /// The edges of bins, or as many of them in turn as have room; round numbers where the edges are none.
    private func ticks(_ across: LinearScale, _ foot: ValueAxis) -> [(tick: Double, text: String)] {
        let isYears = data.columns.value.map(NumberColumn.isYears) ?? false
        let step = foot.shown(bins.width)
        func text(_ tick: Double, step: Double, of ticks: [Double]) -> String {
            if isYears, tick.rounded() == tick { return frame.format.year(Int(tick)) }
            return ValueAxis.text(tick == 0 ? 0 : tick, step: step, of: ticks, frame.format)
        }
        let places = ValueAxis.places(step), unit = powerOfTen(places)
        // An edge that needs more places than its distance from the next is no round number.
        let areRound = bins.edges.allSatisfy { edge in
            let scaled = foot.shown(edge) * unit
            return abs(scaled - scaled.rounded()) < 1e-6 * max(1, abs(scaled))
        }
        guard areRound else {
            let ticks = foot.ticks.filter { across.domain.contains($0) }
            let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
            return kept(ticks.map { ($0, text($0, step: step, of: ticks)) }, across, every: 1)
        }
        let edges = bins.edges.map(foot.shown)
        return kept(edges.map { ($0, text($0, step: step, of: edges)) }, across, every: 1)
    }

    private func kept(_ ticks: [(Double, String)], _ across: LinearScale, every interval: Int) -> [(tick: Double, text: String)] {
        let chosen = ticks.enumerated().filter { $0.offset % interval == 0 }.map(\.element)
        let touches = zip(chosen, chosen.dropFirst()).contains { first, second in
            let widths = TextMetrics.width(of: first.1, theme.small) + TextMetrics.width(of: second.1, theme.small)
            return across.position(second.0) - across.position(first.0) < widths / 2 + theme.gap
        }
        if touches, chosen.count > 2 { return kept(ticks, across, every: interval == 1 ? 2 : interval == 2 ? 5 : interval * 2) }
        return chosen.map { ($0.0, $0.1) }
    }

    private func powerOfTen(_ places: Int) -> Double { (0..<places).reduce(1) { value, _ in value * 10 } }
}
