/// The domain of an axis that is not linear, and the round numbers along it.
struct ScaledDomain: Hashable, Sendable {
    let transform: ScaleTransform
    let domain: ClosedRange<Double>
    /// Those that are labelled, in order.
    let ticks: [Double]
    /// Those between that are not.
    let minorTicks: [Double]
    /// Whether the low end stands for zero and what lies below it, which have no logarithm.
    var hasEdge = false

    /// Over finite numbers, in shown units. `threshold` is that of a symlog scale; nil chooses one. `tickCount` is as for a linear axis:
    /// labelled ticks are at least as far apart as twice as many would be.
    init(_ scaling: NumberScaling, _ numbers: [Double], threshold: Double?, tickCount: Int) {
        let nearest = 1 / Double(tickCount * 2)
        switch scaling {
        case .log: self = .logarithmic(numbers, tickCount: tickCount, nearest: nearest)
        case .symlog: self = .symmetrical(numbers, threshold: threshold ?? Self.threshold(numbers), nearest: nearest)
        case .squareRoot: self = .roots(numbers, tickCount: tickCount, nearest: nearest)
        case .linear:
            let rounded = Ticks.rounded(
                (numbers.min() ?? 0)...(numbers.max() ?? 1), count: tickCount, fromZero: false)
            self.init(.linear, rounded.domain, ticks: rounded.ticks, minorTicks: [])
        }
    }

    private init(
        _ transform: ScaleTransform, _ domain: ClosedRange<Double>, ticks: [Double], minorTicks: [Double], hasEdge: Bool = false
    ) {
        self.transform = transform
        self.domain = domain
        self.ticks = ticks
        self.minorTicks = minorTicks
        self.hasEdge = hasEdge
    }

    /// What the low end of a log scale is lengthened by, in parts of the rest, where numbers stand on it that have no place of their own.
    private static let edgeShare = 0.18
    /// More powers of ten than these beside the linear part of a symlog scale leave no room for it.
    private static let mostPowers = 6

    /// The greatest power of ten that no number but zero is nearer to zero than, or one so far from it that the rest has room.
    static func threshold(_ numbers: [Double]) -> Double {
        let sizes = numbers.map(abs).filter { $0 > 0 }
        guard let least = sizes.min(), let greatest = sizes.max() else { return 1 }
        return power(max(RoundNumbers.exponent(least), RoundNumbers.exponent(greatest) - mostPowers))
    }

    private static func power(_ exponent: Int) -> Double { RoundNumbers.number(1, exponent) }

    private static func logarithmic(_ numbers: [Double], tickCount: Int, nearest: Double) -> ScaledDomain {
        let transform = ScaleTransform(.log)
        let positive = numbers.filter { $0 > 0 }
        let least = positive.min() ?? 1, greatest = positive.max() ?? 10
        var low = RoundNumbers.below(least), high = RoundNumbers.above(greatest)
        if low >= high { (low, high) = (RoundNumbers.below(low.nextDown), RoundNumbers.above(high.nextUp)) }
        var levels = RoundNumbers.levels(low...high)
        if levels[0].count < 3 {
            // Within a factor of two or three only even steps are many enough.
            let rounded = Ticks.rounded(least...max(greatest, least * 1.1), count: tickCount, fromZero: false)
            if rounded.domain.lowerBound > 0, rounded.ticks.count > 2 {
                (low, high) = (rounded.domain.lowerBound, rounded.domain.upperBound)
                levels = (1...3).map { step in
                    rounded.ticks.enumerated().filter { $0.offset % step == 0 }.map(\.element)
                }
            }
        }
        let length = transform.forward(high) - transform.forward(low)
        let hasEdge = positive.count < numbers.count
        let reach = hasEdge ? max(max(edgeShare, nearest / (1 - nearest)) * length, 0.1) : 0
        let ticks = levels.first { isApart($0, transform, length: length, nearest * (1 + reach / length)) } ?? [low, high]
        let minor = Set(levels[0] + (length <= 4 ? RoundNumbers.multiples(low...high) : levels[0])).subtracting(ticks).sorted()
        guard hasEdge else { return ScaledDomain(transform, low...high, ticks: ticks, minorTicks: minor) }
        let edge = max(transform.inverse(transform.forward(low) - reach), .leastNormalMagnitude)
        return ScaledDomain(
            transform, min(edge, low)...high, ticks: [min(edge, low)] + ticks, minorTicks: minor, hasEdge: true)
    }

    private static func isApart(_ ticks: [Double], _ transform: ScaleTransform, length: Double, _ nearest: Double) -> Bool {
        zip(ticks, ticks.dropFirst()).allSatisfy { (transform.forward($1) - transform.forward($0)) / length >= nearest - 1e-9 }
    }

    private static func symmetrical(_ numbers: [Double], threshold: Double, nearest: Double) -> ScaledDomain {
        let transform = ScaleTransform(.symlog, threshold: threshold)
        /// The next round number from zero; within the linear part its end.
        func outward(_ number: Double) -> Double {
            if number == 0 { return 0 }
            let size = abs(number) <= threshold ? threshold : RoundNumbers.above(abs(number))
            return number < 0 ? -size : size
        }
        var low = outward(min(numbers.min() ?? 0, 0)), high = outward(max(numbers.max() ?? 0, 0))
        if low == 0, high == 0 { (low, high) = (0, threshold) }
        let length = transform.forward(high) - transform.forward(low)
        let reach = max(-low, high)
        let first = RoundNumbers.exponent(threshold), last = RoundNumbers.exponent(reach)
        // The threshold itself is a tick, where it is not too near the next power of ten.
        let powers = (first...max(first, last)).map(power).filter { $0 >= threshold && $0 <= reach }
        let sizes = powers.first == threshold || powers.isEmpty ? [] : [threshold]
        let levels =
            [sizes + powers]
            + (1...max(powers.count, 1)).map { step in
                stride(from: powers.count - 1, through: 0, by: -step).map { powers[$0] }.reversed()
            }
        let all = levels.map { level in
            (level.map { -$0 }.reversed() + [0] + level).filter { $0 >= low && $0 <= high }
        }
        let ticks = all.first { isApart($0, transform, length: length, nearest) } ?? [0]
        let minor = Set(all[0]).subtracting(ticks).sorted()
        return ScaledDomain(transform, low...high, ticks: ticks, minorTicks: minor)
    }

    /// Of a domain across zero the sides end at round numbers of their own: one even step of the greater side would have far more room
    /// than small numbers of the other, since roots spread what lies near zero.
    private static func closeAround(_ numbers: [Double], _ domain: ClosedRange<Double>) -> ClosedRange<Double> {
        guard let least = numbers.min(), let greatest = numbers.max(), least < 0, greatest > 0 else { return domain }
        // An even step takes no notice of what is a billionth of it.
        let ends = (low: min(domain.lowerBound, least), high: max(domain.upperBound, greatest))
        return max(ends.low, -RoundNumbers.above(-least))...min(ends.high, RoundNumbers.above(greatest))
    }

    /// From zero on, since the root of zero is zero; of negative numbers the root of their size is taken.
    private static func roots(_ numbers: [Double], tickCount: Int, nearest: Double) -> ScaledDomain {
        let transform = ScaleTransform(.squareRoot)
        let rounded = Ticks.rounded(
            min(numbers.min() ?? 0, 0)...max(numbers.max() ?? 1, 0), count: tickCount, fromZero: true)
        let domain = closeAround(numbers, rounded.domain), reach = max(-domain.lowerBound, domain.upperBound)
        var sizes = Set(rounded.ticks.map(abs))
        let last = RoundNumbers.exponent(max(rounded.ticks.map(abs).max() ?? 1, 1e-9))
        for exponent in last - 3...last { sizes.formUnion([1, 2, 5].map { RoundNumbers.number($0, exponent) }) }
        // A side's own round end is a tick; where an even step was cut short at the data the end is no round number.
        if domain.lowerBound != rounded.domain.lowerBound { sizes.insert(-domain.lowerBound) }
        if domain.upperBound != rounded.domain.upperBound { sizes.insert(domain.upperBound) }
        let length = transform.forward(domain.upperBound) - transform.forward(domain.lowerBound)
        // Zero first, then from the greatest down, each where it has room.
        var kept: [Double] = [0]
        for size in sizes.sorted().reversed() where size <= reach && size > 0 {
            let place = transform.forward(size)
            if kept.allSatisfy({ abs(transform.forward($0) - place) / length >= nearest }) { kept.append(size) }
        }
        func signed(_ sizes: some Sequence<Double>) -> [Double] {
            Set(sizes.flatMap { $0 == 0 ? [0] : [-$0, $0] }).filter(domain.contains).sorted()
        }
        return ScaledDomain(transform, domain, ticks: signed(kept), minorTicks: signed(sizes.subtracting(kept)))
    }
}
