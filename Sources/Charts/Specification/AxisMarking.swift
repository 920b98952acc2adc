package import Tabular

/// A place or a stretch on an axis that the definition names itself: a rule, or a band from one end to the other.
package struct AxisMarking: Hashable, Sendable {
    /// On an axis of numbers, in units of the data: one number, or both ends of a band. Nil where it names no numbers.
    package var numbers: ClosedRange<Double>?
    /// On an axis of time; of a band the interval. Nil where it names no dates. A year of four digits is both, and stands on the axis of time
    /// where there is one.
    package var date: EDTFDate?
    package var label: String

    package init(numbers: ClosedRange<Double>?, date: EDTFDate?, label: String) {
        self.numbers = numbers
        self.date = date
        self.label = label
    }
}
