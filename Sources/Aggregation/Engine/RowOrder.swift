import Diagnostics
import Tabular

/// The order of a listing's rows: by its columns or any path, ties by their order in the file.
struct RowOrder {
    private let columns: [(column: Column, descending: Bool)]

    init(_ order: [Ordering], columns: [Column], table: Table, resolver: PathResolver) throws(Diagnostic) {
        var resolved: [(column: Column, descending: Bool)] = []
        for ordering in order {
            if let column = columns.first(where: { $0.name == ordering.column }) {
                resolved.append((column, ordering.isDescending))
            } else {
                let expression = try Expression.parse(ordering.column)
                resolved.append((try resolver.resolve(expression, in: table).column, ordering.isDescending))
            }
        }
        self.columns = resolved
    }

    func sorted(_ rows: [Int]) -> [Int] {
        rows.sorted { i, j in
            for (column, descending) in columns {
                let a = column[i], b = column[j]
                guard a != b else { continue }
                if a.isMissing != b.isMissing { return b.isMissing }
                return GroupKeys.isOrderedBefore(a, b, in: column) != descending
            }
            return i < j
        }
    }
}
