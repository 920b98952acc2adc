package import Tabular

/// An event marked on the time axis of a figure.
package struct Annotation: Hashable, Sendable {
    /// When; a coarse date stands at the middle of the days it can mean.
    package var date: EDTFDate
    package var label: String

    package init(date: EDTFDate, label: String) {
        self.date = date
        self.label = label
    }
}
