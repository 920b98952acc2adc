import Tabular

/// A part of a span, in whole days: what lasted for certain, what may have, or what is said of an end.
struct GanttPiece {
    /// Named after the roles of the same shapes in the drawing.
    enum Kind: String, CaseIterable {
        case period, perhaps, event
        case unknown = "unknown-end"
        case aboutBelow = "about-below"
        case aboutAbove = "about-above"
        case openBelow = "open-below"
        case openAbove = "open-above"
    }

    let kind: Kind
    /// The first day and the last; nil where it runs to the edge of the plot.
    let first: CalendarDay?
    let last: CalendarDay?

    static func all(of row: FigureRow) -> [GanttPiece] {
        guard let span = row.span else { return row.date.map(pieces) ?? [] }
        return pieces(span)
    }

    /// Days of a date that is no one span, each run by itself.
    private static func pieces(_ date: EDTFDate) -> [GanttPiece] {
        DateSign.runs(date).map { run in
            let isDay = run.days.lowerBound == run.days.upperBound
            return GanttPiece(kind: isDay ? .event : .period, first: run.days.lowerBound, last: run.days.upperBound).bounded
        }
    }

    private static func pieces(_ span: DateSpan) -> [GanttPiece] {
        var pieces: [GanttPiece] = []
        func add(_ kind: Kind, _ first: CalendarDay?, _ last: CalendarDay?) {
            pieces.append(GanttPiece(kind: kind, first: first, last: last).bounded)
        }
        let ends = span.namedEnds, sides = span.sides
        switch (ends.start.days, ends.end.days) {
        case (let start?, let end?):
            if span.isDay { return [GanttPiece(kind: .event, first: start.0, last: start.0)] }
            if sides.beginning == .unknown { add(.unknown, nil, start.0.before) }
            if sides.end == .unknown { add(.unknown, end.1.after, nil) }
            if start.1.isBounded, end.0.isBounded, start.1 <= end.0 {
                if start.0 < start.1 { add(.perhaps, start.0, start.1.before) }
                add(.period, start.1, end.0)
                if end.0 < end.1 { add(.perhaps, end.0.after, end.1) }
            } else {
                add(.perhaps, start.0, end.1)
            }
        case (nil, let end?) where span.start == .open:
            if end.0.isBounded { add(.period, nil, end.0) }
            if end.0 < end.1 { add(.perhaps, end.0.isBounded ? end.0.after : nil, end.1) }
        case (let start?, nil) where span.end == .open:
            if start.0 < start.1 { add(.perhaps, start.0, start.1.isBounded ? start.1.before : nil) }
            if start.1.isBounded { add(.period, start.1, nil) }
        case (let known?, nil):
            add(known.0 == known.1 ? .event : .perhaps, known.0, known.1)
            add(.unknown, known.1.after, nil)
        case (nil, let known?):
            add(known.0 == known.1 ? .event : .perhaps, known.0, known.1)
            add(.unknown, nil, known.0.before)
        case (nil, nil): break
        }
        if span.start.isApproximate { add(.aboutBelow, span.start.days?.0, span.start.days?.0) }
        if span.end.isApproximate { add(.aboutAbove, span.end.days?.1, span.end.days?.1) }
        if sides.beginning == .open { add(.openBelow, nil, nil) }
        if sides.end == .open { add(.openAbove, nil, nil) }
        return pieces
    }

    /// Days without a bound are none.
    private var bounded: GanttPiece {
        GanttPiece(
            kind: kind, first: first.flatMap { $0.isBounded ? $0 : nil }, last: last.flatMap { $0.isBounded ? $0 : nil })
    }
}

extension CalendarDay {
    fileprivate var before: CalendarDay { isBounded ? CalendarDay(number: number - 1) : self }
    fileprivate var after: CalendarDay { isBounded ? CalendarDay(number: number + 1) : self }
}
