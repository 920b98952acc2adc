import Tabular

/// Claims of any table, set one below the other: what is claimed, of when, by whom, how much.
struct ClaimColumns {
    private var subjects: [String?] = []
    private var measures: [String?] = []
    private var periods: [EDTFDate?] = []
    private var sources: [String?] = []
    private var numbers: [Estimate?] = []
    private var dates: [EDTFDate?] = []
    private var units: [String?] = []
    private var origins: [Origin] = []

    mutating func append(table: Table, measure claim: ClaimMeasure, row: Int, value: Value, catalog: Catalog) {
        let parts = (claim.key + [claim.scope].compactMap { $0 }).compactMap { name -> String? in
            guard let column = table.column(name) else { return nil }
            return catalog.label(column, row: row, of: table)
        }
        subjects.append(parts.joined(separator: ", "))
        let measure = table.column(claim.measure)
        measures.append(claim.key.contains("measure") ? nil : measure?.title ?? claim.measure)
        periods.append(Self.date(claim.period, table, row))
        sources.append(claim.source.flatMap { table.column($0) }.flatMap { catalog.label($0, row: row, of: table) })
        numbers.append(value.estimate)
        if case .date(let date) = value { dates.append(date) } else { dates.append(nil) }
        switch claim.unit {
        case .none: units.append(nil)
        case .fixed(let unit): units.append(value.estimate == nil ? nil : unit)
        case .perRow(let name): units.append(table.column(name)?.label(at: row))
        }
        origins.append(Origin(table: table.name, rows: RowSet(CollectionOfOne(row))))
    }

    func table(named name: String) -> Table {
        func column(_ name: String, _ values: ColumnValues, _ title: String) -> Column {
            Column(name, values, title: title, origins: origins)
        }
        var columns = [column("quantity", .text(subjects), "Quantity")]
        if measures.contains(where: { $0 != nil }) { columns.append(column("measure", .text(measures), "Measure")) }
        if periods.contains(where: { $0 != nil }) { columns.append(column("period", .date(periods), "Period")) }
        columns.append(column("source", .text(sources), "Source"))
        var value = column("value", .estimate(numbers), "Number")
        value.unit = .perRow(column: "unit")
        columns.append(value)
        if dates.contains(where: { $0 != nil }) { columns.append(column("date", .date(dates), "Date")) }
        if Set(units.compactMap { $0 }).count > 1 { columns.append(column("unit", .text(units), "Unit")) }
        return Table(name: name, columns: columns)
    }

    private static func date(_ name: String?, _ table: Table, _ row: Int) -> EDTFDate? {
        guard let name, case .date(let date)? = table.column(name)?[row] else { return nil }
        return date
    }
}
