package import Tabular

/// What is certain of two numbers beside one another.
package struct Contrast: Hashable, Sendable {
    /// From the second number to the first: `rise` when the first is greater.
    package let course: Course
    /// How far the greater lies above the other; true bounds. Nil when neither is certain to be greater.
    package let difference: Value?
    /// How many times the other the greater is; true bounds. Nil when neither is certain to be greater, or the other is not
    /// above zero.
    package let ratio: Value?

    package init(_ first: Estimate, _ second: Estimate) {
        course = Course(from: second, to: first)
        guard course == .rise || course == .fall else {
            difference = nil
            ratio = nil
            return
        }
        let (greater, lesser) = course == .rise ? (first, second) : (second, first)
        let gap = greater - lesser
        difference = gap.isPoint ? .decimal(gap.low) : .estimate(gap)
        let quotient = Ratio.divide(greater, by: lesser)
        ratio = lesser.low > 0 && !quotient.isMissing ? quotient : nil
    }
}
