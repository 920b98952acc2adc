/// Numbers along a line.
struct LinearScale {
    let domain: ClosedRange<Double>
    /// Where the ends of the domain stand; the second may be the smaller, for axes that run upwards.
    let range: (start: Double, end: Double)

    func position(_ value: Double) -> Double {
        let span = domain.upperBound - domain.lowerBound
        guard span > 0 else { return range.start }
        return range.start + (value - domain.lowerBound) / span * (range.end - range.start)
    }

    /// An open end stands at the edge of the domain.
    func clamped(_ value: Double) -> Double { position(min(max(value, domain.lowerBound), domain.upperBound)) }
}
