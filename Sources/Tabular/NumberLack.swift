/// What the numbers behind a cell lack: rows that belong to it and state none.
package struct NumberLack: Sendable, Hashable {
    /// How many rows there are that state a number or lack one.
    package let asked: Int
    /// Those that state none, of the table that the number is computed from.
    package let places: RowSet
    /// How many of them state none, by the reason, in the order of the rows.
    package private(set) var parts: [Part] = []

    package struct Part: Sendable, Hashable {
        package let reason: MissingReason
        package var rows: Int
    }

    /// With the reason of each row that states none; nil when there is no such row.
    package init?(asked: Int, _ reasons: [MissingReason], at places: RowSet = RowSet()) {
        guard !reasons.isEmpty else { return nil }
        self.asked = asked
        self.places = places
        for reason in reasons {
            if let index = parts.firstIndex(where: { $0.reason == reason }) {
                parts[index].rows += 1
            } else {
                parts.append(Part(reason: reason, rows: 1))
            }
        }
    }

    /// What a result of several lacks; of equal ones once.
    package static func joining(_ lacks: [NumberLack]) -> NumberLack? {
        var distinct: [NumberLack] = []
        for lack in lacks where !distinct.contains(lack) { distinct.append(lack) }
        guard distinct.count > 1 else { return distinct.first }
        let reasons = distinct.flatMap { $0.parts.flatMap { Array(repeating: $0.reason, count: $0.rows) } }
        return NumberLack(
            asked: distinct.reduce(0) { $0 + $1.asked }, reasons,
            at: distinct.reduce(into: RowSet()) { $0.formUnion($1.places) })
    }

    /// How many rows state no number.
    package var rows: Int { parts.reduce(0) { $0 + $1.rows } }
}
