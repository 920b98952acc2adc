/// A share that changes in steps as time goes on, from the whole at the beginning.
struct SurvivalSteps: Hashable, Sendable {
    struct Step: Hashable, Sendable {
        let time: Double
        /// From this time until the next step, 0 to 1.
        let share: Double
    }

    /// In order of time.
    private(set) var all: [Step] = []

    mutating func append(_ share: Double, from time: Double) { all.append(Step(time: time, share: share)) }

    /// Only where it is less than before.
    mutating func lower(to share: Double, from time: Double) {
        if share < all.last?.share ?? 1 { append(share, from: time) }
    }

    /// The share at a time.
    func share(at time: Double) -> Double { count(upTo: time).map { all[$0 - 1].share } ?? 1 }

    /// How many steps a time has behind it; nil before the first.
    func count(upTo time: Double) -> Int? {
        var low = 0, high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].time <= time { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low : nil
    }

    /// The first time from which on it is a half or less; nil where it stays above.
    var median: Double? { all.first { $0.share <= 0.5 }?.time }
}
