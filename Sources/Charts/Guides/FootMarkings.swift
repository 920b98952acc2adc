import Diagnostics
import Formatting

/// Rules and bands up a plot whose numbers stand at its foot, behind the data, with their names over the plot; under the
/// figure where these have no room.
struct FootMarkings {
    private let placements: [AnnotationGuide.Placement]
    private let linesAbove: Int
    private let guide: AnnotationGuide
    /// What stands under the figure.
    let remarks: [String]

    /// `right` is as far as names may reach. Reports what lies outside the axis.
    init(
        _ markings: [NumberMarking], _ axis: ValueAxis, _ scale: any PositionScale, left: Double,
        right: Double, theme: Theme, _ sink: inout DiagnosticSink
    ) {
        // The plot itself is full of data, so that all names stand above it.
        let plot = Box(minX: -1e6, minY: 0, maxX: 1e6, maxY: 1e6)
        guide = AnnotationGuide(theme: theme, left: left, right: right, obstacles: [plot], plotHeight: 0)
        var events: [AnnotationGuide.Event] = [], spans: [ClosedRange<Double>] = [], shown: [NumberMarking] = []
        for marking in markings {
            let low = axis.shown(marking.numbers.lowerBound), high = axis.shown(marking.numbers.upperBound)
            guard low <= axis.domain.upperBound, high >= axis.domain.lowerBound else {
                sink.report(.markingOutside(marking.label))
                continue
            }
            let span = scale.clamped(low)...max(scale.clamped(low), scale.clamped(high))
            let isBand = span.upperBound - span.lowerBound > theme.rule * 4
            events.append(
                AnnotationGuide.Event(
                    x: isBand ? span.lowerBound : (span.lowerBound + span.upperBound) / 2, reach: 0, text: marking.label))
            spans.append(span)
            shown.append(marking)
        }
        guard !events.isEmpty else {
            (placements, linesAbove, remarks) = ([], 0, [])
            return
        }
        let placed = guide.place(events)
        remarks = zip(shown, placed.placements).compactMap { $1 == nil ? $0.remark : nil }
        linesAbove = placed.linesAbove
        placements = events.indices.map { index in
            var placement =
                placed.placements[index]
                ?? AnnotationGuide.Placement(x: events[index].x, lines: [], lane: 0, isLeft: false, reach: 0)
            if spans[index].upperBound - spans[index].lowerBound > theme.rule * 4 { placement.span = spans[index] }
            return placement
        }
    }

    /// How much deeper the space over the plot must be.
    var height: Double { placements.isEmpty ? 0 : guide.height(linesAbove: linesAbove) + 0.5 * guide.theme.gap }

    func draw(top: Double, bottom: Double) -> [SVGElement] {
        guard !placements.isEmpty else { return [] }
        let drawn = AnnotationGuide(
            theme: guide.theme, left: guide.left, right: guide.right, obstacles: [], plotHeight: bottom - top)
        return drawn.draw(placements, plotTop: top)
    }
}
