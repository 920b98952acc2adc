/// Places numbers along an axis that may be linear, logarithmic or of roots.
struct NumberScale: PositionScale, Hashable {
    let domain: ClosedRange<Double>
    let start: Double
    let end: Double
    let transform: ScaleTransform

    /// A domain without extent is widened, so that a position always exists.
    init(domain: ClosedRange<Double>, start: Double, end: Double, transform: ScaleTransform = .linear) {
        let low = domain.lowerBound, high = domain.upperBound
        self.domain = low < high ? domain : transform.scaling == .log ? low...low * 2 : low...low + 1
        self.start = start
        self.end = end
        self.transform = transform
    }

    /// Where a number stands between the ends of the domain, from 0 to 1. What has no logarithm stands at the low end.
    func share(_ value: Double) -> Double {
        let low = transform.forward(domain.lowerBound), high = transform.forward(domain.upperBound)
        let place = transform.forward(value)
        return place.isFinite ? (place - low) / (high - low) : place < 0 ? 0 : 1
    }

    func position(_ value: Double) -> Double { start + share(value) * (end - start) }

    /// The number at a position.
    func number(at position: Double) -> Double {
        let low = transform.forward(domain.lowerBound), high = transform.forward(domain.upperBound)
        return transform.inverse(low + (position - start) / (end - start) * (high - low))
    }

    /// No wider than the numbers, from 0 to 1.
    init(around numbers: [Double], _ scaling: NumberScaling, threshold: Double?) {
        let scaled = ScaledDomain(scaling, numbers, threshold: threshold, tickCount: 4)
        let low = scaled.hasEdge ? scaled.domain.lowerBound : numbers.min() ?? 0, high = numbers.max() ?? 1
        self.init(
            domain: low < high ? low...high : scaled.domain, start: 0, end: 1, transform: scaled.transform)
    }

    /// The same between other ends.
    func spanning(_ start: Double, _ end: Double) -> NumberScale {
        NumberScale(domain: domain, start: start, end: end, transform: transform)
    }
}
