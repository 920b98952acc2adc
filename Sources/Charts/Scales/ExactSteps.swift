/// Numbers at equal distances, each the nearest to its decimal digits: three times 0.1 is 0.3.
struct ExactSteps {
    /// The first number and the distance, both times `divisor` and whole; or as they are where that is not possible.
    private let start: Double
    private let step: Double
    private let divisor: Double

    /// The multiples of a distance.
    init(of step: Double) {
        let power = Self.power([step])
        start = 0
        self.step = power.map { (step * $0).rounded() } ?? step
        divisor = power ?? 1
    }

    /// As many steps as `count` from one number to another.
    init(from low: Double, to high: Double, count: Int) {
        let parts = Double(max(count, 1))
        guard let power = Self.power([low, high]) else {
            (start, step, divisor) = (low, (high - low) / parts, 1)
            return
        }
        let first = (low * power).rounded(), last = (high * power).rounded()
        (start, step, divisor) = (first * parts, last - first, power * parts)
    }

    subscript(index: Int) -> Double { multiple(Double(index)) }

    func multiple(_ count: Double) -> Double { (start + count * step) / divisor }

    /// The least power of ten that makes all numbers whole; nil where they have more digits than a number can count.
    private static func power(_ numbers: [Double]) -> Double? {
        var power = 1.0
        for _ in 0...15 {
            let areWhole = numbers.allSatisfy { number in
                let whole = (number * power).rounded()
                return abs(whole) < 1e12 && whole / power == number
            }
            if areWhole { return power }
            power *= 10
        }
        return nil
    }
}
