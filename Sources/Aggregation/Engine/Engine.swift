package import Diagnostics
package import Tabular

/// Computes plans over the tables of a catalog.
package struct Engine: Sendable {
    package let catalog: Catalog
    let resolver: PathResolver

    package init(_ catalog: Catalog) {
        self.catalog = catalog
        resolver = PathResolver(catalog)
    }

    /// Groups and measures. Throws what is wrong with the plan, and sums that would mislead, with the rows at fault.
    package func table(for plan: Plan, named name: String) throws(Diagnostic) -> AggregatedTable {
        try plan.checkCoarseDates()
        let table = try source(plan.from)
        var selection = try RowSelection(plan.conditions, table: table, resolver: resolver)
        let keys = try GroupKeys(plan, table: table, resolver: resolver, selection: &selection)
        let calculation = try MeasureCalculation(plan, table: table, resolver: resolver, selection: &selection)
        try calculation.checkRule(keys: plan.rows + plan.columns)
        if plan.rule != nil {
            selection.leave(try calculation.claimsLeft(Grouping(rows: selection.rows, keys: keys).groups))
        }
        var groups = Grouping(rows: selection.rows, keys: keys)
        var cells = try calculation.cells(groups.groups)
        if let limit = plan.limit {
            let kept = try groups.keptRows(order: plan.order, limit: limit, calculation: calculation)
            selection.keep(kept, otherwise: .limit, reason: "beyond the first \(limit)")
            groups = Grouping(rows: selection.rows, keys: keys)
            cells = try calculation.cells(groups.groups)
        }
        let assembly = TableAssembly(plan: plan, name: name, keys: keys, calculation: calculation)
        let result = try assembly.assemble(groups, cells: cells)
        let dates = groups.dateAccounts
        selection.finish(remarks: keys.remarks(selection.rows, dates) + calculation.remarks(selection.rows))
        return AggregatedTable(
            table: result, account: selection.account, rowKeys: plan.rows.map(\.name), columnKeys: plan.columns.map(\.name),
            measures: plan.measures.map(\.name), countingMeasures: calculation.countingMeasures, dates: dates)
    }

    /// Rows as they are. Throws what is wrong with the listing.
    package func table(for listing: Listing, named name: String) throws(Diagnostic) -> AggregatedTable {
        let table = try source(listing.from)
        var selection = try RowSelection(listing.conditions, table: table, resolver: resolver)
        var columns: [Column] = []
        for key in listing.columns {
            let resolved = try resolver.resolve(key.expression, in: table)
            selection.excludeWithoutFarRow(resolved, path: key.expression.text)
            var column = resolved.column
            column.name = key.name
            column.title = key.title ?? column.title
            column.fields = key.expression.fields
            columns.append(column)
        }
        let order = try RowOrder(listing.order, columns: columns, table: table, resolver: resolver)
        var rows = order.sorted(selection.rows)
        if let limit = listing.limit, rows.count > limit {
            rows = Array(rows[..<limit])
            selection.keep(Set(rows), otherwise: .limit, reason: "beyond the first \(limit)")
        }
        selection.finish(remarks: [])
        let origins = rows.map { Origin(table: table.name, rows: RowSet(CollectionOfOne($0))) }
        let listed = columns.map { column -> Column in
            var result = column
            result.values = column.values.gathered(rows.map(Optional.some))
            result.intervals = column.intervals.gathered(rows.map(Optional.some))
            result.absences = [:]
            for (index, row) in rows.enumerated() { result.absences[index] = column.absences[row] }
            result.origins = origins
            // A unit that all rows share is said once; else the numbers stay those of unlike things.
            if case .perRow(let unit) = column.unit, case .fixed(let common) = Self.commonUnit(unit, of: table, rows: rows) {
                result.unit = .fixed(common)
            }
            return result
        }
        return AggregatedTable(
            table: Table(name: name, columns: listed), account: selection.account, rowKeys: [], columnKeys: [], measures: [],
            countingMeasures: [])
    }

    private func source(_ name: String) throws(Diagnostic) -> Table {
        guard let table = catalog.table(name) else { throw .unknownTable(name, known: catalog.tables.map(\.name)) }
        return table
    }

    /// The unit that all rows share; none when they differ.
    static func commonUnit(_ column: String, of table: Table, rows: [Int]) -> Unit {
        guard let units = table.column(column) else { return .none }
        let found = Set(rows.map { units[$0] })
        guard found.count == 1, case .text(let unit)? = found.first else { return .none }
        return .fixed(unit)
    }
}
