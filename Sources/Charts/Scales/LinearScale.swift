/// Equal steps of the number are equal steps of the position: for time, and for lengths from zero.
struct LinearScale: PositionScale, Hashable {
    let domain: ClosedRange<Double>
    let start: Double
    let end: Double

    /// A domain without extent is widened by one unit, so that a position always exists.
    init(domain: ClosedRange<Double>, start: Double, end: Double) {
        self.domain = domain.lowerBound < domain.upperBound ? domain : domain.lowerBound...domain.lowerBound + 1
        self.start = start
        self.end = end
    }

    func position(_ value: Double) -> Double {
        start + (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound) * (end - start)
    }
}
