import TestSupport
import Testing

@testable import Charts

/// What holds for every scale and any numbers: drawn from seeds, so that a failure can be repeated.
@Suite struct NumberScaleTests {
    private static let families: [(NumberScaling, Double)] = [
        (.linear, 1), (.log, 1), (.symlog, 1), (.symlog, 37.5), (.squareRoot, 1),
    ]

    private func numbers(_ random: inout SeededGenerator, _ scaling: NumberScaling) -> [Double] {
        let count = Int.random(in: 0...20, using: &random), exponent = Double.random(in: -6...12, using: &random)
        return (0..<count).map { _ in
            let size = Double.random(in: 0...1, using: &random) * (1...Int(max(exponent, 1))).reduce(1) { size, _ in size * 10 }
            return Int.random(in: 0..<3, using: &random) == 0 ? -size.rounded() : size
        }
    }

    @Test("a scale grows with the number, maps its ends to its ends, and leads back within 1e-9", arguments: families, 0..<40)
    func laws(_ family: (scaling: NumberScaling, threshold: Double), _ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let scaled = ScaledDomain(
            family.scaling, numbers(&random, family.scaling), threshold: family.threshold, tickCount: 3 + seed % 4)
        let scale = NumberScale(domain: scaled.domain, start: 80, end: 10, transform: scaled.transform)
        let low = scale.domain.lowerBound, high = scale.domain.upperBound
        #expect(scale.position(low) == 80 && scale.position(high) == 10)
        #expect(scale.clamped(high + abs(high)) == 10 && scale.clamped(low - abs(low) - 1) == 80)
        var last = 80.0
        for step in 0...100 {
            let number = scale.number(at: 80 - 0.7 * Double(step)), position = scale.position(number)
            #expect(abs(position - (80 - 0.7 * Double(step))) < 1e-9)
            #expect(position < last || step == 0)
            #expect(abs(scale.number(at: position) - number) <= 1e-9 * max(abs(number), high - low))
            last = position
        }
    }

    @Test("ticks are in order, within the domain, and no two labelled ones nearer than asked", arguments: families, 0..<40)
    func ticks(_ family: (scaling: NumberScaling, threshold: Double), _ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = 3 + seed % 4, numbers = numbers(&random, family.scaling)
        let scaled = ScaledDomain(family.scaling, numbers, threshold: family.threshold, tickCount: count)
        let scale = NumberScale(domain: scaled.domain, start: 0, end: 1, transform: scaled.transform)
        let shares = scaled.ticks.map(scale.share)
        #expect(shares.allSatisfy { (-1e-9...1 + 1e-9).contains($0) } && !shares.isEmpty)
        #expect(scaled.minorTicks.allSatisfy { scaled.domain.contains($0) && !scaled.ticks.contains($0) })
        #expect(numbers.allSatisfy { scaled.domain.contains($0) || $0 <= 0 && scaled.hasEdge })
        guard family.scaling != .linear else { return }
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $1 - $0 >= 0.999 / Double(2 * count) }, "\(scaled.ticks)")
        if family.scaling == .symlog || family.scaling == .squareRoot {
            #expect(scaled.ticks.contains(0))
            #expect(scaled.ticks.allSatisfy { !scaled.domain.contains(-$0) || scaled.ticks.contains(-$0) })
        }
    }

    private func ticks(_ scaling: NumberScaling, _ numbers: [Double], threshold: Double? = nil) -> [Double] {
        ScaledDomain(scaling, numbers, threshold: threshold, tickCount: 4).ticks
    }

    @Test("a log scale has ticks at 1, 2 and 5 over two decades, at powers of ten over six, at every second over fourteen")
    func logarithms() {
        #expect(ticks(.log, [12, 95]) == [10, 20, 50, 100])
        #expect(ticks(.log, [3, 900_000]) == [10, 100, 1000, 10_000, 100_000, 1_000_000])
        #expect(ticks(.log, [1, 1e14]) == [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12, 1e14])
        #expect(ticks(.log, [310, 390]) == [300, 320, 340, 360, 380])
        #expect(ticks(.log, [100]) == [50, 100, 200])
        #expect(ticks(.log, [0.004, 0.9]) == [0.01, 0.1, 1])
        #expect(ScaledDomain(.log, [12, 95], threshold: nil, tickCount: 4).minorTicks == [30, 40, 60, 70, 80, 90])
    }

    @Test("numbers without a logarithm lengthen the axis by an edge of their own; those with one do not")
    func edge() {
        let scaled = ScaledDomain(.log, [0, 10, 10_000], threshold: nil, tickCount: 4)
        #expect(scaled.hasEdge && scaled.domain.lowerBound < 10 && scaled.ticks[0] == scaled.domain.lowerBound)
        #expect(Array(scaled.ticks.dropFirst()) == [10, 100, 1000, 10_000])
        let scale = NumberScale(domain: scaled.domain, start: 0, end: 100, transform: scaled.transform)
        #expect(scale.clamped(0) == 0 && scale.clamped(-7) == 0 && scale.clamped(10) > 10)
        #expect(!ScaledDomain(.log, [10, 1000], threshold: nil, tickCount: 4).hasEdge)
    }

    @Test("a symlog scale is linear up to its threshold and has ticks on both sides of zero")
    func symlog() {
        #expect(ticks(.symlog, [-40, 5000], threshold: 10) == [-10, 0, 10, 100, 1000])
        #expect(ticks(.symlog, [-5000, 5000], threshold: 10) == [-1000, -100, -10, 0, 10, 100, 1000])
        #expect(ScaledDomain.threshold([0, 3, -70_000]) == 1)
        #expect(ScaledDomain.threshold([0.002, 9_000_000]) == 1)
        #expect(ScaledDomain.threshold([0, 0]) == 1)
        let transform = ScaleTransform(.symlog, threshold: 10)
        #expect([-1000, -10, 0, 5, 10, 100].map(transform.forward) == [-3, -1, 0, 0.5, 1, 2])
    }

    @Test("a scale of roots begins at zero and tells small numbers apart beside great ones")
    func roots() {
        #expect(ticks(.squareRoot, [3, 100]) == [0, 2, 10, 25, 50, 75, 100])
        #expect(ticks(.squareRoot, [-100, 100]) == [-100, -50, -20, 0, 20, 50, 100])
        #expect([-9, 0, 16].map(ScaleTransform(.squareRoot).forward) == [-3, 0, 4])
    }

    @Test("beside 1000 on a scale of roots, -3 has a side that ends at -5, and the greater side ends as before")
    func smallSide() {
        let scaled = ScaledDomain(.squareRoot, [-3, 4, 1000], threshold: nil, tickCount: 4)
        #expect(scaled.domain == -5...1000)
        #expect(ScaledDomain(.squareRoot, [3, -900], threshold: nil, tickCount: 4).domain == -1000...5)
        #expect(ScaledDomain(.squareRoot, [-100, 100], threshold: nil, tickCount: 4).domain == -100...100)
    }

    @Test("of a scale of roots the numbers have at least half the room, wherever zero lies between them", arguments: 0..<200)
    func room(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func number() -> Double {
            .random(in: 1..<10, using: &random) * RoundNumbers.number(1, .random(in: -6...9, using: &random))
        }
        let numbers = [-number(), number()]
        let scaled = ScaledDomain(.squareRoot, numbers, threshold: nil, tickCount: 4)
        let transform = ScaleTransform(.squareRoot)
        let room = transform.forward(scaled.domain.upperBound) - transform.forward(scaled.domain.lowerBound)
        #expect((transform.forward(numbers[1]) - transform.forward(numbers[0])) / room >= 0.5, "\(numbers) \(scaled.domain)")
        #expect(scaled.domain.contains(numbers[0]) && scaled.domain.contains(numbers[1]))
        #expect(scaled.ticks.contains(0) && scaled.ticks.count > 1 && scaled.ticks.allSatisfy(scaled.domain.contains))
    }

    @Test("numbers of any size, one number, and none have a scale")
    func extremes() {
        for scaling in NumberScaling.allCases {
            for numbers in [[], [0], [7], [-7], [1e300, 1e-300], [.leastNonzeroMagnitude, 1.7e308], [-1e200, 1e200]] as [[Double]]
            {
                let scaled = ScaledDomain(scaling, numbers, threshold: nil, tickCount: 4)
                let scale = NumberScale(domain: scaled.domain, start: 0, end: 100, transform: scaled.transform)
                #expect(scaled.domain.lowerBound < scaled.domain.upperBound, "\(scaling) \(numbers)")
                #expect(numbers.map(scale.clamped).allSatisfy { (0...100).contains($0) }, "\(scaling) \(numbers)")
                #expect(scaled.ticks.count < 30, "\(scaling) \(numbers)")
            }
        }
    }
}
