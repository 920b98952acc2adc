/// Days as ranges in order, with days between them that do not belong.
struct DayRanges: Hashable, Sendable {
    let ranges: [ClosedRange<CalendarDay>]

    /// Ranges in any order; those that overlap or follow one another are joined.
    init(_ ranges: [ClosedRange<CalendarDay>]) {
        var joined: [ClosedRange<CalendarDay>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, last.touches(range) {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        self.ranges = joined
    }

    /// Whether every day belongs to the other too.
    func isWithin(_ other: DayRanges) -> Bool {
        var index = 0
        for range in ranges {
            while index < other.ranges.count, other.ranges[index].upperBound < range.upperBound { index += 1 }
            guard index < other.ranges.count, other.ranges[index].lowerBound <= range.lowerBound else { return false }
        }
        return true
    }

    /// Whether some day belongs to both.
    func overlaps(_ other: DayRanges) -> Bool {
        var index = 0
        for range in ranges {
            while index < other.ranges.count, other.ranges[index].upperBound < range.lowerBound { index += 1 }
            guard index < other.ranges.count else { return false }
            if other.ranges[index].lowerBound <= range.upperBound { return true }
        }
        return false
    }
}

extension ClosedRange<CalendarDay> {
    /// Whether a range that does not begin earlier leaves no day between.
    fileprivate func touches(_ later: ClosedRange<CalendarDay>) -> Bool {
        later.lowerBound <= upperBound || later.lowerBound.number == upperBound.number + 1
    }
}
