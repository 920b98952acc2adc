import Diagnostics
import OrderedCollections
import Tabular

/// Puts groups and cells together into a tidy table with its totals.
struct TableAssembly {
    let plan: Plan
    let name: String
    let keys: GroupKeys
    let calculation: MeasureCalculation

    func assemble(_ grouping: Grouping, cells: [[MeasureCell]]) throws(Diagnostic) -> Table {
        var groups = grouping.groups, cells = cells
        var margins: [[Group]] = []
        // A total over keys that do not exist would repeat the body.
        if plan.totals.contains(.columns), !plan.columns.isEmpty { margins.append(grouping.overColumns()) }
        if plan.totals.contains(.rows), !plan.rows.isEmpty {
            if !plan.columns.isEmpty { margins.append(grouping.overRows()) }
            if plan.columns.isEmpty || plan.totals.contains(.columns) { margins.append(grouping.overAll()) }
        }
        for margin in margins {
            let more = try calculation.cells(margin)
            groups += margin
            for index in cells.indices { cells[index] += more[index] }
        }
        try fillShares(&cells, groups, grouping)
        let order = try self.order(groups, grouping)
        try fillCumulatives(&cells, groups, order)
        return table(order.map { groups[$0] }, cells.map { column in order.map { column[$0] } })
    }

    /// The order of the tidy rows: row keys in the plan's order with each one's total, then the totals of rows.
    private func order(_ groups: [Group], _ grouping: Grouping) throws(Diagnostic) -> [Int] {
        let rowKeys = try grouping.orderedRowKeys(plan.order, calculation: calculation)
        var rank: [[Value]: Int] = [:]
        for (index, key) in rowKeys.enumerated() { rank[key] = index }
        return groups.indices.sorted { i, j in
            let a = groups[i].rowKey.flatMap { rank[$0] } ?? rowKeys.count
            let b = groups[j].rowKey.flatMap { rank[$0] } ?? rowKeys.count
            return a != b ? a < b : i < j
        }
    }

    /// Replaces the parts of each share by their shares of the row, the column or everything.
    private func fillShares(_ cells: inout [[MeasureCell]], _ groups: [Group], _ grouping: Grouping) throws(Diagnostic) {
        let isBracketed = plan.coarseDates == .bracket && calculation.hasShares
        let margins = isBracketed ? grouping.overRows() + grouping.overColumns() + grouping.overAll() : []
        for (index, measure) in calculation.measures.enumerated() {
            guard case .aggregate(let call) = measure.calculation, let scope = call.shareOf else { continue }
            var members: OrderedDictionary<[Value], [Int]> = [:]
            for (position, group) in groups.enumerated() {
                members[Self.whole(of: group, scope), default: []].append(position)
            }
            for positions in members.values {
                let parts = positions.filter { Self.isPart(groups[$0], scope) }
                let interval = try calculation.commonInterval(parts.map { cells[index][$0] })
                let values = parts.map { cells[index][$0].value }
                var shares = ShareCalculation.shares(values)
                // Rows counted as possible in several groups are in the whole once, and do not make it uncertain.
                if let first = parts.first, let whole = margins.first(where: { Self.isWhole($0, of: groups[first], scope) }),
                    let number = try calculation.cells([whole])[index].first?.value.estimate, number.isPoint
                {
                    shares = ShareCalculation.shares(values, of: number.low) ?? shares
                }
                // What one part lacks changes the whole, and with it the share of every other.
                let lack = MeasureLack(of: parts.map { cells[index][$0] })
                for (position, share) in zip(parts, shares) {
                    cells[index][position].value = share
                    cells[index][position].interval = interval
                    cells[index][position].lack = lack
                }
                for position in positions where !Self.isPart(groups[position], scope) {
                    guard let whole = cells[index][position].value.estimate else { continue }
                    // A whole that is nothing, or can be, has no shares; it is not all of itself either.
                    cells[index][position].value = whole.low > 0 ? .decimal(1) : .missing(.undefined)
                    cells[index][position].lack = MeasureLack()
                }
            }
        }
    }

    /// Replaces the parts of each running sum by the sums of all lines up to theirs, in each column apart.
    private func fillCumulatives(_ cells: inout [[MeasureCell]], _ groups: [Group], _ order: [Int]) throws(Diagnostic) {
        for (index, measure) in calculation.measures.enumerated() {
            guard case .aggregate(let call) = measure.calculation, call.aggregate == AggregateCall.cumulative else { continue }
            var columns: OrderedDictionary<[Value]?, [Int]> = [:]
            for position in order {
                if groups[position].rowKey == nil {
                    cells[index][position] = MeasureCell(value: .missing(.noRunningTotal), rows: [])
                } else {
                    columns[groups[position].columnKey, default: []].append(position)
                }
            }
            for positions in columns.values {
                let sums = try calculation.cumulative(index, lines: positions.map { groups[$0].rows })
                for (position, sum) in zip(positions, sums) { cells[index][position] = sum }
            }
        }
    }

    /// Groups with the same whole are compared with one another. The first value tells margins from bodies.
    private static func whole(of group: Group, _ scope: ShareScope) -> [Value] {
        switch scope {
        case .row: (group.rowKey ?? [.missing(.total)]) + [.integer(group.rowKey == nil ? 1 : 0)]
        case .column: (group.columnKey ?? [.missing(.total)]) + [.integer(group.columnKey == nil ? 1 : 0)]
        case .total: [.integer(group.margin == .overAll ? -1 : Self.level(group.margin))]
        }
    }

    /// Totals over rows are parts of the grand total among themselves, as the bodies are.
    private static func level(_ margin: RowMargin) -> Int {
        switch margin {
        case .body: 0
        case .overRows: 1
        case .overColumns: 2
        case .overAll: 3
        }
    }

    /// Whether a margin holds all rows of which a group has a share.
    private static func isWhole(_ margin: Group, of group: Group, _ scope: ShareScope) -> Bool {
        switch scope {
        case .row where group.margin == .body: margin.margin == .overColumns && margin.rowKey == group.rowKey
        case .column where group.margin == .body: margin.margin == .overRows && margin.columnKey == group.columnKey
        case .row, .column, .total: margin.margin == .overAll
        }
    }

    private static func isPart(_ group: Group, _ scope: ShareScope) -> Bool {
        switch scope {
        case .row: group.margin == .body || group.margin == .overRows
        case .column: group.margin == .body || group.margin == .overColumns
        case .total: group.margin != .overAll
        }
    }

    private func table(_ groups: [Group], _ cells: [[MeasureCell]]) -> Table {
        var columns: [Column] = []
        for (index, key) in keys.rowColumns.enumerated() { columns.append(keyColumn(key, groups) { $0.rowKey?[index] }) }
        for (index, key) in keys.columnColumns.enumerated() { columns.append(keyColumn(key, groups) { $0.columnKey?[index] }) }
        let origins = self.origins(cells)
        for (index, measure) in calculation.measures.enumerated() {
            columns.append(measureColumn(measure, index, cells[index], origins[index]))
        }
        return Table(name: name, columns: columns, margins: groups.map(\.margin))
    }

    /// For each measure the origins of its cells.
    private func origins(_ cells: [[MeasureCell]]) -> [[Origin]] {
        let sets = RowPartition.rowSets(
            cells.flatMap { column in column.flatMap { [$0.rows, $0.possible] } }, rowCount: calculation.table.rowCount)
        var rest = sets[...]
        return cells.map { column in
            column.map { _ in Origin(table: plan.from, rows: rest.removeFirst(), possible: rest.removeFirst()) }
        }
    }

    private func keyColumn(_ key: Column, _ groups: [Group], _ value: (Group) -> Value?) -> Column {
        let values = groups.map { value($0) ?? .missing(.total) }
        var column = Column(
            key.name, ColumnValues(values, type: key.type), title: key.title, unit: key.unit, categories: key.categories,
            meaning: key.meaning)
        for (row, value) in values.enumerated() {
            if case .missing(let reason) = value { column.absences[row] = reason }
        }
        return column
    }

    private func measureColumn(_ measure: Measure, _ index: Int, _ cells: [MeasureCell], _ origins: [Origin]) -> Column {
        let type = calculation.resultType(of: index, cells: cells)
        let values = cells.map { Self.convert($0.value, to: type) }
        var column = Column(measure.name, ColumnValues(values, type: type), title: measure.title)
        for (row, value) in values.enumerated() {
            if case .missing(let reason) = value { column.absences[row] = reason }
        }
        column.unit = calculation.unit(of: index, rows: cells.flatMap(\.rows))
        column.intervals = Intervals(cells.map(\.interval.kind), isRange: values.map(\.isRange))
        for (row, cell) in cells.enumerated() { column.lacks[row] = cell.lack.counted }
        column.origins = origins
        column.fields = plan.fields(of: measure)
        if case .aggregate(let call) = measure.calculation, call.shareOf != nil || call.aggregate == Ratio.name {
            column.meaning = .share
        }
        if case .ratio = measure.calculation { column.meaning = .share }
        if column.meaning == .quantity { column.meaning = calculation.meaning(of: index) }
        return column
    }

    /// Lifts a value to the type of its column.
    private static func convert(_ value: Value, to type: ColumnType) -> Value {
        guard let estimate = value.estimate else { return value }
        switch type {
        case .estimate: return .estimate(estimate)
        case .decimal: return .decimal(estimate.best ?? estimate.low)
        default: return value
        }
    }
}

extension MissingReason {
    /// A total line under running sums would repeat the last of them, or add them up.
    static let noRunningTotal = MissingReason("a running sum has no total")
}
