import Aggregation
import DataPackages
import Documents
import Tabular

/// The claims that the rule of one item left, to be found again beside the number that stands for their quantity.
struct ClaimsNotChosen {
    private let claims: [(dataset: String, row: Int, reason: String)]
    private let evidence: Evidence

    init(item: String, ledger: Ledger, evidence: Evidence) {
        claims = ledger.claimsNotChosen(in: item)
        self.evidence = evidence
    }

    /// Those that speak of a quantity of which one of these rows speaks.
    func beside(_ origin: Origin) -> [(origin: Origin, reason: String)] {
        origin.parts.flatMap { part -> [(origin: Origin, reason: String)] in
            let left = claims.filter { $0.dataset == part.table }
            guard !left.isEmpty, let table = evidence.table(part.table) else { return [] }
            let quantities = Self.quantities(of: Array(part.rows.rows), in: table)
            return left.filter { !Self.quantities(of: [$0.row], in: table).isDisjoint(with: quantities) }.map {
                (origin: Origin(table: part.table, rows: RowSet(CollectionOfOne($0.row))), reason: $0.reason)
            }
        }
    }

    /// What these rows claim, by measure. A row without a number makes no claim.
    private static func quantities(of rows: [Int], in table: Table) -> Set<Quantity> {
        var quantities: Set<Quantity> = []
        for claim in table.claims {
            guard let measure = table.column(claim.measure) else { continue }
            let key = QuantityKey(claim, in: table)
            for row in rows where !measure[row].isMissing {
                quantities.insert(Quantity(measure: claim.measure, key: key.values(of: row)))
            }
        }
        return quantities
    }

    private struct Quantity: Hashable {
        let measure: String
        let key: [Value]
    }
}
