/// A date or interval of the Extended Date/Time Format (ISO 8601-2:2019), level 0:
/// `1937`, `1937-06`, `1937-06-11`, `1937-06/1938`.
package struct EDTFDate: Hashable, Sendable {
    package let start: PartialDate
    /// The end of an interval; nil for a single date.
    package let end: PartialDate?

    package init(_ date: PartialDate) {
        start = date
        end = nil
    }

    /// Nil when the interval ends before it begins.
    package init?(from start: PartialDate, to end: PartialDate) {
        guard start.earliest <= end.latest, start.latest <= end.latest || start.earliest <= end.earliest else { return nil }
        self.start = start
        self.end = end
    }

    package var isInterval: Bool { end != nil }
    /// The first day it can mean, or the first day of the interval.
    package var earliest: CalendarDay { start.earliest }
    /// The last day it can mean, or the last day of the interval.
    package var latest: CalendarDay { (end ?? start).latest }

    /// The year, when every day it covers lies in one.
    package var year: Int? {
        guard let end else { return start.year }
        return end.year == start.year ? start.year : nil
    }

    /// The first year of the decade (1930 for 1937), when every day it covers lies in one.
    package var decade: Int? {
        let first = start.year / 10 * 10
        guard let end else { return first }
        return end.year / 10 * 10 == first ? first : nil
    }

    /// The month, 1 to 12, when every day it covers lies in one month of one year.
    package var month: Int? {
        guard let month = start.month else { return nil }
        guard let end else { return month }
        return end.year == start.year && end.month == month ? month : nil
    }

    /// Whether every day it covers lies within the other.
    package func isWithin(_ other: EDTFDate) -> Bool { other.earliest <= earliest && latest <= other.latest }

    /// Whether some day lies in both.
    package func overlaps(_ other: EDTFDate) -> Bool { earliest <= other.latest && other.earliest <= latest }
}

extension EDTFDate: CustomStringConvertible {
    package var description: String { end.map { "\(start)/\($0)" } ?? start.description }
}

extension EDTFDate: Comparable {
    /// By earliest day, then by latest day; a date before an interval of the same days.
    package static func < (left: EDTFDate, right: EDTFDate) -> Bool {
        if left.earliest != right.earliest { return left.earliest < right.earliest }
        if left.latest != right.latest { return left.latest < right.latest }
        return left.description < right.description
    }
}
