package import Tabular

extension HeadlineMoves {
    /// The lines as a table.
    static func table(_ lines: [Line], named name: String) -> Table {
        let rows = lines.map(\.disagreement.origin), both = lines.map { $0.disagreement.origin.union($0.origin) }
        func column(_ name: String, _ title: String, _ values: ColumnValues) -> Column {
            Column(name, values, title: title, origins: rows)
        }
        /// Of the number that is moved, where one is.
        func moving(_ name: String, _ title: String, _ values: ColumnValues) -> Column {
            var column = Column(name, values, title: title, origins: both)
            for (row, line) in lines.enumerated() where line.headline == nil { column.absences[row] = movesNone }
            return column
        }
        var columns = [column("matter", "Matter", .text(lines.map(\.disagreement.matter)))]
        if lines.contains(where: { $0.disagreement.period != nil }) {
            columns.append(column("period", "Period", .date(lines.map(\.disagreement.period))))
        }
        var claimed = column("claimed", "Claimed", .estimate(lines.map(\.disagreement.hull)))
        claimed.unit = .perRow(column: "unit")
        for (row, line) in lines.enumerated() where line.disagreement.hull == nil { claimed.absences[row] = areDates }
        columns.append(claimed)
        columns.append(column("sources", "By", .text(lines.map(\.names))))
        columns.append(moving("number", "Headline number", .text(lines.map { $0.headline ?? "none" })))
        for (name, title, numbers) in [
            ("stated", "As stated", lines.map(\.stated)), ("moved", "By each claim", lines.map(\.moved)),
        ] {
            var result = moving(name, title, .estimate(numbers))
            result.unit = .perRow(column: "number_unit")
            columns.append(result)
        }
        var change = moving("change", "Moved by", .decimal(lines.map(\.share)))
        change.meaning = .share
        for (row, line) in lines.enumerated() where line.change == .infinity { change.absences[row] = noShare }
        columns.append(change)
        columns.append(column("unit", "Unit", .text(lines.map(\.disagreement.unit))))
        columns.append(moving("number_unit", "Unit of the number", .text(lines.map(\.unit))))
        return Table(name: name, columns: columns)
    }

    /// The columns that a reader sees: units only say how numbers are printed.
    package static func shownColumns(of table: Table) -> [String] {
        table.columnNames.filter { $0 != "unit" && $0 != "number_unit" }
    }

    private static let movesNone = MissingReason("moves none of the numbers")
    private static let areDates = MissingReason("dates, not numbers")
    private static let noShare = MissingReason("not bounded, or of zero")
}

extension HeadlineMoves.Line {
    /// Who states each value, from the least to the greatest; those that differ are divided by a semicolon.
    fileprivate var names: String {
        disagreement.sides.map { $0.names.joined(separator: ", ") }.joined(separator: "; ")
    }

    fileprivate var share: Double? { headline != nil && change.isFinite ? change : nil }
}
