import Aggregation
import DataPackages
import Tabular

extension Disagreement {
    /// An identity that fails: its two sides, and for each of their cells the number that would make them meet.
    init(_ failure: IdentityTables.Failure, catalog: Catalog) {
        let check = failure.check, excess = Estimate(check.excess ?? 0)
        let stated = "stated" + (failure.source.map { " by \($0)" } ?? "")
        let sides = [(check.computed, "the parts together"), (check.stated, stated)].compactMap { number, name in
            number.map { Side(.estimate($0), names: [name]) }
        }
        var subject = failure.subject, period: EDTFDate?
        // What a row claims stands apart from when.
        if let table = catalog.table(failure.table), let row = check.row, let claim = table.claims.first {
            let words = claim.matter(of: row, in: table, catalog)
            period = claim.period(of: row, in: table)
            if !words.isEmpty { subject = words.joined(separator: ", ") }
        }
        self.init(
            matter: "\(failure.title): \(subject)", period: period,
            sides: sides.sorted { Value.isOrderedBefore($0.value, $1.value) }, unit: check.unit,
            origin: failure.origin,
            alternatives: check.cells.compactMap { cell in
                guard let number = catalog.table(cell.table)?.column(cell.column)?[cell.row].estimate else { return nil }
                let value = cell.raises ? number - excess : number + excess
                return [CellChange(table: cell.table, column: cell.column, row: cell.row, value: .estimate(value))]
            })
    }
}
