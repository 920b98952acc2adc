/// The tables of a data package and the foreign keys between them.
package struct Catalog: Sendable {
    /// In the order of the descriptor.
    package let tables: [Table]
    package let foreignKeys: [ForeignKey]
    /// Those who claim what the tables hold.
    package let sources: SourceRegister
    private let indices: [String: Int]

    package init(tables: [Table], foreignKeys: [ForeignKey] = [], sources: SourceRegister = SourceRegister()) {
        self.tables = tables
        self.foreignKeys = foreignKeys
        self.sources = sources
        indices = Dictionary(tables.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package func table(_ name: String) -> Table? { indices[name].map { tables[$0] } }
}

/// A column whose values name rows of another table.
package struct ForeignKey: Hashable, Sendable {
    package let table: String
    package let column: String
    package let farTable: String
    package let farColumn: String
    /// For each row of `table`, the row of `farTable` it names; nil where the cell is missing or the far row was rejected.
    package let farRows: [Int?]

    package init(table: String, column: String, farTable: String, farColumn: String, farRows: [Int?]) {
        self.table = table
        self.column = column
        self.farTable = farTable
        self.farColumn = farColumn
        self.farRows = farRows
    }
}
