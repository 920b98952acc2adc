/// Which column of the table each channel shows. Channels that are nil are filled where the table leaves no doubt: the first
/// column of numbers is the value, the first other column the category.
package struct Channels: Hashable, Sendable {
    package var x: String?
    package var y: String?
    /// The series: one colour for each category of the column.
    package var color: String?
    /// A text beside each mark.
    package var label: String?
    /// The whole of which each value is a part.
    package var of: String?
    /// A second, smaller line under a category's name.
    package var note: String?
    /// The dates on which spans begin and end.
    package var start: String?
    package var end: String?
    /// Whether the event that ends a duration was observed: true, yes or 1, else false, no or 0.
    package var event: String?

    /// The panels: one for each category of the column.
    package var facet: String?

    package init(
        x: String? = nil, y: String? = nil, color: String? = nil, label: String? = nil, of: String? = nil, note: String? = nil,
        start: String? = nil, end: String? = nil, event: String? = nil, facet: String? = nil
    ) {
        self.x = x
        self.y = y
        self.color = color
        self.label = label
        self.of = of
        self.note = note
        self.start = start
        self.end = end
        self.event = event
        self.facet = facet
    }

    package subscript(channel: Channel) -> String? {
        get { self[keyPath: channel.path] }
        set { self[keyPath: channel.path] = newValue }
    }
}

/// The channels of a figure, in the order in which they are checked.
package enum Channel: String, Sendable, CaseIterable {
    case x, y, color, label, of, note, start, end, event, facet

    var isOfSpans: Bool { [.start, .end, .event].contains(self) }

    fileprivate var path: WritableKeyPath<Channels, String?> {
        switch self {
        case .x: \.x
        case .y: \.y
        case .color: \.color
        case .label: \.label
        case .of: \.of
        case .note: \.note
        case .start: \.start
        case .end: \.end
        case .event: \.event
        case .facet: \.facet
        }
    }
}
