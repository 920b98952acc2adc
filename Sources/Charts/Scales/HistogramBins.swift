import Tabular

/// Bins of equal width: each holds its lower edge and not its upper; the last of a given number of bins holds both.
struct HistogramBins: Hashable, Sendable {
    enum Rule: Hashable, Sendable { case freedmanDiaconis, sturges, given }

    let edges: [Double]
    /// How the width was found.
    let rule: Rule
    /// Whether more bins were asked for than can be told apart on a page.
    var isCoarser = false
    /// Whether narrower bins were asked for than numbers so large can tell apart.
    var isTooFine = false

    var count: Int { edges.count - 1 }
    var width: Double { edges[1] - edges[0] }

    /// Bins over every finite number in the values, whole where all of these are whole. Nil where there is no finite number, or the
    /// numbers lie so far apart that their distance is none.
    init?(_ values: [Estimate], _ binning: Binning) {
        let numbers = values.flatMap { $0.isPoint ? [$0.low] : [$0.low, $0.high] }.filter(\.isFinite)
        guard let least = numbers.min(), let greatest = numbers.max(), (greatest - least).isFinite else { return nil }
        let isWhole = numbers.allSatisfy { $0.rounded() == $0 }
        // A high that is left out needs no bin above it, and one below.
        let ends = values.flatMap { [$0.lowEnd, $0.highEnd] }.filter(\.number.isFinite)
        let start = ends.min() ?? EstimateEnd(least), end = ends.max() ?? EstimateEnd(greatest)
        let finest = Self.finest(max(abs(least), abs(greatest)))
        switch binning {
        case .count(let asked) where greatest > least:
            let most = max(1, Int(min((greatest - least) / finest, Double(Binning.mostBins))))
            let count = min(max(asked, 1), most)
            let numbers = ExactSteps(from: least, to: greatest, count: count)
            edges = [least] + (1..<max(count, 1)).map { numbers[$0] } + [greatest]
            rule = .given
            isCoarser = count < asked && most == Binning.mostBins
            isTooFine = count < asked && !isCoarser
        case .width(let width) where width >= finest && (greatest - least) / width < Double(Binning.mostBins):
            edges = Self.edges(start, end, width: width)
            rule = .given
        case .automatic, .count, .width:
            let found = Self.width(values.map { $0.best ?? $0.position }.filter(\.isFinite), least, greatest, isWhole: isWhole)
            let fewest = max(finest * 2, (greatest - least) / Double(Binning.mostBins))
            edges = Self.edges(start, end, width: found.width < fewest / 2 ? Ticks.step(over: fewest, count: 1) : found.width)
            rule = found.rule
            if case .width(let width) = binning {
                isTooFine = width < finest
                isCoarser = !isTooFine
            }
        }
        guard edges.allSatisfy(\.isFinite) else { return nil }
    }

    /// The narrowest bins whose edges numbers as large as this can tell apart.
    private static func finest(_ magnitude: Double) -> Double { max(magnitude.ulp * 4, .leastNormalMagnitude * 4) }

    /// The bin of a number; nil outside all of them.
    func bin(of number: Double) -> Int? {
        guard let first = edges.first, let last = edges.last, number >= first, number <= last else { return nil }
        // By the edges themselves: a quotient may err by the last bit.
        var low = 0, high = count
        while high - low > 1 {
            let middle = (low + high) / 2
            if number >= edges[middle] { low = middle } else { high = middle }
        }
        return low
    }

    /// The last bin that a range reaches into.
    func bin(upTo end: EstimateEnd) -> Int? {
        guard let index = bin(of: end.number) else { return nil }
        // All that is less than an edge is below it.
        return end.side < 0 && index > 0 && edges[index] == end.number ? index - 1 : index
    }

    private static func width(_ numbers: [Double], _ least: Double, _ greatest: Double, isWhole: Bool) -> (
        width: Double, rule: Rule
    ) {
        let sorted = numbers.sorted().map { EstimateEnd($0) }
        let spread =
            sorted.isEmpty ? 0 : SampleQuantile.value(0.75, of: sorted).number - SampleQuantile.value(0.25, of: sorted).number
        let extent = greatest - least
        var wanted = 2 * spread / cubeRoot(Double(max(sorted.count, 1)))
        var rule = Rule.freedmanDiaconis
        if wanted <= 0 || extent / wanted > Double(Binning.mostBins) / 2 {
            wanted = extent / Double(bitWidth(max(sorted.count, 1)) + 1)
            rule = .sturges
        }
        guard wanted > 0, wanted.isFinite else { return (isWhole ? 1 : max(abs(least) * 0.1, 1), rule) }
        let step = Ticks.step(over: wanted, count: 1)
        return (isWhole ? max(step, 1) : step, rule)
    }

    /// From the multiple of the width at or below the least number to the first above the greatest, or at it where it is left out.
    private static func edges(_ start: EstimateEnd, _ end: EstimateEnd, width: Double) -> [Double] {
        let multiples = ExactSteps(of: width)
        var first = (start.number / width).rounded(.down), last = max((end.number / width).rounded(.up), first + 1)
        // The quotients may err by the last bit.
        if multiples.multiple(first) > start.number { first -= 1 }
        if multiples.multiple(first + 1) <= start.number { first += 1 }
        if multiples.multiple(first) == start.number && start.side < 0 { first -= 1 }
        if multiples.multiple(last) < end.number || multiples.multiple(last) == end.number && end.side >= 0 { last += 1 }
        last = max(last, first + 1)
        return stride(from: first, through: last, by: 1).map { multiples.multiple($0) }
    }

    /// Of a number from one on, by Newton's steps.
    private static func cubeRoot(_ number: Double) -> Double {
        var root = max(number / 3, 1)
        for _ in 0..<60 { root -= (root * root * root - number) / (3 * root * root) }
        return root
    }

    /// The logarithm to the base of two, rounded up.
    private static func bitWidth(_ count: Int) -> Int { count <= 1 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount }
}
