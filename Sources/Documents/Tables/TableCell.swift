package import Formatting
package import Tabular

/// One printed cell.
package struct TableCell: Hashable, Sendable {
    package let text: String
    package let value: Value
    /// The source rows behind it; empty when it leads nowhere.
    package let origin: Origin
    /// Whether some row behind it was not checked against its source: marked with an asterisk.
    package var isUnchecked: Bool
    /// The letters of the footnotes that it carries.
    package var marks: [String]
    /// What the bounds of its range mean; nil when it is none, or nothing is declared.
    package var interval: IntervalKind?
    /// The rows that belong to it and state no number.
    package var lack: NumberLack?
    /// The source it names, when it is the name of one.
    package let citation: String?

    package init(
        text: String, value: Value, origin: Origin = Origin(), isUnchecked: Bool = false, marks: [String] = [],
        citation: String? = nil
    ) {
        self.text = text
        self.value = value
        self.origin = origin
        self.isUnchecked = isUnchecked
        self.marks = marks
        self.citation = citation
    }

    /// How many of its rows state no number; nil when all do.
    package func lackInWords(_ language: Language) -> String? {
        lack.map { ValueFormat(language: language).lack($0, isOfDates: isDate) }
    }

    /// Whether its value is a date.
    var isDate: Bool { if case .date = value { true } else { false } }

    /// The same cell, leading nowhere.
    var withoutOrigin: TableCell {
        var cell = TableCell(text: text, value: value, isUnchecked: isUnchecked, marks: marks, citation: citation)
        cell.interval = interval
        cell.lack = lack
        return cell
    }

    static let empty = TableCell(text: "", value: .missing(.total))
}
