import Diagnostics
import Tabular

/// The key columns of a plan, as long as the table that is grouped.
struct GroupKeys {
    let rowColumns: [Column]
    let columnColumns: [Column]
    /// The keys that are parts of dates, each with the dates.
    private(set) var dateKeys: [DateKey] = []

    init(_ plan: Plan, table: Table, resolver: PathResolver, selection: inout RowSelection) throws(Diagnostic) {
        var dateKeys: [DateKey] = []
        func resolve(_ keys: [GroupKey], isRow: Bool, _ selection: inout RowSelection) throws(Diagnostic) -> [Column] {
            var columns: [Column] = []
            for key in keys {
                let resolved = try resolver.resolve(key.expression, in: table)
                selection.excludeWithoutFarRow(resolved, path: key.expression.text)
                var column = resolved.column
                column.name = key.name
                column.title = key.title ?? column.title
                if case .function(let function, let arguments) = key.expression, [.year, .month, .decade].contains(function),
                    let argument = arguments.first,
                    case .date(let dates) = try resolver.resolve(argument, in: table).column.values
                {
                    dateKeys.append(
                        DateKey(
                            name: key.name, isRow: isRow, index: columns.count, function: function, argument: argument,
                            rule: key.coarseDates ?? .unknown, dates: dates, column: column))
                }
                columns.append(column)
            }
            return columns
        }
        rowColumns = try resolve(plan.rows, isRow: true, &selection)
        columnColumns = try resolve(plan.columns, isRow: false, &selection)
        self.dateKeys = dateKeys
    }

    /// Rows that stand in an "unknown" group, rows that a rule counts in several groups, then rows whose date is in doubt.
    func remarks(_ rows: [Int], _ dates: [DateAccount]) -> [(row: Int, code: ExclusionCode, reason: String)] {
        let qualified = dates.flatMap { account in
            account.qualified.rows.map { row in
                (row: row, code: ExclusionCode.qualifiedDate, reason: "\(account.key): approximate or uncertain")
            }
        }
        return unplaced(rows, dates) + qualified
    }

    private func unplaced(_ rows: [Int], _ dates: [DateAccount]) -> [(row: Int, code: ExclusionCode, reason: String)] {
        (rowColumns + columnColumns).flatMap { column -> [(row: Int, code: ExclusionCode, reason: String)] in
            let account = dates.first { $0.key == column.name && $0.rule != .unknown }
            let apart = Set(account?.apart.rows ?? [])
            return rows.compactMap { row -> (row: Int, code: ExclusionCode, reason: String)? in
                guard case .missing(let reason) = column[row] else { return nil }
                if let account, !apart.contains(row) {
                    return (row, ExclusionCode.coarseDate, "\(column.name): \(account.rule.inWords)")
                }
                return (row, ExclusionCode.unknownGroup, "\(column.name): \(reason.label)")
            }
        }
    }

    /// The order of key values: declared categories first in their order, else by value, missing last.
    static func isOrderedBefore(_ a: Value, _ b: Value, in column: Column) -> Bool {
        if let categories = column.categories, case .text(let left) = a, case .text(let right) = b {
            let i = categories.firstIndex { $0.value == left } ?? categories.count
            let j = categories.firstIndex { $0.value == right } ?? categories.count
            if i != j { return i < j }
        }
        return Value.isOrderedBefore(a, b)
    }
}
