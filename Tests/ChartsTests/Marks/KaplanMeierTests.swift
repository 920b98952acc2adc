import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct KaplanMeierTests {
    /// Remission of leukaemia in weeks under 6-MP: E. J. Freireich et al., Blood 21 (1963), 699–716; the estimate as in D. Collett,
    /// Modelling Survival Data in Medical Research, and many textbooks.
    static let remission: [(time: Double, isEvent: Bool)] =
        [6, 6, 6, 7, 10, 13, 16, 22, 23].map { (Double($0), true) }
        + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map { (Double($0), false) }

    @Test("of 21 remissions 6/7 last beyond week 6, 0.8067 beyond 7 and 0.4482 beyond 23; the median is 23 weeks")
    func remission() throws {
        let estimate = KaplanMeier(Self.remission)
        #expect(estimate.steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
        #expect(estimate.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
        #expect(estimate.steps.map(\.events) == [3, 1, 1, 1, 1, 1, 1])
        #expect(abs(estimate.steps[0].survival - 6.0 / 7) < 1e-15)
        #expect(abs(estimate.steps[1].survival - 6.0 / 7 * 16 / 17) < 1e-15)
        #expect(estimate.steps.map { ($0.survival * 10_000).rounded() } == [8571, 8067, 7529, 6902, 6275, 5378, 4482])
        #expect(estimate.curve.median == 23)
    }

    @Test("the interval at week 10 is 0.5032 to 0.8894, by hand from Greenwood's sum 0.016368")
    func interval() throws {
        let step = KaplanMeier(Self.remission).steps[2]
        let interval = try #require(step.interval)
        #expect((interval.lowerBound * 10_000).rounded() == 5032 && (interval.upperBound * 10_000).rounded() == 8894)
    }

    @Test("without censored rows the estimate is the share of rows that last longer; at zero it has no interval")
    func complete() {
        let estimate = KaplanMeier([3, 1, 2, 2].map { ($0, true) })
        #expect(estimate.steps.map(\.survival) == [0.75, 0.25, 0])
        #expect(estimate.steps.map { $0.interval == nil } == [false, false, true])
        #expect(KaplanMeier([(4, false), (0, false)]).steps.isEmpty)
        #expect(KaplanMeier([(0, true), (2, false)]).curve.share(at: 0) == 0.5)
    }
}

@Suite struct SurvivalBoundsTests {
    private static func rows(_ random: inout SeededGenerator) -> [SurvivalRow] {
        (0..<Int.random(in: 1...14, using: &random)).map { _ in
            let low = Double(Int.random(in: 0...12, using: &random))
            let length = ([0, 0, 1, 4, .infinity] as [Double]).randomElement(using: &random) ?? 0
            let state = [EventState.observed, .observed, .censored, .notStated].randomElement(using: &random) ?? .observed
            return SurvivalRow(low: low, high: low + length, state: state)
        }
    }

    @Test(
        "whatever durations are chosen from their ranges, the estimate lies between the bounds at every time", arguments: 0..<200)
    func hold(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rows = Self.rows(&random)
        let bounds = SurvivalBounds(rows)
        for _ in 0..<60 {
            let estimate = KaplanMeier(
                rows.map { row in
                    let high = min(row.high, 30), choice = Int.random(in: 0...3, using: &random)
                    let time = choice == 0 ? row.low : choice == 1 ? high : Double.random(in: row.low...high, using: &random)
                    return (time, row.state == .observed || row.state == .notStated && Bool.random(using: &random))
                })
            let fault = (0...60).map { Double($0) / 2 + 0.25 }.first { time in
                let survival = estimate.curve.share(at: time)
                return survival < bounds.lower.share(at: time) - 1e-12
                    || survival > bounds.upper.share(at: time) + 1e-12
            }
            #expect(fault == nil, "\(rows)")
        }
    }

    @Test("each bound is reached by one choice of durations, so that no narrower one would hold", arguments: 0..<100)
    func areReached(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rows = Self.rows(&random), bounds = SurvivalBounds(rows)
        for time in (0...20).map({ Double($0) + 0.5 }) {
            let least = KaplanMeier(
                rows.map {
                    ($0.state == .censored ? $0.low : $0.low <= time ? min($0.high, time) : $0.low, $0.state != .censored)
                })
            let most = KaplanMeier(
                rows.map {
                    let late = min($0.high, 99)
                    return ($0.state == .observed && $0.high <= time ? $0.low : late, $0.state == .observed)
                })
            #expect(abs(least.curve.share(at: time) - bounds.lower.share(at: time)) < 1e-12)
            #expect(abs(most.curve.share(at: time) - bounds.upper.share(at: time)) < 1e-12)
        }
    }

    @Test("where every row is exact both bounds are the estimate", arguments: 0..<50)
    func exact(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rows = (0..<30).map { _ in (time: Double(Int.random(in: 0...9, using: &random)), isEvent: Bool.random(using: &random))
        }
        let bounds = SurvivalBounds(
            rows.map { SurvivalRow(low: $0.time, high: $0.time, state: $0.isEvent ? .observed : .censored) })
        let estimate = KaplanMeier(rows)
        for time in (0...20).map({ Double($0) / 2 + 0.25 }) {
            #expect(abs(bounds.lower.share(at: time) - estimate.curve.share(at: time)) < 1e-12)
            #expect(abs(bounds.upper.share(at: time) - estimate.curve.share(at: time)) < 1e-12)
        }
    }

    @Test(
        "an event at 1 to 3 beside one censored at 2 leaves nothing after 3 at the least, where all events at the earliest leave a half"
    )
    func notTheEarliest() {
        let rows = [SurvivalRow(low: 1, high: 3, state: .observed), SurvivalRow(low: 2, high: 2, state: .censored)]
        let bounds = SurvivalBounds(rows)
        #expect(KaplanMeier([(1, true), (2, false)]).curve.share(at: 9) == 0.5)
        #expect(bounds.lower.share(at: 9) == 0 && bounds.lower.share(at: 1.5) == 0.5)
        #expect(bounds.upper.share(at: 2.5) == 1 && bounds.upper.share(at: 9) == 0.5)
    }

    @Test("of 3,000 ranges the upper bound has at most 501 steps, and still holds")
    func many() {
        let rows = (0..<3_000).map {
            SurvivalRow(low: Double($0), high: Double($0) + 0.5, state: $0 % 3 == 0 ? .censored : .observed)
        }
        let bounds = SurvivalBounds(rows)
        #expect(bounds.upper.all.count <= 501)
        let latest = KaplanMeier(rows.map { ($0.high, $0.state == .observed) })
        for time in stride(from: 0.0, through: 3_100, by: 37) {
            #expect(latest.curve.share(at: time) <= bounds.upper.share(at: time) + 1e-12)
        }
    }
}
