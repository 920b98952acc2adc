import Tabular

/// Numbers added up for one side of an identity, with how far the sum can be from that of the numbers as they are written.
struct IdentitySum {
    private var low = ExactSum()
    private var best = ExactSum()
    private var high = ExactSum()
    private var everyTermHasABest = true
    private var qualifiers: EstimateQualifier = []
    /// The most by which decimal fractions differ from the binary ones that stand for them.
    private var rounding = 0.0
    private var largest = 0.0

    /// Adds or takes off.
    mutating func add(_ number: Estimate, isNegative: Bool = false) {
        let term = isNegative ? -number : number
        low.add(term.low)
        high.add(term.high)
        if let number = term.best { best.add(number) } else { everyTermHasABest = false }
        qualifiers.formUnion(term.qualifiers)
        let ends = [term.low, term.high].filter(\.isFinite)
        largest = max(largest, ends.map(\.magnitude).max() ?? 0)
        rounding += ends.map(Self.rounding).max() ?? 0
    }

    /// Whole numbers are exact; of a fraction the nearest binary one is kept.
    private static func rounding(_ number: Double) -> Double { number == number.rounded() ? 0 : number.ulp }

    var estimate: Estimate {
        Estimate(unchecked: low.value, everyTermHasABest ? best.value : nil, high.value, qualifiers)
    }

    /// Ranges fail only if they cannot meet. Numbers are taken as they are written: they may differ by what binary fractions
    /// cannot hold, and by no more. Of a number that is called approximate no width is stated, so that nothing holds or fails by it.
    func compared(with stated: IdentitySum, tolerance: Double) -> Identity.Outcome {
        // Beyond this size whole numbers are not all there, so a difference of one could not be seen.
        guard max(largest, stated.largest) < 9_007_199_254_740_992 else {
            return .notCheckable("the numbers are too large to be added exactly")
        }
        switch (estimate.isApproximate, stated.estimate.isApproximate) {
        case (true, true): return .notCheckable("both sides are approximate")
        case (true, false), (false, true): return .notCheckable("one side is approximate")
        case (false, false): break
        }
        let slack = rounding + stated.rounding + Self.rounding(tolerance)
        func meet(_ low: ExactSum, _ high: ExactSum, isOpen: Bool) -> Bool {
            isOpen ? low.distance(above: high) < tolerance - slack : low.distance(above: high) <= tolerance + slack
        }
        let ours = estimate, theirs = stated.estimate
        let canMeet =
            meet(low, stated.high, isOpen: ours.lowEnd.isOpen || theirs.highEnd.isOpen)
            && meet(stated.low, high, isOpen: theirs.lowEnd.isOpen || ours.highEnd.isOpen)
        return canMeet ? .holds : .fails
    }
}

/// A sum in two numbers, the second what the first cannot hold: whole numbers and short decimals lose nothing.
/// Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
struct ExactSum {
    private var head = 0.0
    private var tail = 0.0

    mutating func add(_ number: Double) {
        let total = head + number
        if total.isFinite {
            tail += abs(head) >= abs(number) ? (head - total) + number : (number - total) + head
        }
        head = total
    }

    var value: Double { head.isFinite ? head + tail : head }

    /// By how much it is above another; exact where the two are close.
    func distance(above other: ExactSum) -> Double {
        let distance = head - other.head
        return distance.isFinite ? distance + (tail - other.tail) : distance
    }
}
