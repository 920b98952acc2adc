import Tabular

/// The groups in the order of their one key; unknown ones are left out.
struct SentenceOrder {
    private let subject: SentenceSubject
    /// The places of the groups, ascending by key.
    private(set) var places: [Int]

    init(_ subject: SentenceSubject) {
        self.subject = subject
        places = subject.known.sorted { Value.isOrderedBefore(subject.groups[$0].keys[0], subject.groups[$1].keys[0]) }
    }

    private func key(_ place: Int) -> Value { subject.groups[place].keys[0] }

    /// The first and the last group; nil when there are not two.
    var ends: (Int, Int)? {
        guard places.count > 1, let first = places.first, let last = places.last else { return nil }
        return (first, last)
    }

    /// Only the groups from one of these to the other.
    mutating func keep(between ends: [Int]) {
        let bounds = ends.compactMap { places.firstIndex(of: $0) }
        guard let first = bounds.min(), let last = bounds.max() else { return }
        places = Array(places[first...last])
    }

    /// Whether some key can be the same as the next, or after it, so that there is no order.
    var overlaps: Bool {
        var latest: CalendarDay?, greatest: Double?
        for place in places {
            switch key(place) {
            case .date(let date):
                if let latest, date.earliest <= latest { return true }
                latest = max(latest ?? date.latest, date.latest)
            default:
                guard let number = key(place).estimate else { continue }
                if let greatest, number.low <= greatest { return true }
                greatest = max(greatest ?? number.high, number.high)
            }
        }
        return false
    }

    /// Whether the keys are single years.
    var isYearly: Bool { !places.isEmpty && places.allSatisfy { year($0) != nil } }

    /// The year of a key that is one; those of months, decades and days are none.
    private func year(_ place: Int) -> Int? {
        switch key(place) {
        case .date(let date): date.plainDate.flatMap { $0.month == nil ? $0.year : nil }
        case .integer(let year): subject.groups[place].preposition == .inYear ? year : nil
        default: nil
        }
    }

    /// The years between the first and the last number that have none, in runs; nil when the keys are no years.
    func gaps(hasNumber: (Int) -> Bool) -> [String]? {
        guard isYearly else { return nil }
        let years = places.filter(hasNumber).compactMap(year)
        guard let first = years.first, let last = years.last else { return nil }
        let known = Set(years)
        var runs: [ClosedRange<Int>] = []
        for year in first...last where !known.contains(year) {
            if let run = runs.last, run.upperBound + 1 == year {
                runs[runs.count - 1] = run.lowerBound...year
            } else {
                runs.append(year...year)
            }
        }
        // Two years are two; more are a run.
        return runs.flatMap { $0.count < 3 ? $0.map { "\($0)" } : ["\($0.lowerBound)–\($0.upperBound)"] }
    }

    /// The two groups for which most voices have both numbers; of several, those furthest apart, then the first.
    func commonEnds(_ subject: SentenceSubject) -> (Int, Int)? {
        var best: (first: Int, last: Int, voices: Int, span: Int)?
        for (i, first) in places.enumerated() {
            for (j, last) in places.enumerated().dropFirst(i + 1) {
                let speaking = subject.series.indices.filter {
                    subject.series[$0][first].estimate != nil && subject.series[$0][last].estimate != nil
                }
                let voices = Set(speaking.map { subject.speakers[$0].family }).count
                guard voices > 0 else { continue }
                if let best, (voices, j - i) <= (best.voices, best.span) { continue }
                best = (first, last, voices, j - i)
            }
        }
        return best.map { ($0.first, $0.last) }
    }
}
