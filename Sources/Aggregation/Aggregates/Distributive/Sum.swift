package import Tabular

/// The sum: integers exactly, decimals compensated, ranges by their bounds. The best of a sum exists only if every
/// term has one.
package struct Sum: Accumulator {
    package static let name = "sum"
    package static let family = AggregateFamily.distributive
    package static let addsUp = true
    private var count = 0
    private var integers = 0
    private var low = CompensatedSum()
    private var best = CompensatedSum()
    private var high = CompensatedSum()
    private var everyTermHasABest = true
    /// Of all terms together: a sum of which one term is about something, or more than something, is so itself.
    private var qualifiers: EstimateQualifier = []
    private var widest = ColumnType.integer

    package init(parameter: Double? = nil) {}

    package mutating func add(_ value: Value, _ second: Value?) throws(AggregateOverflow) {
        switch value {
        case .integer(let number):
            let (sum, overflow) = integers.addingReportingOverflow(number)
            guard !overflow else { throw AggregateOverflow() }
            integers = sum
        case .decimal(let number):
            try add(Estimate(number))
            if widest == .integer { widest = .decimal }
        case .estimate(let estimate):
            try add(estimate)
            widest = .estimate
        case .text, .date, .missing: return
        }
        count += 1
    }

    private mutating func add(_ term: Estimate) throws(AggregateOverflow) {
        low.add(term.low)
        high.add(term.high)
        qualifiers.formUnion(term.qualifiers)
        if let number = term.best { best.add(number) } else { everyTermHasABest = false }
        try checkRange()
    }

    /// A bound may be open to its own side; a finite best must stay finite.
    private func checkRange() throws(AggregateOverflow) {
        guard best.value.isFinite, low.value < .infinity, high.value > -.infinity else { throw AggregateOverflow() }
    }

    package mutating func merge(_ other: Sum) throws(AggregateOverflow) {
        let (sum, overflow) = integers.addingReportingOverflow(other.integers)
        guard !overflow else { throw AggregateOverflow() }
        integers = sum
        low.merge(other.low)
        best.merge(other.best)
        high.merge(other.high)
        everyTermHasABest = everyTermHasABest && other.everyTermHasABest
        qualifiers.formUnion(other.qualifiers)
        if other.widest == .estimate || widest == .integer { widest = other.widest }
        count += other.count
        try checkRange()
    }

    package var result: Value {
        guard count > 0 else { return .missing(.noRows) }
        let whole = Double(integers)
        switch widest {
        case .integer: return .integer(integers)
        case .decimal: return .decimal(best.value + whole)
        default:
            return .estimate(
                Estimate(
                    unchecked: low.value + whole, everyTermHasABest ? best.value + whole : nil, high.value + whole, qualifiers))
        }
    }
}
