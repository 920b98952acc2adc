import Tabular

extension DateSign {
    /// A span: full where it lasted for certain, pale with an edge where it may have, because its beginning or its end is only known to
    /// lie within a month, a year or the like. Nil where it names no day, or ends before it begins.
    init?(_ span: DateSpan, edges: ClosedRange<Double>, theme: Theme, position: (Double) -> Double) {
        guard span.namedDays != nil, !span.isBackwards else { return nil }
        self.edges = edges
        self.theme = theme
        isChoice = false
        (beginning, end) = span.sides
        let ends = span.namedEnds
        func begin(_ day: CalendarDay) -> Double { day.isBounded ? position(YearPosition.begin(day)) : edges.lowerBound }
        func finish(_ day: CalendarDay) -> Double { day.isBounded ? position(YearPosition.finish(day)) : edges.upperBound }
        // From where it may have lasted, where it did for certain, and to where it may have.
        var outer: (Double, Double), inner: (Double, Double)?
        var isDay = span.isDay
        switch ends {
        case (.within(let first, let begun, _), .within(let ending, let last, _)):
            outer = (begin(first), finish(last))
            if begun.isBounded, ending.isBounded, begun <= ending { inner = (begin(begun), finish(ending)) }
        case (.open, .within(let ending, let last, _)):
            outer = (edges.lowerBound, finish(last))
            if ending.isBounded { inner = (edges.lowerBound, finish(ending)) }
        case (.within(let first, let begun, _), .open):
            outer = (begin(first), edges.upperBound)
            if begun.isBounded { inner = (begin(begun), edges.upperBound) }
        case (.within(let first, let last, _), _), (_, .within(let first, let last, _)):
            outer = (begin(first), finish(last))
            isDay = first == last
            if isDay { inner = outer }
        default: return nil
        }
        // An arrow stands apart from a bar, which may be as high as it is.
        if beginning == .open { outer.0 = max(outer.0, edges.lowerBound + 1.7 * theme.scale) }
        if end == .open { outer.1 = min(outer.1, edges.upperBound - 1.7 * theme.scale) }
        inner = inner.map { (max($0.0, outer.0), min($0.1, outer.1)) }
        let reach = 0.85 * theme.scale
        if isDay || outer.1 - outer.0 < 2 * reach {
            let middle = (outer.0 + outer.1) / 2
            let isCertain = inner.map { $0 == outer } ?? false
            outer = (middle - reach, middle + reach)
            inner = isCertain ? outer : nil
        } else {
            // Of spans that follow one another two are seen.
            let seam = 0.1 * theme.scale
            let isWhole = (inner.map { $0.0 == outer.0 } ?? false, inner.map { $0.1 == outer.1 } ?? false)
            if beginning == .closed { outer.0 += seam }
            if end == .closed { outer.1 -= seam }
            // What is narrower than the seam is not seen; it then counts as uncertain.
            inner = inner.map { (isWhole.0 ? outer.0 : $0.0, isWhole.1 ? outer.1 : $0.1) }.flatMap { $0.0 < $0.1 ? $0 : nil }
        }
        let qualifiers = span.qualifiers
        let tapers = (span.start.isApproximate, span.end.isApproximate)
        func piece(_ start: Double, _ end: Double, isPerhaps: Bool) -> Piece {
            Piece(
                start: start, end: end, isDay: isDay, qualifiers: qualifiers, taperedStart: tapers.0 && start == outer.0,
                taperedEnd: tapers.1 && end == outer.1, isPerhaps: isPerhaps)
        }
        guard let inner else {
            pieces = [piece(outer.0, outer.1, isPerhaps: true)]
            return
        }
        var pieces: [Piece] = []
        if outer.0 < inner.0 { pieces.append(piece(outer.0, inner.0, isPerhaps: true)) }
        pieces.append(piece(inner.0, inner.1, isPerhaps: false))
        if inner.1 < outer.1 { pieces.append(piece(inner.1, outer.1, isPerhaps: true)) }
        self.pieces = pieces
    }
}

extension DateSpan.End {
    /// Whether it is called approximate, and lies between two days.
    var isApproximate: Bool {
        guard case .within(let first, let last, let qualifiers) = self else { return false }
        return qualifiers.contains(.approximate) && first.isBounded && last.isBounded
    }
}
