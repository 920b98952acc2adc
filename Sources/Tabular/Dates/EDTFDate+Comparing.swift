extension EDTFDate {
    /// Whether every day it covers or can mean lies within the other. An open or unknown end lies within no bounded one.
    package func isWithin(_ other: EDTFDate) -> Bool {
        guard other.earliest <= earliest && latest <= other.latest else { return false }
        guard hasGaps || other.hasGaps else { return true }
        return days.isWithin(other.days)
    }

    /// Whether some day can lie in both.
    package func overlaps(_ other: EDTFDate) -> Bool {
        guard earliest <= other.latest && other.earliest <= latest else { return false }
        guard hasGaps || other.hasGaps else { return true }
        return days.overlaps(other.days)
    }

    private var hasGaps: Bool {
        guard case .statement(let statement) = form else { return false }
        return statement.days.ranges.count > 1
    }

    /// All days it covers or can mean, as ranges in order: several where days between them are left out, as by a set.
    package var dayRanges: [ClosedRange<CalendarDay>] { days.ranges }

    private var days: DayRanges {
        guard case .statement(let statement) = form else { return DayRanges([earliest...latest]) }
        return statement.days
    }
}

extension EDTFDate: Comparable {
    /// By earliest day, then by latest day; a date before an interval of the same days.
    package static func < (left: EDTFDate, right: EDTFDate) -> Bool {
        let first = left.earliest, otherFirst = right.earliest
        if first != otherFirst { return first < otherFirst }
        let last = left.latest, otherLast = right.latest
        if last != otherLast { return last < otherLast }
        return left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
