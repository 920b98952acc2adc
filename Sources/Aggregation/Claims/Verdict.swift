import Tabular

/// What the other sources make of a number that one source states.
package enum Verdict: String, Sendable, CaseIterable {
    /// Every other source that speaks of the same quantity can mean the same number.
    case agrees
    /// It lies between the least and the greatest that the others state.
    case inside = "inside the range of the others"
    case outside = "outside the range of the others"
    /// It or another is called approximate, and they are not the same as they are written.
    case approximate = "not decided, a number is approximate"
    /// Others speak of something wider, narrower or different only.
    case notTheSame = "not the same quantity"
    case nobodyElse = "nobody else says"

    /// By the numbers or dates of the others who speak of the same quantity; `isCompared` when there are others beside them.
    init(on value: Value, others: [Value], isCompared: Bool) {
        guard !others.isEmpty else {
            self = isCompared ? .notTheSame : .nobodyElse
            return
        }
        let own = value.days ?? value.estimate
        let ranges = others.compactMap { value.days == nil ? $0.estimate : $0.days }
        guard let own, !ranges.isEmpty else {
            self = others.allSatisfy { $0 == value } ? .agrees : .outside
            return
        }
        if ranges.allSatisfy(own.overlaps) {
            self = .agrees
        } else if own.isApproximate || ranges.contains(where: \.isApproximate) {
            self = .approximate
        } else {
            self = own.overlaps(Estimate.hull(of: ranges)) ? .inside : .outside
        }
    }
}

extension Value {
    /// The days a date can mean, as a range of day numbers; nil for what is no date.
    fileprivate var days: Estimate? {
        guard case .date(let date) = self else { return nil }
        return Estimate(
            low: date.earliest.isBounded ? Double(date.earliest.number) : nil, best: nil,
            high: date.latest.isBounded ? Double(date.latest.number) : .infinity)
    }
}
