/// Columns of equal length: read from a file, or derived from other tables.
package struct Table: Sendable {
    package var name: String
    package var title: String?
    package private(set) var columns: [Column]
    package let rowCount: Int
    /// For a table read from a file: the file, and the physical line on which each row begins.
    package var file: String?
    package var lines: [Int]
    /// The columns of the primary key; empty when none is declared.
    package var primaryKey: [String]
    /// What the numbers of each row claim.
    package var claims: [ClaimMeasure]
    /// By which topics the sources of a row are ranked, the narrowest first.
    package var rankTopics: [RankTopic]
    /// The columns that hold a row's source, its place in the source, and whether it was checked against it.
    package var sourceColumn: String?
    package var locatorColumn: String?
    package var checkedColumn: String?
    /// The column that names the fields of a row that were not checked although the row was, divided by semicolons.
    package var uncheckedColumn: String?
    /// For an aggregated table: what each row is, totals included; empty when all are groups.
    package var margins: [RowMargin]
    private let indices: [String: Int]

    /// All columns must have the same length and different names.
    package init(
        name: String, title: String? = nil, columns: [Column], file: String? = nil, lines: [Int] = [],
        primaryKey: [String] = [], claims: [ClaimMeasure] = [], rankTopics: [RankTopic] = [],
        sourceColumn: String? = nil, locatorColumn: String? = nil,
        checkedColumn: String? = nil, uncheckedColumn: String? = nil, margins: [RowMargin] = []
    ) {
        let count = columns.first?.count ?? lines.count
        precondition(columns.allSatisfy { $0.count == count }, "columns of different length in table \(name)")
        self.name = name
        self.title = title
        self.columns = columns
        self.rowCount = count
        self.file = file
        self.lines = lines
        self.primaryKey = primaryKey
        self.claims = claims
        self.rankTopics = rankTopics
        self.sourceColumn = sourceColumn
        self.locatorColumn = locatorColumn
        self.checkedColumn = checkedColumn
        self.uncheckedColumn = uncheckedColumn
        self.margins = margins
        self.indices = Dictionary(
            columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// A topic for which a source has a rank: the value of a column, or the same for all rows.
    package enum RankTopic: Hashable, Sendable {
        case column(String)
        case fixed(String)
    }

    /// The topics of a row, the narrowest first.
    package func topics(of row: Int) -> [String] {
        rankTopics.compactMap { topic in
            switch topic {
            case .fixed(let name): return name
            case .column(let name):
                guard case .text(let text)? = column(name)?[row] else { return nil }
                return text
            }
        }
    }

    /// The same rows with other values in some cells; columns keep their names.
    package func changing(_ cells: [(column: String, row: Int, value: Value)]) -> Table {
        var changed = self
        for index in columns.indices {
            let own = cells.filter { $0.column == columns[index].name }.map { (row: $0.row, value: $0.value) }
            if !own.isEmpty { changed.columns[index].values = columns[index].values.changing(own) }
        }
        return changed
    }

    package func column(_ name: String) -> Column? { indices[name].map { columns[$0] } }
    package var columnNames: [String] { columns.map(\.name) }
    package func margin(of row: Int) -> RowMargin { margins.isEmpty ? .body : margins[row] }

    /// The source rows behind a cell: the cell's own origin, or in a table read from a file the row itself.
    package func origin(row: Int, column: String) -> Origin {
        if let origins = self.column(column)?.origins { return origins[row] }
        return file == nil ? Origin() : Origin(table: name, rows: RowSet(CollectionOfOne(row)))
    }

    /// The values of the primary key of a row, as one text; parts are joined by `, `.
    package func key(of row: Int) -> String {
        primaryKey.compactMap { name in
            guard let column = column(name) else { return nil }
            return switch column[row] {
            case .text(let text): text
            case .integer(let number): String(number)
            case .date(let date): date.description
            case .decimal(let number): String(number)
            case .estimate, .missing: nil
            }
        }.joined(separator: ", ")
    }
}
