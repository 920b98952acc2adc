import Diagnostics
import Tabular

/// Quantities that are compared without being the same: rows of any tables, joined by hand.
package struct Comparison: Hashable, Sendable {
    package let name: String
    /// In the order of the file.
    package let members: [Member]

    package struct Member: Hashable, Sendable {
        /// The name of the table.
        package let table: String
        /// The primary key of the row, parts joined by `, `.
        package let key: String
        /// The column that is compared; nil when the table claims one number a row.
        package let measure: String?
        /// The row of the table; nil when it was rejected.
        package let row: Int?
        package let relation: Relation
        package let note: String?
    }

    /// How a member relates to the quantity that the comparison is about.
    package enum Relation: String, Sendable, CaseIterable {
        case same, wider, narrower, other
    }
}

extension Comparison {
    static let columns = ["comparison", "resource", "row", "relation", "note", "measure"]
    static let optionalColumns = ["note", "measure"]

    /// Reads the rows of the resource that lists comparisons; reports unknown tables, rows and relations.
    static func comparisons(
        in reading: ResourceReading, among readings: [ResourceReading], sink: inout DiagnosticSink
    ) -> [Comparison] {
        let names = reading.names
        var missing = false
        for column in columns where !optionalColumns.contains(column) && !names.contains(column) {
            sink.report(.missingColumn(column, in: reading))
            missing = true
        }
        if missing { return [] }
        var order: [String] = []
        var members: [String: [Member]] = [:]
        var keys: [String: [String: Int]] = [:]
        let indices = columns.map { names.firstIndex(of: $0) }
        for row in reading.accepted {
            func text(_ column: Int) -> String? { indices[column].flatMap { reading.text(row: row, field: $0) } }
            func place(_ column: Int) -> FileLocation { reading.location(row: row, field: indices[column] ?? 0) }
            guard let name = text(0), let table = text(1), let key = text(2), let relation = text(3) else {
                let empty = (0..<4).first { text($0) == nil } ?? 0
                sink.report(.emptyCell(columns[empty], at: place(empty)))
                continue
            }
            guard let far = readings.first(where: { $0.name == table }) else {
                sink.report(.unknownTable(table, known: readings.map(\.name), at: place(1)))
                continue
            }
            let farKeys = keys[table] ?? far.rowsByKey
            keys[table] = farKeys
            guard let farRow = farKeys[key] else {
                sink.report(.unknownRow(key, of: table, known: farKeys.keys.sorted(), at: place(2)))
                continue
            }
            guard let relation = Relation(rawValue: relation) else {
                sink.report(.unknownRelation(relation, at: place(3)))
                continue
            }
            if members[name] == nil { order.append(name) }
            members[name, default: []].append(
                Member(table: table, key: key, measure: text(5), row: far.tableRows[farRow], relation: relation, note: text(4)))
        }
        return order.map { Comparison(name: $0, members: members[$0] ?? []) }
    }
}

extension Diagnostic {
    fileprivate static func missingColumn(_ name: String, in reading: ResourceReading) -> Diagnostic {
        Diagnostic(
            code: "comparison.column", "comparisons need a column \"\(name)\"",
            at: FileLocation(file: reading.path, line: 1, column: 1),
            remedy: "the columns are: " + Comparison.columns.joined(separator: ", "))
    }

    fileprivate static func emptyCell(_ column: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(code: "comparison.empty", "\"\(column)\" is empty", at: location, remedy: "fill the cell, or remove the row")
    }

    fileprivate static func unknownTable(_ name: String, known: [String], at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "comparison.resource", "\(name.quotedForMessage) is not a resource of the package", at: location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    fileprivate static func unknownRow(_ key: String, of table: String, known: [String], at location: FileLocation) -> Diagnostic
    {
        Diagnostic(
            code: "comparison.row", "\(key.quotedForMessage) is not the primary key of a row of \"\(table)\"", at: location,
            remedy: Spelling.suggestion(for: key, among: known))
    }

    fileprivate static func unknownRelation(_ text: String, at location: FileLocation) -> Diagnostic {
        let words = Comparison.Relation.allCases.map(\.rawValue)
        return Diagnostic(
            code: "comparison.relation", "\(text.quotedForMessage) is not a relation", at: location,
            remedy: "one of: " + words.joined(separator: ", "))
    }
}
