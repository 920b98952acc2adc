package import Formatting
package import Tabular

/// A table as it is printed: parts as an editor calls them, every cell a text with its value and the rows behind it.
package struct PrintedTable: Sendable {
    /// The name of its files, and what links to it name.
    package let id: String
    /// Counted from 1 in reading order; nil when it stands for itself, or belongs to a figure.
    package var number: Int?
    package let caption: String
    package var stub: Stub
    /// From the widest to the narrowest; empty without column keys.
    package var spanners: [[Spanner]]
    package var columns: [ColumnLabel]
    package var rows: [TableRow]
    package var footnotes: [Footnote] = []
    package var sourceNotes: [SourceNote] = []
    /// The tidy table that it prints.
    package let data: Table
    package let layout: TableLayout
    package let language: Language
    package let noteOrder: NoteOrder

    package init(
        _ table: Table, id: String, number: Int? = nil, caption: String, layout: TableLayout, notes: TableNotes = TableNotes(),
        evidence: Evidence = Evidence(), bibliography: Bibliography = Bibliography(), language: Language = .english,
        noteOrder: NoteOrder = .turabian
    ) {
        self.id = Identifier.file(id)
        self.number = number
        self.caption = caption
        self.data = table
        self.layout = layout
        self.language = language
        self.noteOrder = noteOrder
        let builder = TableBuilder(
            table: table, layout: layout, evidence: evidence, bibliography: bibliography, format: ValueFormat(language: language))
        let parts =
            switch layout.arrangement {
            case .groups(let rows, let columns, let measures): builder.groups(rows: rows, columns: columns, measures: measures)
            case .listing(let columns): builder.listing(columns)
            }
        stub = parts.stub
        spanners = parts.spanners
        columns = parts.columns
        rows = parts.rows
        addNotes(notes, evidence: evidence, bibliography: bibliography)
    }

    /// The labels of each line, empty ones left out; one that is printed once for several lines stands with all of them.
    package var filledLabels: [[TableCell]] {
        var last: [TableCell] = []
        return rows.map { row in
            last = row.labels.enumerated().map { index, cell in
                cell.text.isEmpty && row.kind == .body && index < last.count ? last[index] : cell
            }
            return last.filter { !$0.text.isEmpty }
        }
    }

    /// All cells behind which rows stand, in reading order, with the words that name each.
    var linkedCells: [(name: String, origin: Origin)] {
        rows.flatMap { row in
            row.labels.map { (name: row.name, origin: $0.origin) }
                + zip(row.cells, columns).map { (name: "\(row.name), \($1.name)", origin: $0.origin) }
        }.filter { !$0.origin.isEmpty }
    }
}
