import Diagnostics

/// A figure of the report.
package struct FigureDefinition: Sendable {
    package let name: Located
    package let caption: String
    package let note: String?
    package let data: Data
    package let mark: Located
    /// Channel names (`x`, `y`, `color` …) and the columns they show, in the order of the definition.
    package var channels: [(channel: String, column: Located)]
    /// Settings of the mark (`stack`, `orientation`, `size` …), in the order of the definition.
    package var settings: [(name: String, value: Located)]
    /// The series that stand left of zero, or below it.
    package var oppositeSeries: [Located] = []
    package let annotations: [AnnotationDefinition]

    package enum Data: Sendable {
        /// A table of the report.
        case table(Located)
        case own(TableContent)
    }

    package func channel(_ name: String) -> Located? { channels.first { $0.channel == name }?.column }
    package func setting(_ name: String) -> Located? { settings.first { $0.name == name }?.value }
}

/// What is marked on an axis of a figure, with its label.
package struct AnnotationDefinition: Sendable {
    package enum Place: Sendable {
        /// An event, whose date is read from the data.
        case event(Selection, date: Located)
        /// A rule at a number or date that the definition gives.
        case rule(Located)
        /// A band from one number or date to another.
        case band(Located, Located)
    }

    package let place: Place
    package let label: String

    /// Where its place is written.
    var location: FileLocation {
        switch place {
        case .event(_, let text), .rule(let text), .band(let text, _): text.location
        }
    }
}
