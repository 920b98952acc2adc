import Diagnostics
import Tabular

/// The key columns of a plan, as long as the table that is grouped.
struct GroupKeys {
    let rowColumns: [Column]
    let columnColumns: [Column]

    init(_ plan: Plan, table: Table, resolver: PathResolver, selection: inout RowSelection) throws(Diagnostic) {
        func resolve(_ keys: [GroupKey], _ selection: inout RowSelection) throws(Diagnostic) -> [Column] {
            var columns: [Column] = []
            for key in keys {
                let resolved = try resolver.resolve(key.expression, in: table)
                selection.excludeWithoutFarRow(resolved, path: key.expression.text)
                var column = resolved.column
                column.name = key.name
                column.title = key.title ?? column.title
                columns.append(column)
            }
            return columns
        }
        rowColumns = try resolve(plan.rows, &selection)
        columnColumns = try resolve(plan.columns, &selection)
    }

    /// Rows that stand in an "unknown" group.
    func remarks(_ rows: [Int]) -> [(row: Int, code: ExclusionCode, reason: String)] {
        (rowColumns + columnColumns).flatMap { column in
            rows.compactMap { row in
                guard case .missing(let reason) = column[row] else { return nil }
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
