package import Tabular

/// The sum of numbers whose errors are independent of one another: the distances from each best to its bounds add in
/// quadrature, low = Σ best − √(Σ (best − low)²), high = Σ best + √(Σ (high − best)²).
///
/// The law of propagation for uncorrelated inputs of a sum, JCGM 100:2008 (GUM), section 5.1.2, equation 10, where every
/// coefficient is 1. The lower and the upper halves are kept apart, since a range need not lie evenly about its best. Not a
/// bound: the sum can lie outside when all terms err to the same side.
package struct IndependentSum: Accumulator {
    package static let name = "independent sum"
    package static let family = AggregateFamily.algebraic
    package static let addsUp = true
    /// How a measure asks for it: `sum(p, independent)`.
    static let word = "independent"
    /// Why it can have no result.
    package static let incomplete = MissingReason("no independent sum: a number lacks a bound or a best")
    private var sum = Sum()
    private var squaresBelow = CompensatedSum()
    private var squaresAbove = CompensatedSum()
    private var everyTermIsComplete = true

    package init(parameter: Double? = nil) {}

    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) {
        try sum.add(value, nil)
        guard case .estimate(let term) = value else { return }
        guard term.isBounded, let best = term.best else {
            everyTermIsComplete = false
            return
        }
        squaresBelow.add((best - term.low) * (best - term.low))
        squaresAbove.add((term.high - best) * (term.high - best))
        try checkSquares()
    }

    package mutating func merge(_ other: IndependentSum) throws(AggregateOverflow) {
        try sum.merge(other.sum)
        squaresBelow.merge(other.squaresBelow)
        squaresAbove.merge(other.squaresAbove)
        everyTermIsComplete = everyTermIsComplete && other.everyTermIsComplete
        try checkSquares()
    }

    private func checkSquares() throws(AggregateOverflow) {
        guard squaresBelow.value.isFinite, squaresAbove.value.isFinite else { throw AggregateOverflow() }
    }

    package var result: Value {
        guard case .estimate(let total) = sum.result else { return sum.result }
        guard everyTermIsComplete, let best = total.best else { return .missing(Self.incomplete) }
        return .estimate(
            Estimate(
                unchecked: best - squaresBelow.value.squareRoot(), best, best + squaresAbove.value.squareRoot(),
                total.qualifiers.intersection(.approximate)))
    }
}
