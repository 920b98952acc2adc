/// Maps numbers to positions in millimetres.
protocol PositionScale: Sendable {
    /// Both ends are finite and differ.
    var domain: ClosedRange<Double> { get }
    /// May run backwards: the vertical axis grows upwards while positions grow downwards.
    var start: Double { get }
    var end: Double { get }

    func position(_ value: Double) -> Double
}

extension PositionScale {
    /// The position, held within the scale's ends.
    func clamped(_ value: Double) -> Double {
        position(min(max(value, domain.lowerBound), domain.upperBound))
    }
}
