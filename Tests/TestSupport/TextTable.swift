package import Tabular

extension Table {
    /// A table for tests, as if it had been read from `NAME.csv`: row 0 stands on line 2.
    package static func sample(
        _ name: String, _ columns: [Column], claims: [ClaimMeasure] = [], primaryKey: [String] = [], source: String? = nil
    ) -> Table {
        let count = columns.first?.count ?? 0
        return Table(
            name: name, columns: columns, file: "\(name).csv", lines: (0..<count).map { $0 + 2 }, primaryKey: primaryKey,
            claims: claims, sourceColumn: source)
    }
}

extension Column {
    package static func text(_ name: String, _ cells: [String?], categories: [Tabular.Category]? = nil) -> Column {
        Column(name, .text(cells), categories: categories)
    }

    package static func integers(_ name: String, _ cells: [Int?]) -> Column { Column(name, .integer(cells)) }

    /// Dates by their EDTF texts.
    package static func dates(_ name: String, _ cells: [String?]) -> Column {
        Column(name, .date(cells.map { $0.flatMap { EDTFDate($0) } }))
    }
}
