import Foundation

/// The product-limit estimate of E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
/// American Statistical Association 53 (1958), 457–481: the share of a group that is still without an event, as time goes on. A row that
/// is censored at the time of an event counts as seen without it.
///
/// The interval is pointwise, for a confidence of 95 %: M. Greenwood's variance ("The natural duration of cancer", 1926) on the scale of
/// log(−log S), as in J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data (1980), 1.3. It stays between 0
/// and 1, and there is none where the estimate is 0.
package struct KaplanMeier: Sendable {
    /// What changes at the time of an event.
    package struct Step: Hashable, Sendable {
        /// In the unit of the durations.
        package let time: Double
        /// Rows that are neither censored nor had the event before.
        package let atRisk: Int
        package let events: Int
        /// From this time on, 0 to 1.
        package let survival: Double
        /// Nil where the estimate is 0.
        package let interval: ClosedRange<Double>?
    }

    /// In order of time; none where no event was observed.
    package let steps: [Step]
    /// The estimate as a share over time.
    let curve: SurvivalSteps

    /// 95 % of a normal distribution lie within so many standard deviations of its mean.
    static let quantile = 1.959_963_984_540_054

    /// Durations are finite and not below zero.
    package init(_ rows: [(time: Double, isEvent: Bool)]) {
        let sorted = rows.sorted { $0.time < $1.time }
        var steps: [Step] = [], curve = SurvivalSteps()
        var survival = 1.0, variance = 0.0
        var index = 0
        while index < sorted.count {
            let time = sorted[index].time, atRisk = sorted.count - index
            var events = 0
            while index < sorted.count, sorted[index].time == time {
                if sorted[index].isEvent { events += 1 }
                index += 1
            }
            guard events > 0 else { continue }
            let risk = Double(atRisk), left = Double(atRisk - events)
            survival *= left / risk
            variance += left > 0 ? Double(events) / (risk * left) : 0
            curve.append(survival, from: time)
            steps.append(
                Step(
                    time: time, atRisk: atRisk, events: events, survival: survival,
                    interval: left > 0 ? Self.interval(survival, variance) : nil))
        }
        (self.steps, self.curve) = (steps, curve)
    }

    /// The interval at a time; nil before the first event, and where there is none.
    func interval(at time: Double) -> ClosedRange<Double>? {
        curve.count(upTo: time).flatMap { steps[$0 - 1].interval }
    }

    /// `variance` is Greenwood's sum, the variance of log S.
    private static func interval(_ survival: Double, _ variance: Double) -> ClosedRange<Double> {
        let spread = quantile * variance.squareRoot() / abs(log(survival))
        return pow(survival, exp(spread))...pow(survival, exp(-spread))
    }
}
