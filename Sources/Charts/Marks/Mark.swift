import Diagnostics
import Tabular

/// A kind of figure: it turns data into elements and says in words what they show.
protocol Mark: Sendable {
    var kind: MarkKind { get }
    /// Draws from the top of the frame; problems of layout go to the sink.
    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing
    /// Why it cannot be drawn, before anything is; nil where it can.
    func refusal(_ data: FigureData) -> Diagnostic?
    /// Sentences about what is shown: what, the extremes, what is missing.
    func describe(_ data: FigureData) -> [String]
    /// The same of one panel among others, in a sentence or two.
    func summary(_ data: FigureData) -> [String]
    /// The legend of the series that panels have in common; nil where series are named beside their signs.
    func legend(_ data: FigureData, _ theme: Theme) -> Legend?
}

extension Mark {
    func refusal(_ data: FigureData) -> Diagnostic? { nil }

    func summary(_ data: FigureData) -> [String] { FigureDescription.extremes(data) }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? {
        Legend(items: data.legendItems { .area($0) }, theme: theme)
    }

    /// Several values where a figure has place for one: they are all drawn, and said to be so.
    func crowded(_ data: FigureData) -> Diagnostic? {
        guard kind == .line || kind == .heatmap || kind == .slope || kind == .bar && data.columns.whole == nil else { return nil }
        var seen = Set<[Int]>()
        // What has no place on an axis of time is not drawn, which is said elsewhere.
        let isDated = kind == .line && data.columns.category?.type == .date
        let drawn = data.present.lazy.filter { !isDated || $0.date?.namedDays != nil }
        guard let row = drawn.first(where: { !seen.insert([$0.category, $0.series]).inserted }) else { return nil }
        return Diagnostic(
            .warning, code: "figure.several-values",
            "figure \(data.specification.name) has several values for \(FigureDescription.place(row, data)); all are drawn",
            remedy: kind == .heatmap
                ? "narrow the rows with a condition, or give one number for each cell with rows and measures"
                : "give channel color a column that tells them apart, or narrow the rows with a condition")
    }

    /// More series than colours.
    func repeated(_ data: FigureData) -> Diagnostic? {
        let colours = data.specification.colours, hasPatterns = data.specification.fill == .pattern
        let count = hasPatterns ? Pattern.count : colours.areas.count
        guard kind != .heatmap, kind != .slope, kind != .pyramid, data.series.count > count,
            data.columns.whole == nil || kind != .bar
        else { return nil }
        return Diagnostic(
            .warning, code: "figure.many-series",
            "figure \(data.specification.name) has \(data.series.count) series for \(count) colours"
                + (hasPatterns ? " with patterns; they repeat" : "; colours repeat"),
            remedy: "show fewer series, or make several figures")
    }

    /// What stands in the place of data where there is nothing to draw, and what is said under it.
    func notice(_ data: FigureData) -> (text: String, remarks: [String]) {
        if kind.isOfSpans, !data.rows.isEmpty {
            return kind == .gantt
                ? (Words.noDateKnown, GanttLine.remarks(data)) : (Words.noDurationKnown, SurvivalRemarks.missing(data))
        }
        let remarks = data.unknown.isEmpty ? [] : ValueRemarks(data: data).paragraphs
        if kind == .bar || kind.isOfCells, !data.present.isEmpty, !data.hasFiniteSums { return (Words.beyondNumbers, remarks) }
        if !data.unknown.isEmpty { return (Words.nothingKnown, remarks) }
        if kind == .histogram, data.present.contains(where: { $0.value?.isBounded ?? false }) { return (Words.tooLarge, []) }
        return (kind == .marimekko && !data.present.isEmpty ? Words.nothingButZero : Words.noData, [])
    }

    /// Whether there is anything to draw.
    func canDraw(_ data: FigureData) -> Bool {
        switch kind {
        case .timeline: data.rows.contains { $0.date?.namedDays != nil }
        case .gantt: data.rows.contains(where: GanttLine.isDrawn)
        case .histogram: !data.present.isEmpty && HistogramCounts(data) != nil
        case .bar, .pyramid: !data.present.isEmpty && data.hasFiniteSums
        case .survival, .line, .dot, .waffle, .heatmap, .dumbbell, .slope, .strip, .box: !data.present.isEmpty
        // Areas of nothing have no shares.
        case .marimekko: data.hasFiniteSums && data.present.contains { $0.value.map { $0.low > 0 } ?? false }
        }
    }
}
