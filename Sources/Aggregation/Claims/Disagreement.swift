package import Tabular

/// Values of one matter that cannot all be true: claims of several sources, or the two sides of a sum that does not hold.
package struct Disagreement: Sendable {
    /// What is counted, of whom, which part.
    package let matter: String
    package let period: EDTFDate?
    /// From the least value to the greatest; each with those who state it.
    package let sides: [Side]
    package let unit: String?
    package let origin: Origin
    /// The data as each value would have them, if it were the true one: the cells that would be others.
    package let alternatives: [[CellChange]]

    package init(
        matter: String, period: EDTFDate?, sides: [Side], unit: String?, origin: Origin,
        alternatives: [[CellChange]]
    ) {
        self.matter = matter
        self.period = period
        self.sides = sides
        self.unit = unit
        self.origin = origin
        self.alternatives = alternatives
    }

    /// One of the values, and who states it.
    package struct Side: Sendable, Hashable {
        package let value: Value
        package let names: [String]
        /// Whether one of them is not deprecated.
        package let isHeard: Bool

        package init(_ value: Value, names: [String], isHeard: Bool = true) {
            self.value = value
            self.names = names
            self.isHeard = isHeard
        }
    }

    /// From the least of all numbers to the greatest; nil of dates.
    var hull: Estimate? {
        let numbers = sides.compactMap(\.value.estimate)
        return numbers.isEmpty ? nil : Estimate.hull(of: numbers)
    }

    /// The width of what sources that are heard say, by its larger end: infinite when an end is open, below zero where there are
    /// no numbers.
    var spread: Double {
        let heard = sides.filter(\.isHeard).compactMap(\.value.estimate)
        guard !heard.isEmpty else { return hull == nil ? -1 : 0 }
        let hull = Estimate.hull(of: heard)
        guard hull.isBounded else { return .infinity }
        let size = max(abs(hull.low), abs(hull.high))
        return size > 0 ? (hull.high - hull.low) / size : 0
    }
}

/// A cell that would hold another value.
package struct CellChange: Sendable, Hashable {
    package let table: String
    package let column: String
    package let row: Int
    package let value: Value

    package init(table: String, column: String, row: Int, value: Value) {
        self.table = table
        self.column = column
        self.row = row
        self.value = value
    }
}

extension Catalog {
    /// The same tables with some cells changed.
    func changing(_ changes: [CellChange]) -> Catalog {
        let tables = tables.map { table in
            table.changing(changes.filter { $0.table == table.name }.map { ($0.column, $0.row, $0.value) })
        }
        return Catalog(tables: tables, foreignKeys: foreignKeys, sources: sources)
    }
}
