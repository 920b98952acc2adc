import Diagnostics
import Formatting
import Tabular

/// Marks that show how long something lasted: two columns of dates, or one of intervals.
extension ChannelAssignment {
    /// Spans along an axis of time, one line for each category.
    mutating func assignSpans(x: Column?, y: Column?, start: Column?, end: Column?, table: Table) {
        category = y ?? table.columns.first { $0.type == .text && $0.name != color?.name && $0.name != label?.name }
        categoryChannel = .y
        assignDates(x: x, start: start, end: end, table: table)
    }

    /// Durations as numbers, or from one date to another.
    mutating func assignDurations(x: Column?, start: Column?, end: Column?, event: Column?, format: ValueFormat, table: Table) {
        valueChannel = .x
        self.event = event
        if let event { checkEvents(event, format, table: table) }
        let measured =
            x ?? (start == nil && end == nil ? table.columns.first { NumberColumn.isMeasured($0) && $0 != event } : nil)
        if let measured, !Self.holdsDates(measured) {
            value = measured
            if !measured.type.isNumeric { faults.append((.x, .noDurations(measured))) }
        } else {
            assignDates(x: x, start: start, end: end, table: table)
        }
    }

    /// The column of intervals, or those of beginnings and ends, filled where the table leaves no doubt.
    private mutating func assignDates(x: Column?, start: Column?, end: Column?, table: Table) {
        let dates = table.columns.filter(Self.holdsDates)
        if start == nil, end == nil, x != nil || dates.count == 1 {
            span = x ?? dates.first
        } else {
            self.start = start ?? dates.first { $0.name != end?.name }
            self.end = end ?? dates.first { $0.name != self.start?.name }
        }
        for (column, channel) in [(span, Channel.x), (self.start, .start), (self.end, .end)] {
            if let column, !Self.holdsDates(column) { faults.append((channel, .notDates(column, channel: channel))) }
        }
        guard span == nil else { return }
        if self.start == nil { faults.append((.start, .noColumn("dates", channel: .start, table: table))) }
        if self.end == nil { faults.append((.end, .noColumn("further dates", channel: .end, table: table))) }
    }

    private static func holdsDates(_ column: Column) -> Bool { column.type == .date || NumberColumn.isYears(column) }

    private mutating func checkEvents(_ column: Column, _ format: ValueFormat, table: Table) {
        let fault = (0..<table.rowCount).first { table.margin(of: $0) == .body && EventState(column[$0]) == nil }
        if let fault { faults.append((.event, .noEvent(column, format.value(column[fault], meaning: column.meaning)))) }
    }

    /// The span of a row; nil when the mark shows none, or where one date is missing or is several.
    func span(of row: Int) -> DateSpan? {
        if let span { return DateSpan.date(span[row]).flatMap { DateSpan($0) } }
        guard let start, let end else { return nil }
        return DateSpan(from: start[row], to: end[row])
    }
}

extension FigureRow {
    /// With what the columns of dates and of events say of it; where the mark asks for durations, that is its value.
    func spanning(_ columns: ChannelAssignment, row: Int, isMeasured: Bool) -> FigureRow {
        var spanning = self
        spanning.span = columns.span(of: row)
        if let column = columns.span { spanning.date = DateSpan.date(column[row]) }
        spanning.event = columns.event.flatMap { EventState($0[row]) } ?? .observed
        guard isMeasured else { return spanning }
        if columns.value != nil {
            guard let value, value.low < 0 else { return spanning }
            if value.highEnd < EstimateEnd(0) {
                return spanning.measuring(nil, absence: MissingReason(Words.belowZero))
            }
            let best = value.best.flatMap { $0 < 0 ? nil : $0 }
            let held = Estimate(from: EstimateEnd(0), best: best, to: value.highEnd, isApproximate: value.isApproximate)
            return spanning.measuring(held, absence: nil)
        }
        let days = spanning.span?.days
        return spanning.measuring(days, absence: days == nil ? columns.lackOfDuration(spanning.span, row) : nil)
    }

    private func measuring(_ value: Estimate?, absence: MissingReason?) -> FigureRow {
        var changed = changing(series: series, value: value, absence: absence, isUnknown: false)
        (changed.span, changed.event) = (span, event)
        return changed
    }
}

extension ChannelAssignment {
    /// Why a row has no duration: the column at fault and what it lacks.
    fileprivate func lackOfDuration(_ found: DateSpan?, _ row: Int) -> MissingReason {
        if found?.isBackwards ?? false { return MissingReason(Words.belowZero) }
        for column in [span, start, end].compactMap({ $0 }) {
            if case .missing(let reason) = column[row] {
                return MissingReason("\(ValueAxis.name(of: column, override: nil)) \(reason.label)")
            }
        }
        switch (found?.start, found?.end) {
        case (.unknown, _), (.open, _): return MissingReason(Words.beginningNotKnown)
        case (_, .open): return MissingReason(Words.openDate)
        default: return MissingReason(Words.unknownEndDate)
        }
    }
}

extension Diagnostic {
    fileprivate static func noDurations(_ column: Column) -> Diagnostic {
        Diagnostic(
            code: "figure.channel-type",
            "channel x: column \"\(column.name)\" holds \(column.type.rawValue), not durations", excerpt: column.name,
            remedy: "name a column of numbers, or give two columns of dates to channels start and end", kind: .definition)
    }

    fileprivate static func noEvent(_ column: Column, _ word: String) -> Diagnostic {
        Diagnostic(
            code: "figure.event",
            "channel event: column \"\(column.name)\" holds \"\(word)\", which does not say whether the event was observed",
            excerpt: column.name,
            remedy:
                "write \(EventState.words.observed.joined(separator: ", ")) or \(EventState.words.censored.joined(separator: ", ")), "
                + "or declare the field as boolean with its trueValues and falseValues")
    }
}
