package import Tabular

/// A table as it is printed: heads, spanners over them, the stub and the body, totals last, notes beneath.
package struct PrintedTable: Sendable {
    package var name: String
    package var number: Int
    package var caption: String
    /// Lines of spanners over the column labels, the outermost first.
    package var spanners: [[Spanner]]
    package var labels: [ColumnLabel]
    package var rows: [PrintedRow]
    package var notes: Notes
    /// The tidy table it was made from.
    package var tidy: Table

    package init(
        name: String, number: Int, caption: String, spanners: [[Spanner]] = [], labels: [ColumnLabel], rows: [PrintedRow],
        notes: Notes = Notes(), tidy: Table
    ) {
        self.name = name
        self.number = number
        self.caption = caption
        self.spanners = spanners
        self.labels = labels
        self.rows = rows
        self.notes = notes
        self.tidy = tidy
    }
}

/// A head over several columns; an empty text spans columns without one.
package struct Spanner: Sendable, Equatable {
    package let text: String
    package let span: Int

    package init(text: String, span: Int) {
        self.text = text
        self.span = span
    }
}

/// The head of a column.
package struct ColumnLabel: Sendable, Equatable {
    package let text: String
    package let alignment: Alignment
    /// Whether the column names its rows.
    package let isStub: Bool

    package init(text: String, alignment: Alignment, isStub: Bool) {
        self.text = text
        self.alignment = alignment
        self.isStub = isStub
    }
}

package enum Alignment: String, Sendable {
    case left, right
}

/// A line of the table.
package struct PrintedRow: Sendable {
    package let cells: [PrintedCell]
    package let isTotal: Bool

    package init(cells: [PrintedCell], isTotal: Bool) {
        self.cells = cells
        self.isTotal = isTotal
    }
}

/// A cell with its words, its value, and the rows behind it.
package struct PrintedCell: Sendable {
    package var text: String
    package var value: Value
    package var evidence: Evidence
    /// Letters of notes, and the mark of an unchecked value.
    package var marks: [String]

    package init(text: String, value: Value, evidence: Evidence = .none, marks: [String] = []) {
        self.text = text
        self.value = value
        self.evidence = evidence
        self.marks = marks
    }

    /// Whether it is a number that rows stand behind.
    package var isTraced: Bool {
        guard !evidence.isEmpty else { return false }
        switch value {
        case .integer, .decimal, .estimate: return true
        case .text, .date, .missing: return false
        }
    }
}
