import Tabular

/// What the first, or last, of several dates can be. A coarse date is uncertain: of `1937` and `1937-05-01` the first can be any
/// day from January to May. An interval is a period that is known, and so are several dates; where there is one, the first is
/// the first in the order of dates.
struct DateBounds: Sendable {
    private var earliest: CalendarDay
    private var latest: CalendarDay
    /// A date with exactly these days, when one of the dates settles it.
    private var settled: EDTFDate?
    private var firstInOrder: EDTFDate
    private var hasPeriod: Bool
    /// Of every date that takes part.
    private var qualifiers: DateQualifier

    init(_ date: EDTFDate) {
        earliest = date.earliest
        latest = date.latest
        settled = date
        firstInOrder = date
        hasPeriod = date.isPeriod
        qualifiers = date.qualifiers
    }

    /// `isLeast` wants the first of the dates, else the last.
    func joined(with other: DateBounds, isLeast: Bool) -> DateBounds {
        func first<Item: Comparable>(_ a: Item, _ b: Item) -> Item { (a < b) == isLeast ? a : b }
        var result = self
        result.earliest = first(earliest, other.earliest)
        result.latest = first(latest, other.latest)
        result.settled = [settled, other.settled].compactMap { $0 }.first {
            $0.earliest == result.earliest && $0.latest == result.latest
        }
        result.firstInOrder = first(firstInOrder, other.firstInOrder)
        result.hasPeriod = hasPeriod || other.hasPeriod
        result.qualifiers = qualifiers.union(other.qualifiers)
        return result
    }

    /// The date that settles it, else the interval of days it can be.
    var date: EDTFDate {
        if hasPeriod { return firstInOrder }
        if let settled { return settled }
        let sign = qualifiers.sign
        let text: String? =
            switch (PartialDate(earliest), PartialDate(latest)) {
            case (let start?, let end?): start == end ? "\(start)\(sign)" : "\(start)\(sign)/\(end)\(sign)"
            case (nil, let end?): "[..\(end)\(sign)]"
            case (let start?, nil): "[\(start)\(sign)..]"
            case (nil, nil): nil
            }
        return text.flatMap { EDTFDate($0) } ?? firstInOrder
    }
}
