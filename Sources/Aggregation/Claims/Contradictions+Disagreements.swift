package import Diagnostics
import Tabular

extension Contradictions {
    /// The quantities of some tables whose claims differ. Throws as `table` does.
    package func disagreements(in names: [String]) throws(Diagnostic) -> [Disagreement] {
        var result: [Disagreement] = []
        for name in names {
            guard let table = catalog.table(name) else { throw .unknownTable(name, known: catalog.tables.map(\.name)) }
            for quantity in try quantities(table) where Self.differ(quantity.claims) {
                result.append(disagreement(quantity, table))
            }
        }
        return result
    }

    /// With one alternative for each value that a source which is heard states.
    private func disagreement(_ quantity: Quantity, _ table: Table) -> Disagreement {
        let claim = quantity.claim, row = quantity.claims[0].row
        let source = claim.source.flatMap { table.column($0) }, register = catalog.sources
        var sides: [(value: Value, names: [String], isHeard: Bool)] = []
        var heard: [Claim] = []
        for entry in quantity.claims {
            var name = source.flatMap { catalog.label($0, row: entry.row, of: table) } ?? "no source"
            if case .text(let id)? = source?[entry.row] {
                let topics = table.topics(of: entry.row)
                if register.standing(of: id, topics: topics).rank == .deprecated {
                    name += " (deprecated)"
                } else {
                    heard.append(entry)
                }
            } else {
                heard.append(entry)
            }
            let isHeard = heard.last?.row == entry.row
            if let index = sides.firstIndex(where: { $0.value == entry.value }) {
                sides[index].names.append(name)
                sides[index].isHeard = sides[index].isHeard || isHeard
            } else {
                sides.append((entry.value, [name], isHeard))
            }
        }
        var values: [Value] = []
        for entry in heard where !values.contains(entry.value) { values.append(entry.value) }
        return Disagreement(
            matter: (claim.matter(of: row, in: table, catalog) + [claim.title(in: table)].compactMap { $0 })
                .joined(separator: ", "),
            period: claim.period(of: row, in: table),
            sides: sides.sorted { Value.isOrderedBefore($0.value, $1.value) }.map {
                Disagreement.Side($0.value, names: $0.names, isHeard: $0.isHeard)
            },
            unit: quantity.claims[0].value.estimate == nil ? nil : claim.unit(of: row, in: table),
            origin: Origin(table: table.name, rows: RowSet(quantity.claims.map(\.row))),
            alternatives: values.map { value in
                heard.map { CellChange(table: table.name, column: claim.measure, row: $0.row, value: value) }
            })
    }
}
