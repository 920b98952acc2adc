/// What a text of level 1 or 2 says, beside the text itself.
package struct DateStatement: Sendable {
    /// As it was written; what is printed where a date is written for machines.
    package let text: String
    package let content: Content
    /// All days it can mean or covers.
    let days: DayRanges

    package enum Content: Sendable {
        case date(DatePart)
        case interval(End, End)
        /// `[1937,1938]`: one of them.
        case oneOf([DateSetItem])
        /// `{1937,1938}`: each of them.
        case allOf([DateSetItem])
    }

    /// An end of an interval.
    package enum End: Sendable, Hashable {
        case date(DatePart)
        /// `..`: it has none.
        case open
        /// Nothing written: it has one that is not known. Bounded by nothing, as an open end is.
        case unknown

        /// The date, when it is one.
        package var date: DatePart? {
            if case .date(let date) = self { return date }
            return nil
        }
    }

    init(text: String, content: Content) {
        self.text = text
        self.content = content
        switch content {
        case .date(let date): days = DayRanges([date.earliest...date.latest])
        case .interval(let start, let end):
            let first = start.date?.earliest ?? .unboundedPast
            days = DayRanges([first...max(first, end.date?.latest ?? .unboundedFuture)])
        case .oneOf(let items), .allOf(let items): days = DayRanges(items.map { $0.earliest...max($0.earliest, $0.latest) })
        }
    }

    var earliest: CalendarDay { days.ranges.first?.lowerBound ?? .unboundedPast }
    var latest: CalendarDay { days.ranges.last?.upperBound ?? .unboundedFuture }

    /// The dates it is written with.
    package var parts: [DatePart] {
        switch content {
        case .date(let date): [date]
        case .interval(let start, let end): [start.date, end.date].compactMap { $0 }
        case .oneOf(let items), .allOf(let items): items.flatMap(\.parts)
        }
    }

    /// Whether it covers all of its days, and does not mean some day among them.
    var isPeriod: Bool {
        switch content {
        case .date, .oneOf: false
        case .interval, .allOf: true
        }
    }

    /// Whether an interval from one to the other does not end before it begins.
    static func isInOrder(_ start: DatePart, _ end: DatePart) -> Bool {
        start.earliest <= end.latest && (start.latest <= end.latest || start.earliest <= end.earliest)
    }
}

extension DateStatement: Hashable {
    /// Two are the same when they are written the same.
    package static func == (left: DateStatement, right: DateStatement) -> Bool { left.text == right.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
