import Tabular

/// A column as long as the table it was asked of: a field, a field of the rows that a key names, or a function.
struct ResolvedColumn {
    var column: Column
    /// Rows whose key names a row that was rejected.
    var rowsWithoutFarRow: Set<Int> = []
}
