/// A date, interval or set of dates of the Extended Date/Time Format (ISO 8601-2:2019), levels 0 to 2, in the years 0 to 9999.
/// Plain dates and intervals take nine bytes; what levels 1 and 2 add stands behind one reference.
package struct EDTFDate: Hashable, Sendable {
    package let form: Form

    package enum Form: Hashable, Sendable {
        /// `1937`, `1937-06`, `1937-06-11`.
        case date(PartialDate)
        /// `1937-06/1938`.
        case interval(PartialDate, PartialDate)
        /// Anything of level 1 or 2, such as `1937~`, `193X`, `1937-06/..`, `[1937,1938]`.
        indirect case statement(DateStatement)
    }

    package init(_ date: PartialDate) { form = .date(date) }

    init(_ statement: DateStatement) { form = .statement(statement) }

    /// Nil when the interval ends before it begins.
    package init?(from start: PartialDate, to end: PartialDate) {
        guard start.earliest <= end.latest, start.latest <= end.latest || start.earliest <= end.earliest else { return nil }
        form = .interval(start, end)
    }

    /// The date, when it is one of level 0 and no interval.
    package var plainDate: PartialDate? {
        if case .date(let date) = form { return date }
        return nil
    }

    /// Whether it says what only levels 1 and 2 can say.
    package var isStatement: Bool {
        if case .statement = form { return true }
        return false
    }

    /// The first day it can mean, or the first day it covers; `unboundedPast` when its beginning is open or not known.
    package var earliest: CalendarDay {
        switch form {
        case .date(let date), .interval(let date, _): date.earliest
        case .statement(let statement): statement.earliest
        }
    }

    /// The last day it can mean, or the last day it covers; `unboundedFuture` when its end is open or not known.
    package var latest: CalendarDay {
        switch form {
        case .date(let date), .interval(_, let date): date.latest
        case .statement(let statement): statement.latest
        }
    }

    /// From the first day that its dates name to the last, open and unknown ends left out; nil when they name none.
    package var namedDays: ClosedRange<CalendarDay>? {
        guard case .statement(let statement) = form else { return earliest...latest }
        let days = statement.parts.flatMap { [$0.earliest, $0.latest] }.filter(\.isBounded)
        guard let first = days.min(), let last = days.max() else { return nil }
        return max(first, statement.earliest)...min(last, statement.latest)
    }

    /// Whether it covers all of its days, as an interval or several dates do, and does not mean some day among them.
    package var isPeriod: Bool {
        switch form {
        case .date: false
        case .interval: true
        case .statement(let statement): statement.isPeriod
        }
    }

    /// Whether it means one time among several: digits are left open, or it is one of a set. A qualifier makes no such choice.
    package var isChoice: Bool {
        guard case .statement(let statement) = form else { return false }
        if case .oneOf = statement.content { return true }
        return statement.parts.contains(where: \.hasOpenDigits)
    }

    /// What is said of it or of any of its parts.
    package var qualifiers: DateQualifier {
        guard case .statement(let statement) = form else { return [] }
        return statement.parts.reduce(into: []) { $0.formUnion($1.allQualifiers) }
    }

    /// Whether it, or a part of it, is marked with `?` or `%`.
    package var isUncertain: Bool { qualifiers.contains(.uncertain) }
    /// Whether it, or a part of it, is marked with `~` or `%`.
    package var isApproximate: Bool { qualifiers.contains(.approximate) }

    /// Whether an end of the interval exists and is not known (`1937-06/`).
    package var hasUnknownEnd: Bool {
        guard case .statement(let statement) = form, case .interval(let start, let end) = statement.content else { return false }
        if case .unknown = start { return true }
        if case .unknown = end { return true }
        return false
    }
}

extension EDTFDate: CustomStringConvertible {
    /// As it was written.
    package var description: String {
        switch form {
        case .date(let date): date.description
        case .interval(let start, let end): "\(start)/\(end)"
        case .statement(let statement): statement.text
        }
    }
}
