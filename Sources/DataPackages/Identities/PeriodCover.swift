import Tabular

/// Rows whose periods together make up the period of a total: the finest ones, each day at most once.
struct PeriodCover {
    /// A row and the days it speaks of.
    struct Part {
        let row: Int
        let days: ClosedRange<CalendarDay>
    }

    /// In the order of their days.
    let parts: [Part]
    /// Two rows of which some days, but not all, are the same; then the parts mean nothing.
    let overlap: (first: Int, second: Int)?
    /// The days of the whole that no part covers.
    let gaps: [EDTFDate]

    /// A row that other rows cover without a gap is left out, since it is a total itself; a row inside one that is kept is its part.
    init(of whole: ClosedRange<CalendarDay>, among candidates: [Part]) {
        let inside = candidates.filter { whole.contains($0.days) && $0.days != whole }
            .sorted { ($0.days.lowerBound, $1.days.upperBound, $0.row) < ($1.days.lowerBound, $0.days.upperBound, $1.row) }
        var parts: [Part] = [], index = 0
        while index < inside.count {
            let outer = inside[index]
            // Rows within the outer one follow it: they begin no earlier, and end no later.
            let inner = inside[(index + 1)...].prefix { $0.days.lowerBound <= outer.days.upperBound }
                .filter { outer.days.contains($0.days) && $0.days != outer.days }
            let finer = inner.isEmpty ? nil : PeriodCover(of: outer.days, among: inner)
            let isCovered = finer.map { $0.gaps.isEmpty && $0.overlap == nil } ?? false
            parts += isCovered ? finer?.parts ?? [] : [outer]
            let innerRows = Set(inner.map(\.row))
            index += 1
            while index < inside.count, innerRows.contains(inside[index].row) { index += 1 }
        }
        self.parts = parts
        overlap = zip(parts, parts.dropFirst()).first { $0.days.upperBound >= $1.days.lowerBound }.map { ($0.row, $1.row) }
        var gaps: [EDTFDate] = [], next = whole.lowerBound
        for part in parts {
            if part.days.lowerBound > next { gaps.append(contentsOf: EDTFDate.covering(next...part.days.lowerBound.before)) }
            next = max(next, part.days.upperBound.after)
        }
        if next <= whole.upperBound { gaps.append(contentsOf: EDTFDate.covering(next...whole.upperBound)) }
        self.gaps = gaps
    }
}

extension ClosedRange<CalendarDay> {
    fileprivate func contains(_ other: ClosedRange<CalendarDay>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

extension CalendarDay {
    fileprivate var before: CalendarDay { CalendarDay(number: number - 1) }
    fileprivate var after: CalendarDay { CalendarDay(number: number + 1) }
}

extension EDTFDate {
    /// The days as whole years or months where they are that; none when no date can say them.
    fileprivate static func covering(_ days: ClosedRange<CalendarDay>) -> [EDTFDate] {
        let first = days.lowerBound.civil, last = days.upperBound.civil
        let isMonths = first.day == 1 && last.day == CalendarDay.daysInMonth(last.month, of: last.year)
        let isYears = isMonths && first.month == 1 && last.month == 12
        func date(_ day: (year: Int, month: Int, day: Int)) -> PartialDate? {
            PartialDate(year: day.year, month: isYears ? nil : day.month, day: isMonths ? nil : day.day)
        }
        guard let start = date(first), let end = date(last) else { return [] }
        return [start == end ? EDTFDate(start) : EDTFDate(from: start, to: end)].compactMap { $0 }
    }
}
