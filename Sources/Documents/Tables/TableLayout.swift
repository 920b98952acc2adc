/// How a tidy table is laid out on the page.
package struct TableLayout: Hashable, Sendable {
    package let arrangement: Arrangement
    /// What a reader sees at the head of a column, by the column's name; else its title, else its name as words.
    package var labels: [String: String]
    /// How many leading columns of a listing are printed once for the lines that share them.
    package var repeatedOnce = 0

    package enum Arrangement: Hashable, Sendable {
        /// Groups: row keys in the stub, column keys as spanners, measures in the cells.
        case groups(rows: [String], columns: [String], measures: [Measure])
        /// The rows as they are, with these columns; the first is the stub.
        case listing(columns: [String])
    }

    /// A column of numbers of an aggregated table.
    package struct Measure: Hashable, Sendable {
        package let column: String
        /// Whether a group without rows counts 0; otherwise it is "no data".
        package let countsRows: Bool

        package init(_ column: String, countsRows: Bool? = nil) {
            self.column = column
            self.countsRows =
                countsRows
                ?? (column == "count" || column.hasPrefix("distinct(")
                    || ["share(row)", "share(column)", "share(total)"].contains(column))
        }
    }

    /// Groups in the rows, and if `columns` names any, spanners over the columns.
    package static func groups(
        rows: [String], columns: [String] = [], measures: [Measure], labels: [String: String] = [:]
    ) -> TableLayout {
        TableLayout(arrangement: .groups(rows: rows, columns: columns, measures: measures), labels: labels)
    }

    /// One printed line for each row.
    package static func listing(_ columns: [String], labels: [String: String] = [:], repeatedOnce: Int = 0) -> TableLayout {
        var layout = TableLayout(arrangement: .listing(columns: columns), labels: labels)
        layout.repeatedOnce = repeatedOnce
        return layout
    }

    /// The columns it shows: row keys, column keys, then measures; or those of a listing.
    var columnNames: [String] {
        switch arrangement {
        case .groups(let rows, let columns, let measures): rows + columns + measures.map(\.column)
        case .listing(let columns): columns
        }
    }

    private init(arrangement: Arrangement, labels: [String: String]) {
        self.arrangement = arrangement
        self.labels = labels
    }
}
