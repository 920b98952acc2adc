import Diagnostics
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

    func describe(_ data: FigureData) -> [String] {
        let bars = BarArrangement(data)
        let what: String
        if data.columns.whole != nil {
            what = "Bars, each a share of its whole"
        } else if bars.isStacked {
            what = data.specification.stack == .normalize ? "Stacked bars to 100 %" : "Stacked bars"
        } else {
            what = bars.laneCount > 1 ? "Grouped bars" : "Bars"
        }
        var sentences = FigureDescription.subject(what, data)
        if data.columns.whole != nil, data.rows.count <= FigureDescription.longestList {
            sentences.append(FigureDescription.shares(data))
        } else {
            if bars.isStacked, data.specification.stack == .zero { sentences.append(contentsOf: FigureDescription.totals(data)) }
            sentences += FigureDescription.extremes(data)
        }
        return sentences
    }
}

extension Diagnostic {
    static let annotationsNeedTime = Diagnostic(
        .warning, code: "figure.annotation-dropped",
        "events can be marked only where years or dates lie along the foot of a figure",
        remedy: "give the years or dates to channel x")
}
