/// Between which numbers the estimate of Kaplan and Meier lies, at every time, where durations are ranges or it is not stated whether the
/// event was observed: whichever duration of its range each row had.
///
/// Without censored rows these are the curves with all events as early, and as late, as they can be. Beside censored rows they are not:
/// an event that comes later falls among fewer rows at risk, and the estimate after it is lower. For a time t it is lowest where each
/// event that can have come by t came as late as that allows and each row was censored as early as it can; it is highest where events
/// that can come after t do, the others came as early as they can, and rows were censored late. Each row by itself moves the estimate
/// so whatever the others do; hence the bounds hold for all choices together, and each is reached by one.
struct SurvivalBounds {
    /// Neither ever rises.
    let lower: SurvivalSteps
    let upper: SurvivalSteps

    /// More steps than these are not seen apart; the upper bound then falls late, which keeps it a bound.
    private static let mostSteps = 500

    init(_ rows: [SurvivalRow]) {
        lower = Self.lower(rows)
        upper = Self.upper(rows)
    }

    private static func lower(_ rows: [SurvivalRow]) -> SurvivalSteps {
        // Where it is not stated, the event lowers the estimate more than its lack.
        let events = rows.filter { $0.state != .censored }, censored = rows.filter { $0.state == .censored }
        let lows = SortedNumbers(events.map(\.low)), highs = SortedNumbers(events.map(\.high)),
            gone = SortedNumbers(censored.map(\.low))
        let times = Set(lows.all + highs.all + gone.all).filter(\.isFinite).sorted()
        var product = 1.0, steps = SurvivalSteps()
        for time in times {
            let done = highs.count(at: time)
            if done > 0 {
                let risk = highs.count(from: time) + gone.count(from: time)
                product *= Double(risk - done) / Double(risk)
            }
            // Just after this time: events that can have come by then, and may come later, all come now.
            let later = highs.count(after: time)
            let now = lows.count(upTo: time) - (highs.count - later)
            let risk = later + gone.count(after: time)
            let survival = risk > 0 ? product * Double(risk - now) / Double(risk) : product
            steps.lower(to: survival, from: time)
        }
        return steps
    }

    private static func upper(_ rows: [SurvivalRow]) -> SurvivalSteps {
        let events = rows.filter { $0.state == .observed }.sorted { $0.low < $1.low }
        let gone = SortedNumbers(rows.filter { $0.state != .observed }.map(\.high))
        let times = Set(events.map(\.high)).filter(\.isFinite).sorted()
        let stride = times.count / mostSteps + 1
        var steps = SurvivalSteps()
        for time in times.enumerated().filter({ $0.offset % stride == stride - 1 || $0.offset == times.count - 1 }).map(\.element)
        {
            let past = events.filter { $0.high <= time }, ahead = events.count - past.count
            var survival = 1.0, index = 0
            while index < past.count {
                let low = past[index].low, first = index
                while index < past.count, past[index].low == low { index += 1 }
                let risk = past.count - first + ahead + gone.count(from: low)
                survival *= Double(risk - (index - first)) / Double(risk)
            }
            steps.lower(to: survival, from: time)
        }
        return steps
    }
}
