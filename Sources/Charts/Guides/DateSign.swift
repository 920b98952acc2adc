import Tabular

/// A date as it lies on an axis of time: a day is a point, everything else a bar of the days it can mean or covers. An approximate end
/// tapers off, an uncertain bar is hollow with a broken outline, an open end runs with an arrow to the edge of the axis, an end that
/// is not known is a broken line without one, and the dates of a choice are apart and joined by a thin line.
struct DateSign {
    /// A run of days, in millimetres.
    struct Piece: Hashable {
        var start: Double
        var end: Double
        let isDay: Bool
        let qualifiers: DateQualifier
        let taperedStart: Bool
        let taperedEnd: Bool
        /// Whether it may or may not be a part, as days within which a span begins.
        var isPerhaps = false
    }

    enum End { case closed, open, unknown }

    let pieces: [Piece]
    let beginning: End
    let end: End
    let isChoice: Bool
    /// How far open and unknown ends reach.
    let edges: ClosedRange<Double>
    let theme: Theme

    /// `position` gives millimetres for fractional years and holds what lies beyond the axis at its ends; nil when the date names no
    /// day.
    init?(_ date: EDTFDate, edges: ClosedRange<Double>, theme: Theme, position: (Double) -> Double) {
        guard date.namedDays != nil else { return nil }
        self.edges = edges
        self.theme = theme
        let runs = Self.runs(date)
        (beginning, end) = Self.ends(date)
        isChoice = runs.count > 1 && !date.isPeriod
        let reach = 0.85 * theme.scale
        var pieces: [Piece] = []
        for run in runs {
            var start = run.days.lowerBound.isBounded ? position(YearPosition.begin(run.days.lowerBound)) : edges.lowerBound
            var stop = run.days.upperBound.isBounded ? position(YearPosition.finish(run.days.upperBound)) : edges.upperBound
            let isDay = run.days.lowerBound == run.days.upperBound
            if isDay || stop - start < 2 * reach {
                let middle = (start + stop) / 2
                (start, stop) = (middle - reach, middle + reach)
            }
            pieces.append(
                Piece(
                    start: start, end: stop, isDay: isDay, qualifiers: run.first.union(run.last),
                    taperedStart: run.first.contains(.approximate) && run.days.lowerBound.isBounded,
                    taperedEnd: run.last.contains(.approximate) && run.days.upperBound.isBounded))
        }
        // Dates of a choice that follow one another are seen to be two.
        for index in pieces.indices.dropFirst() where isChoice && pieces[index].start - pieces[index - 1].end < 0.6 * theme.scale
        {
            let gap = 0.3 * theme.scale
            if pieces[index].end - pieces[index].start > 4 * gap { pieces[index].start += gap }
            if pieces[index - 1].end - pieces[index - 1].start > 4 * gap { pieces[index - 1].end -= gap }
        }
        self.pieces = pieces
    }

    /// From the first mark of the sign to the last, in millimetres.
    var extent: ClosedRange<Double> {
        var low = beginning == .closed ? pieces.map(\.start).min() ?? edges.lowerBound : edges.lowerBound
        var high = end == .closed ? pieces.map(\.end).max() ?? edges.upperBound : edges.upperBound
        if pieces.first?.taperedStart == true { low -= taper }
        if pieces.last?.taperedEnd == true { high += taper }
        return low...max(low, high)
    }

    private var taper: Double { 1.9 * theme.scale }

    /// The sign with its middle line at `middle`; `hollow` draws outlines only.
    func elements(middle: Double, half: Double, _ ink: Ink, hollow: Bool = false) -> [SVGElement] {
        var elements: [SVGElement] = []
        if isChoice, let first = pieces.first, let last = pieces.last {
            elements.append(.line(first.end, middle, last.start, middle, ink, width: theme.rule, role: "one-of"))
        }
        for piece in pieces {
            elements += body(piece, middle, half, ink, hollow: hollow)
            if piece.taperedStart { elements.append(tip(piece, to: -1, middle, half, ink)) }
            if piece.taperedEnd { elements.append(tip(piece, to: 1, middle, half, ink)) }
        }
        return elements + edges(middle: middle, half: half, ink)
    }

    /// What stands for a beginning or an end that is open or not known.
    func edges(middle: Double, half: Double, _ ink: Ink) -> [SVGElement] {
        edge(beginning, from: pieces.first?.start ?? edges.lowerBound, side: -1, middle, half, ink)
            + edge(end, from: pieces.last?.end ?? edges.upperBound, side: 1, middle, half, ink)
    }

    private func body(_ piece: Piece, _ middle: Double, _ half: Double, _ ink: Ink, hollow: Bool) -> [SVGElement] {
        let isUncertain = piece.qualifiers.contains(.uncertain)
        let centre = (piece.start + piece.end) / 2, radius = (piece.end - piece.start) / 2
        let width = theme.rule * 1.2
        if piece.isDay {
            if isUncertain || hollow {
                return [
                    .ring(
                        centre, middle, radius: radius - width / 2, ink, width: width, dash: isUncertain ? dash : 0, role: "event"
                    )
                ]
            }
            // A day that is only about right is no point: it is drawn by its tapers, which meet.
            if piece.qualifiers.contains(.approximate) { return [] }
            return [.circle(centre, middle, radius: radius, ink, role: "event")]
        }
        let box = Box(minX: piece.start, minY: middle - half, maxX: piece.end, maxY: middle + half)
        let inner = box.insetBy(min(width, box.width) / 2)
        if piece.isPerhaps {
            let corners = [(box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY)]
            return [
                .area(corners.map { (x: $0.0, y: $0.1) }, ink, opacity: 0.3, role: "perhaps"),
                .outline(inner, ink, width: theme.rule, dash: isUncertain ? dash : 0, role: "perhaps-edge"),
            ]
        }
        guard isUncertain || hollow else { return [.rectangle(box, ink, role: "period")] }
        var elements: [SVGElement] = [.outline(inner, ink, width: width, dash: isUncertain ? dash : 0, role: "period")]
        // Its ends are whole, where the line along it is broken.
        for x in isUncertain ? [inner.minX, inner.maxX] : [] {
            elements.append(.line(x, box.minY, x, box.maxY, ink, width: width))
        }
        return elements
    }

    private var dash: Double { 0.55 * theme.scale }

    /// A wedge beyond an approximate end; of a day, from its middle.
    private func tip(_ piece: Piece, to side: Double, _ middle: Double, _ half: Double, _ ink: Ink) -> SVGElement {
        let isHollow = piece.qualifiers.contains(.uncertain)
        let base = piece.isDay && !isHollow ? (piece.start + piece.end) / 2 : side < 0 ? piece.start : piece.end
        let height = piece.isDay ? 0.75 * theme.scale : half
        let point = (side < 0 ? piece.start : piece.end) + side * taper
        return .area([(base, middle - height), (point, middle), (base, middle + height)], ink, opacity: 0.6, role: "about")
    }

    private func edge(
        _ end: End, from start: Double, side sign: Double, _ middle: Double, _ half: Double, _ ink: Ink
    ) -> [SVGElement] {
        let edge = sign < 0 ? edges.lowerBound : edges.upperBound
        switch end {
        case .closed: return []
        case .open:
            let back = edge - sign * 1.3 * theme.scale, side = max(half, min(half + 0.7 * theme.scale, 1.2 * theme.scale))
            return [
                .polyline(
                    [(back, middle - side), (edge + sign * 0.1 * theme.scale, middle), (back, middle + side)], ink,
                    width: theme.stroke * 0.8, role: "arrow")
            ]
        case .unknown:
            return [.line(start, middle, edge, middle, ink, width: theme.stroke * 0.8, dash: dash, role: "unknown-end")]
        }
    }
}

extension DateSign {
    /// Days in a row, and what is said of their first and their last.
    struct Run {
        let days: ClosedRange<CalendarDay>
        let first: DateQualifier
        let last: DateQualifier
    }

    /// More runs than these are not told apart by the eye.
    private static let mostRuns = 24

    static func runs(_ date: EDTFDate) -> [Run] {
        guard case .statement(let statement) = date.form else {
            return [Run(days: date.earliest...date.latest, first: [], last: [])]
        }
        switch statement.content {
        case .date(let part):
            let ranges = part.hasGaps ? date.months.map(CalendarDay.runs) ?? [] : []
            guard (2...mostRuns).contains(ranges.count) else {
                return [Run(days: part.earliest...part.latest, first: part.allQualifiers, last: part.allQualifiers)]
            }
            return ranges.map { Run(days: $0, first: part.allQualifiers, last: part.allQualifiers) }
        case .interval(let start, let end):
            // Beyond the last day that is named nothing is known of an end that is not.
            let named = date.namedDays ?? date.earliest...date.latest
            let first = start == .open ? CalendarDay.unboundedPast : named.lowerBound
            let last = end == .open ? CalendarDay.unboundedFuture : named.upperBound
            return [
                Run(days: first...last, first: start.date?.allQualifiers ?? [], last: end.date?.allQualifiers ?? [])
            ]
        case .oneOf(let items), .allOf(let items):
            guard items.count <= mostRuns else { return date.dayRanges.map { Run(days: $0, first: [], last: []) } }
            return items.map { item in
                switch item {
                case .date(let part), .upTo(let part), .onwards(let part):
                    Run(days: item.earliest...item.latest, first: part.allQualifiers, last: part.allQualifiers)
                case .run(let first, let last):
                    Run(
                        days: item.earliest...max(item.earliest, item.latest), first: first.allQualifiers,
                        last: last.allQualifiers)
                }
            }.sorted { ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound) }
        }
    }

    private static func ends(_ date: EDTFDate) -> (beginning: End, end: End) {
        if case .statement(let statement) = date.form, case .interval(let start, let end) = statement.content {
            func kind(_ end: DateStatement.End) -> End {
                switch end {
                case .date: .closed
                case .open: .open
                case .unknown: .unknown
                }
            }
            return (kind(start), kind(end))
        }
        return (date.earliest.isBounded ? .closed : .open, date.latest.isBounded ? .closed : .open)
    }
}
