import Tabular

/// Bins of equal width: each holds its lower edge and not its upper; the last of a given number of bins holds both.
struct HistogramBins: Hashable, Sendable {
    enum Rule: Hashable, Sendable { case freedmanDiaconis, sturges, given }

    let edges: [Double]
    /// How the width was found.
    let rule: Rule
    /// Whether more bins were asked for than can be told apart.
    var isCoarser = false

    var count: Int { edges.count - 1 }
    var width: Double { edges[1] - edges[0] }

    /// Bins over every finite number in the values, whole where all of these are whole. Nil where there is no finite number.
    init?(_ values: [Estimate], _ binning: Binning) {
        let numbers = values.flatMap { $0.isPoint ? [$0.low] : [$0.low, $0.high] }.filter(\.isFinite)
        guard let least = numbers.min(), let greatest = numbers.max() else { return nil }
        let isWhole = numbers.allSatisfy { $0.rounded() == $0 }
        switch binning {
        case .count(let asked) where greatest > least:
            let count = min(max(asked, 1), Binning.mostBins)
            let width = (greatest - least) / Double(count)
            edges = (0..<count).map { least + Double($0) * width } + [greatest]
            rule = .given
            isCoarser = count < asked
        case .width(let width) where width > 0 && (greatest - least) / width < Double(Binning.mostBins):
            edges = Self.edges(least, greatest, width: width)
            rule = .given
        case .automatic, .count, .width:
            let found = Self.width(values.map { $0.best ?? $0.position }.filter(\.isFinite), least, greatest, isWhole: isWhole)
            edges = Self.edges(least, greatest, width: found.width)
            rule = found.rule
            if case .width = binning { isCoarser = true }
        }
    }

    /// The bin of a number; nil outside all of them.
    func bin(of number: Double) -> Int? {
        guard let first = edges.first, let last = edges.last, number >= first, number <= last else { return nil }
        // The quotient may err by the last bit at an edge; the edges themselves decide.
        var index = min(max(Int((number - first) / width), 0), count - 1)
        while index + 1 < count, number >= edges[index + 1] { index += 1 }
        while index > 0, number < edges[index] { index -= 1 }
        return index
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

    /// From the multiple of the width at or below the least number to the first above the greatest.
    private static func edges(_ least: Double, _ greatest: Double, width: Double) -> [Double] {
        let first = (least / width + 1e-9).rounded(.down)
        let last = max((greatest / width + 1e-9).rounded(.down) + 1, first + 1)
        guard last - first <= Double(Binning.mostBins) * 2, abs(first) < 9e15 else { return [least, max(greatest, least + 1)] }
        return stride(from: first, through: last, by: 1).map { $0 * width }
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
