import Diagnostics
import Formatting
import Tabular

/// Bars from zero: grouped, stacked, to 100 %, or as shares of a whole on a pale track.
struct BarMark: Mark {
    var kind: MarkKind { .bar }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        let bars = BarArrangement(data)
        if isHorizontal(data, bars, frame) {
            if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
            return HorizontalBars(data: data, bars: bars, frame: frame).draw(&sink)
        }
        return VerticalBars(data: data, bars: bars, frame: frame).draw(&sink)
    }

    /// As asked; where nothing is asked, bars lie down when their names do not fit under standing ones.
    func isHorizontal(_ data: FigureData, _ bars: BarArrangement, _ frame: FigureFrame) -> Bool {
        if data.columns.isHorizontal || bars.isShare && data.columns.whole != nil && data.specification.orientation == nil {
            return true
        }
        guard data.specification.orientation == nil, !data.hasYears else { return false }
        let room = (frame.width - 14 * frame.theme.scale) / Double(max(data.categories.count, 1)) * 0.95
        return data.categories.contains { category in
            let lines = TextWrapping.lines(category.label, width: room, frame.theme.label)
            return lines.count > 3 || TextWrapping.widest(lines, frame.theme.label) > room
        }
    }

    /// Bars that are shares of a whole are of one colour.
    func legend(_ data: FigureData, _ theme: Theme) -> Legend? {
        data.columns.whole == nil ? Legend(items: data.legendItems { .area($0) }, theme: theme) : nil
    }

    func describe(_ data: FigureData) -> [String] {
        let bars = BarArrangement(data)
        let what: String
        if data.columns.whole != nil {
            what = "Bars, each a share of its whole"
        } else if bars.isStacked {
            what = data.specification.stack == .normalize ? "Stacked bars to 100 %" : "Stacked bars"
        } else if bars.isFloating {
            what = "Bars from the least to the most"
        } else {
            what = bars.laneCount > 1 ? "Grouped bars" : "Bars"
        }
        var sentences = FigureDescription.subject(what, data) + sides(data, bars)
        if data.columns.whole != nil, data.rows.count <= FigureDescription.longestList {
            sentences.append(FigureDescription.shares(data))
        } else {
            let hasTops = bars.isStacked && data.specification.stack == .zero && bars.extent.lowerBound >= 0
            if hasTops { sentences.append(contentsOf: FigureDescription.totals(data)) }
            sentences += FigureDescription.extremes(data)
        }
        return sentences
    }

    /// Which series stand on which side of zero, where the definition says so.
    private func sides(_ data: FigureData, _ bars: BarArrangement) -> [String] {
        guard !bars.opposite.isEmpty else { return [] }
        func names(_ isOpposite: Bool) -> String {
            data.format.list(
                data.series.indices.filter { bars.opposite.contains($0) == isOpposite }.map { data.series[$0].label })
        }
        let words = data.columns.isHorizontal ? ("Left of zero", "right of it") : ("Below zero", "above it")
        let rest = names(false)
        return ["\(words.0): \(names(true))" + (rest.isEmpty ? "." : "; \(words.1): \(rest).")]
    }
}

extension Diagnostic {
    static let annotationsNeedTime = Diagnostic(
        .warning, code: "figure.annotation-dropped",
        "events can be marked only where years or dates lie along the foot of a figure",
        remedy: "give the years or dates to channel x")
}
