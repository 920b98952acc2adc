import Tabular

/// The first of the values in one direction; both minimum and maximum.
struct Extreme: Sendable {
    /// Whether the least value is wanted, not the greatest.
    private let isLeast: Bool
    private var integer: Int?
    private var decimal: Double?
    private var estimate: Estimate?
    /// Of dates, the first of the first days and the first of the last days; and the dates that have such days.
    private var dates: DateBounds?
    private var everyRangeHasABest = true

    init(isLeast: Bool) { self.isLeast = isLeast }

    private func comesFirst<Number: Comparable>(_ a: Number, _ b: Number) -> Bool { isLeast ? a < b : b < a }

    mutating func add(_ value: Value) {
        switch value {
        case .integer(let number): take(number)
        case .decimal(let number): take(number)
        case .estimate(let estimate): take(estimate)
        case .date(let date): take(DateBounds(date))
        case .text, .missing: break
        }
    }

    mutating func merge(_ other: Extreme) {
        if let integer = other.integer { take(integer) }
        if let decimal = other.decimal { take(decimal) }
        if let estimate = other.estimate { take(estimate) }
        if let dates = other.dates { take(dates) }
        everyRangeHasABest = everyRangeHasABest && other.everyRangeHasABest
    }

    private mutating func take(_ number: Int) {
        integer = integer.map { comesFirst(number, $0) ? number : $0 } ?? number
    }

    private mutating func take(_ number: Double) {
        decimal = decimal.map { comesFirst(number, $0) ? number : $0 } ?? number
    }

    private mutating func take(_ range: Estimate) {
        if range.best == nil { everyRangeHasABest = false }
        guard let old = estimate else {
            estimate = range
            return
        }
        func first(_ a: Double, _ b: Double) -> Double { comesFirst(a, b) ? a : b }
        var best: Double?
        if let a = old.best, let b = range.best { best = first(a, b) } else { best = old.best ?? range.best }
        estimate = Estimate(
            from: comesFirst(old.lowEnd, range.lowEnd) ? old.lowEnd : range.lowEnd, best: best,
            to: comesFirst(old.highEnd, range.highEnd) ? old.highEnd : range.highEnd,
            isApproximate: old.isApproximate || range.isApproximate)
    }

    private mutating func take(_ new: DateBounds) {
        dates = dates.map { $0.joined(with: new, isLeast: isLeast) } ?? new
    }

    var result: Value {
        if let dates { return .date(dates.date) }
        guard estimate != nil || decimal != nil else { return integer.map(Value.integer) ?? .missing(.noRows) }
        var all = self
        if let integer { all.take(Double(integer)) }
        guard estimate != nil else { return all.decimal.map(Value.decimal) ?? .missing(.noRows) }
        // Beside ranges a number is a range of zero width.
        if let decimal = all.decimal { all.take(Estimate(decimal)) }
        guard let range = all.estimate else { return .missing(.noRows) }
        return .estimate(everyRangeHasABest ? range : Estimate(unchecked: range.low, nil, range.high, range.qualifiers))
    }
}
