import Formatting
import Tabular

/// From a beginning to an end, as two dates or one interval state them. A coarse date, such as a month, is some day within it.
struct DateSpan: Hashable, Sendable {
    enum End: Hashable, Sendable {
        /// Some day among these, of which one side may lack a bound.
        case within(earliest: CalendarDay, latest: CalendarDay, DateQualifier)
        /// There is none.
        case open
        /// There is one, and nothing says when.
        case unknown

        /// The first and the last day on which it can lie; nil where there are none.
        var days: (CalendarDay, CalendarDay)? {
            if case .within(let first, let last, _) = self { return (first, last) }
            return nil
        }
    }

    let start: End
    let end: End
    /// As it is said in words; nil where no one interval says the same.
    private let interval: EDTFDate?
    private let dates: [EDTFDate?]

    /// Of two cells. One that is missing is an end that is not known, or none at all where its reason says that there is no date.
    init(from start: Value, to end: Value) {
        let first = Self.date(start), last = Self.date(end)
        let beginning = Self.end(start), finish = Self.end(end)
        func text(_ date: EDTFDate?, _ end: End) -> String { date?.description ?? (end == .open ? ".." : "") }
        interval = EDTFDate("\(text(first, beginning))/\(text(last, finish))")
        dates = [first, last]
        (self.start, self.end) = Self.narrowed(beginning, finish)
    }

    /// Of an interval, or of a date, which is then some time within its days; nil for a set and for a date with days left out
    /// between, which are no one span.
    init?(_ date: EDTFDate) {
        guard date.dayRanges.count == 1 else { return nil }
        interval = date
        dates = [date, date]
        switch date.form {
        case .interval(let first, let last):
            (start, end) = Self.narrowed(Self.end(EDTFDate(first)), Self.end(EDTFDate(last)))
        case .statement(let statement):
            switch statement.content {
            case .interval(let first, let last): (start, end) = Self.narrowed(Self.end(first), Self.end(last))
            case .date, .oneOf: (start, end) = (Self.end(date), Self.end(date))
            case .allOf: return nil
            }
        case .date: (start, end) = (Self.end(date), Self.end(date))
        }
    }

    /// The date in a cell, also of a year; nil in others.
    static func date(_ value: Value) -> EDTFDate? {
        switch value {
        case .date(let date): date
        case .integer(let year): PartialDate(year: year).map { EDTFDate($0) }
        case .text, .decimal, .estimate, .missing: nil
        }
    }

    private static func end(_ value: Value) -> End {
        if let date = date(value) { return end(date) }
        if case .missing(let reason) = value, !reason.lacksNumber { return .open }
        return .unknown
    }

    private static func end(_ date: EDTFDate) -> End {
        guard date.earliest.isBounded || date.latest.isBounded else { return .unknown }
        return .within(earliest: date.earliest, latest: date.latest, date.qualifiers)
    }

    private static func end(_ end: DateStatement.End) -> End {
        switch end {
        case .open: .open
        case .unknown: .unknown
        case .date(let part):
            part.earliest.isBounded || part.latest.isBounded
                ? .within(earliest: part.earliest, latest: part.latest, part.allQualifiers) : .unknown
        }
    }

    /// It begins no later than the last day on which it can end, and ends no earlier than the first on which it can begin.
    private static func narrowed(_ start: End, _ end: End) -> (End, End) {
        guard case .within(let first, let begun, let doubt) = start, case .within(let ending, let last, let other) = end,
            first <= last
        else { return (start, end) }
        return (
            .within(earliest: first, latest: min(begun, last), doubt), .within(earliest: max(ending, first), latest: last, other)
        )
    }
}

extension DateSpan {
    /// What its beginning is, and its end: of `/1938` in a column of beginnings it is not known since when, of `../1938` there is no bound.
    var sides: (beginning: DateSign.End, end: DateSign.End) {
        func side(_ end: End, _ day: CalendarDay?, _ date: EDTFDate?) -> DateSign.End {
            guard let day else { return end == .open ? .open : .unknown }
            return day.isBounded ? .closed : date?.hasUnknownEnd ?? false ? .unknown : .open
        }
        return (side(start, start.days?.0, dates[0]), side(end, end.days?.1, dates[1]))
    }

    /// Its ends without the days of which nothing is known: of `/1938` the year 1938.
    var namedEnds: (start: End, end: End) {
        var ends = (start: start, end: end)
        if sides.beginning == .unknown, case .within(_, let last, let doubt) = start, let first = dates[0]?.namedDays?.lowerBound
        {
            ends.start = .within(earliest: min(first, last), latest: last, doubt)
        }
        if sides.end == .unknown, case .within(let first, _, let doubt) = end, let last = dates[1]?.namedDays?.upperBound {
            ends.end = .within(earliest: first, latest: max(first, last), doubt)
        }
        return ends
    }

    /// Whether it ends before it begins, whichever the days are.
    var isBackwards: Bool {
        guard case .within(let first, _, _) = start, case .within(_, let last, _) = end else { return false }
        return first > last
    }

    /// From the first day that it names to the last; nil when it names none.
    var namedDays: ClosedRange<CalendarDay>? {
        let days = [start, end].compactMap(\.days).flatMap { [$0.0, $0.1] }.filter(\.isBounded)
        guard let first = days.min(), let last = days.max() else { return nil }
        return first...last
    }

    /// Whether it is one day, and the day is known.
    var isDay: Bool {
        guard case .within(let first, let begun, _) = start, case .within(let ending, let last, _) = end else { return false }
        return first == begun && begun == ending && ending == last
    }

    var qualifiers: DateQualifier {
        [start, end].reduce(into: []) { found, end in
            if case .within(_, _, let qualifiers) = end { found.formUnion(qualifiers) }
        }
    }

    /// How many days lie from the day it begins to the day it ends: a range where either is coarse, and never below zero. Nil when
    /// an end is open or not known, or when it ends before it begins. What is approximate counts by the days that it names.
    var days: Estimate? {
        guard !isBackwards, case .within(let first, let begun, _) = start, case .within(let ending, let last, _) = end else {
            return nil
        }
        func days(_ from: CalendarDay, _ to: CalendarDay) -> Double? {
            from.isBounded && to.isBounded ? Double(to.number - from.number) : nil
        }
        return Estimate(low: max(0, days(begun, ending) ?? 0), best: nil, high: days(first, last) ?? .infinity)
    }

    /// `June 1937 – 1938`, `from 1937, end not known`.
    func words(_ format: ValueFormat, _ style: DateStyle = .long) -> String {
        if let interval { return format.date(interval, style) }
        return dates.map { $0.map { format.date($0, style) } ?? Words.notKnown.lowercased() }.joined(separator: " – ")
    }
}
