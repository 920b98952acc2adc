/// Where a derived cell comes from: rows of source tables. Merging two origins unites them.
package struct Origin: Hashable, Sendable {
    /// By table name, in code point order; no entry is empty.
    package private(set) var parts: [Part] = []

    package struct Part: Hashable, Sendable {
        package let table: String
        package var rows: RowSet
        /// Those of the rows that only may be behind the cell, since their dates leave it open.
        package var possible = RowSet()
    }

    package init() {}

    package init(table: String, rows: RowSet, possible: RowSet = RowSet()) {
        if !rows.isEmpty { parts = [Part(table: table, rows: rows, possible: possible)] }
    }

    package var isEmpty: Bool { parts.isEmpty }
    /// How many rows, over all tables.
    package var count: Int { parts.reduce(0) { $0 + $1.rows.count } }

    package func rows(of table: String) -> RowSet { parts.first { $0.table == table }?.rows ?? RowSet() }

    package mutating func formUnion(_ other: Origin) {
        for part in other.parts {
            if let index = parts.firstIndex(where: { $0.table == part.table }) {
                parts[index].formUnion(part)
            } else {
                parts.append(part)
            }
        }
        parts.sort { $0.table.unicodeScalars.lexicographicallyPrecedes($1.table.unicodeScalars) }
    }

    package func union(_ other: Origin) -> Origin {
        var result = self
        result.formUnion(other)
        return result
    }
}

extension Origin.Part {
    /// A row that is certainly behind one of the two is behind both together.
    fileprivate mutating func formUnion(_ other: Origin.Part) {
        if !possible.isEmpty || !other.possible.isEmpty {
            let certain = Set(rows.rows).subtracting(possible.rows)
            let otherCertain = Set(other.rows.rows).subtracting(other.possible.rows)
            possible = RowSet(
                possible.union(other.possible).rows.filter { !certain.contains($0) && !otherCertain.contains($0) })
        }
        rows.formUnion(other.rows)
    }
}
