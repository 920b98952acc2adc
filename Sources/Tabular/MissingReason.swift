/// Why a cell holds no value. Never zero, never silent.
package struct MissingReason: Hashable, Sendable {
    /// In words, as a note under a table would say it.
    package let label: String
    /// Whether there is a number that the cell does not state. Without one, as where a thing does not apply, a result over other
    /// cells lacks nothing.
    package let lacksNumber: Bool

    package init(_ label: String, lacksNumber: Bool = true) {
        self.label = label
        self.lacksNumber = lacksNumber
    }

    /// The source does not state it, or it is not known for certain.
    package static let notStated = MissingReason("not stated")
    /// The file has no column for the field.
    package static let noColumn = MissingReason("not in the file")
    /// No row of the data falls into this cell.
    package static let noRows = MissingReason("no data")
    /// A calculation has no result, such as a share of nothing.
    package static let undefined = MissingReason("not defined")
    /// The key of a total, which stands for all of its groups.
    package static let total = MissingReason("total")
    /// A date too coarse for the bin, or one that covers several.
    package static let tooCoarse = MissingReason("date too coarse")
    /// A cell of a column whose type is not declared, where a number or a date was asked for.
    package static let unreadableNumber = MissingReason("not readable as a number")
    package static let unreadableDate = MissingReason("not readable as a date")
    /// A low, a best and a high that are not in this order.
    package static let crossedBounds = MissingReason("bounds out of order")

    /// Whether something stands in the cell that is not of the type asked for.
    package var isUnreadable: Bool { [.unreadableNumber, .unreadableDate, .crossedBounds].contains(self) }
}
