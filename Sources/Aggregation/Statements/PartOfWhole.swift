package import Tabular

/// What part one of several numbers that add up is of all of them together.
package struct PartOfWhole: Hashable, Sendable {
    /// All numbers together; true bounds.
    package let whole: Value
    /// For each place, its share: true bounds. Missing where there is no number, or the whole can be nothing.
    package let shares: [Value]

    /// Places without a number are passed over. With `total`, which is one number, the shares are of it: its parts may be counted in
    /// several places.
    package init(_ numbers: [Value], total: Value? = nil) {
        let known = numbers.filter { $0.estimate != nil }
        let sum = known.compactMap(\.estimate).reduce(Estimate(0), +)
        if known.isEmpty {
            whole = .missing(.noRows)
        } else if let integer = Self.integerSum(known) {
            whole = .integer(integer)
        } else {
            whole = sum.isPoint ? .decimal(sum.low) : .estimate(sum)
        }
        let one = total?.estimate.flatMap { $0.isPoint ? $0.low : nil }
        shares = one.flatMap { ShareCalculation.shares(numbers, of: $0) } ?? ShareCalculation.shares(numbers)
    }

    /// Nil when some number is no integer, or they leave 64 bits.
    private static func integerSum(_ numbers: [Value]) -> Int? {
        var sum = 0
        for number in numbers {
            guard case .integer(let integer) = number else { return nil }
            let (next, overflow) = sum.addingReportingOverflow(integer)
            guard !overflow else { return nil }
            sum = next
        }
        return sum
    }
}
