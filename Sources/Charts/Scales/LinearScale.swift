/// Maps numbers to positions in millimetres.
struct LinearScale: Hashable, Sendable {
    /// Both ends are finite and differ.
    let domain: ClosedRange<Double>
    /// May run backwards: the vertical axis grows upwards while positions grow downwards.
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

    /// The position, held within the scale's ends.
    func clamped(_ value: Double) -> Double {
        position(min(max(value, domain.lowerBound), domain.upperBound))
    }
}
