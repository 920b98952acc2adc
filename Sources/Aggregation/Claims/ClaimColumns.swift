package import Tabular

/// Claims of any table, set one below the other: what is claimed, of when, by whom, how much.
struct ClaimColumns {
    private var subjects: [String?] = []
    private var measures: [String?] = []
    private var periods: [EDTFDate?] = []
    private var sources: [String?] = []
    private var numbers: [Estimate?] = []
    private var dates: [EDTFDate?] = []
    private var units: [String?] = []
    private var intervals: [IntervalKind?] = []
    private var origins: [Origin] = []

    mutating func append(table: Table, measure claim: ClaimMeasure, row: Int, value: Value, catalog: Catalog) {
        subjects.append(claim.matter(of: row, in: table, catalog).joined(separator: ", "))
        measures.append(claim.title(in: table))
        periods.append(claim.period(of: row, in: table))
        sources.append(claim.source.flatMap { table.column($0) }.flatMap { catalog.label($0, row: row, of: table) })
        numbers.append(value.estimate)
        intervals.append(table.column(claim.measure)?.intervals[row])
        if case .date(let date) = value { dates.append(date) } else { dates.append(nil) }
        units.append(value.estimate == nil ? nil : claim.unit(of: row, in: table))
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
        value.intervals = Intervals(intervals, isRange: numbers.map { $0?.isRange ?? false })
        columns.append(value)
        if dates.contains(where: { $0 != nil }) { columns.append(column("date", .date(dates), "Date")) }
        if Set(units.compactMap { $0 }).count > 1 { columns.append(column("unit", .text(units), "Unit")) }
        return Table(name: name, columns: columns)
    }
}

extension ClaimMeasure {
    /// What is counted, of whom and which part, in words.
    package func matter(of row: Int, in table: Table, _ catalog: Catalog) -> [String] {
        (key + [scope].compactMap { $0 }).compactMap { name in
            table.column(name).flatMap { catalog.label($0, row: row, of: table) }
        }
    }

    /// What its numbers are called; nil where the key says what is measured.
    func title(in table: Table) -> String? {
        key.contains("measure") ? nil : table.column(measure)?.title ?? measure
    }

    /// Of which time a row speaks; nil where no period is declared or stated.
    package func period(of row: Int, in table: Table) -> EDTFDate? {
        guard let period, case .date(let date)? = table.column(period)?[row] else { return nil }
        return date
    }

    /// The unit of a number; nil where none is declared.
    func unit(of row: Int, in table: Table) -> String? {
        switch unit {
        case .none: nil
        case .fixed(let unit): unit
        case .perRow(let name): table.column(name)?.label(at: row)
        }
    }
}
