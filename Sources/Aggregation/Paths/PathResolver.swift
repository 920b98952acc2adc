package import Diagnostics
package import Tabular

/// Turns expressions into whole columns, following foreign keys.
package struct PathResolver: Sendable {
    let catalog: Catalog

    package init(_ catalog: Catalog) {
        self.catalog = catalog
    }

    /// Checks an expression without keeping its column; throws what is wrong at line 1 and the column in its text.
    /// Returns an empty column of its type, with title, unit and categories.
    package func check(_ expression: Expression, in table: Table) throws(Diagnostic) -> Column {
        var column = try resolve(expression, in: table).column
        column.values = column.values.gathered([])
        column.intervals = column.intervals.gathered([])
        column.absences = [:]
        return column
    }

    /// Checks a condition with its literals.
    package func check(_ condition: Condition, in table: Table) throws(Diagnostic) {
        _ = try condition.evaluate(try resolve(condition.expression, in: table).column)
    }

    func resolve(_ expression: Expression, in table: Table) throws(Diagnostic) -> ResolvedColumn {
        switch expression {
        case .path(let words): return try resolve(words[...], in: table, column: 1)
        case .function(let function, let arguments):
            var resolved: [ResolvedColumn] = []
            for argument in arguments { resolved.append(try resolve(argument, in: table)) }
            for (argument, column) in zip(arguments, resolved) where column.column.type != .date {
                throw .wrongType(argument.text, column.column.type.inWords, expected: "a date")
            }
            var column = function.apply(resolved.map(\.column))
            column.name = expression.text
            return ResolvedColumn(
                column: column, rowsWithoutFarRow: resolved.reduce(into: []) { $0.formUnion($1.rowsWithoutFarRow) })
        }
    }

    private func resolve(_ words: ArraySlice<String>, in table: Table, column: Int) throws(Diagnostic) -> ResolvedColumn {
        guard let word = words.first else {
            throw .unknownColumn("", table: table.name, column: column, known: table.columnNames)
        }
        if words.count == 1 {
            guard let found = table.column(word) else {
                throw .unknownColumn(word, table: table.name, column: column, known: table.columnNames)
            }
            return ResolvedColumn(column: found)
        }
        let key = try foreignKey(word, of: table, column: column)
        guard let far = catalog.table(key.farTable) else {
            throw .unknownTable(key.farTable, known: catalog.tables.map(\.name))
        }
        let inner = try resolve(words.dropFirst(), in: far, column: column + word.unicodeScalars.count + 1)
        var result = inner.column
        result.values = inner.column.values.gathered(key.farRows)
        result.intervals = inner.column.intervals.gathered(key.farRows)
        result.absences = [:]
        result.origins = nil
        var withoutFarRow: Set<Int> = []
        let near = table.column(key.column)
        for (row, farRow) in key.farRows.enumerated() {
            if let farRow {
                result.absences[row] = inner.column.absences[farRow]
                if inner.rowsWithoutFarRow.contains(farRow) { withoutFarRow.insert(row) }
            } else if let near {
                // Why the key is missing is why what it leads to is.
                if near[row].isMissing { result.absences[row] = near.absences[row] } else { withoutFarRow.insert(row) }
            }
        }
        return ResolvedColumn(column: result, rowsWithoutFarRow: withoutFarRow)
    }

    /// The key a word means: the key's field, with or without its `_id`.
    private func foreignKey(_ word: String, of table: Table, column: Int) throws(Diagnostic) -> ForeignKey {
        let keys = catalog.foreignKeys.filter { $0.table == table.name }
        let matching = keys.filter { $0.column == word || $0.column == word + "_id" }
        if matching.count > 1 {
            throw .ambiguousKey(
                word, table: table.name, column: column, candidates: matching.map { "\($0.column) (to \($0.farTable))" })
        }
        guard let key = matching.first else {
            throw .notAKey(
                word, table: table.name, column: column,
                keys: keys.map { $0.column.hasSuffix("_id") ? String($0.column.dropLast(3)) : $0.column })
        }
        return key
    }
}

extension ColumnType {
    /// In the words of a message.
    var inWords: String {
        switch self {
        case .text: "a text"
        case .integer: "an integer"
        case .decimal: "a number"
        case .date: "a date"
        case .estimate: "a number or range"
        }
    }
}
