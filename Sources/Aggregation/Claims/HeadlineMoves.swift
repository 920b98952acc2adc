package import Diagnostics
package import Tabular

/// Disagreements in the order in which they move the numbers that a report gives prominence to: each number computed again as if
/// every source that is heard said what one of them says.
package struct HeadlineMoves: Sendable {
    private let headlines: [Headline]
    private let catalog: Catalog

    /// A number of the report: a plan without groups, and what it is called.
    package struct Headline: Sendable {
        package let title: String
        package let plan: Plan

        package init(title: String, plan: Plan) {
            self.title = title
            self.plan = plan
        }
    }

    /// A disagreement and a number that it moves, or none.
    struct Line {
        let disagreement: Disagreement
        var headline: String?
        var stated: Estimate?
        /// By all the alternatives together.
        var moved: Estimate?
        /// The greatest change as a part of the number as stated; infinite where an end opens or closes.
        var change: Double = 0
        var unit: String?
        var origin = Origin()
    }

    package init(_ catalog: Catalog, headlines: [Headline]) {
        self.catalog = catalog
        self.headlines = headlines
    }

    /// A line for each disagreement and number that it moves, the greatest change as a part of the number first; then those that move
    /// none, the widest first. Throws as the plans themselves do.
    package func table(_ disagreements: [Disagreement], named name: String) throws(Diagnostic) -> (
        table: Table, used: Origin
    ) {
        let engine = Engine(catalog)
        var bases: [Base] = []
        for headline in headlines { bases.append(Base(headline, try engine.table(for: headline.plan, named: name))) }
        var lines: [Line] = []
        for disagreement in disagreements {
            let moved = bases.compactMap { line(disagreement, $0) }
            lines += moved.isEmpty ? [Line(disagreement: disagreement)] : moved
        }
        // Equal ones stay in the order in which the data have them.
        let order = lines.indices.sorted { a, b in
            let first = (lines[a].change, lines[a].disagreement.spread), second = (lines[b].change, lines[b].disagreement.spread)
            return first != second ? first > second : a < b
        }
        return (
            Self.table(order.map { lines[$0] }, named: name),
            bases.reduce(into: Origin()) { $0.formUnion(Origin(table: $1.table, rows: $1.rows)) }
        )
    }

    /// A number as the report states it.
    private struct Base {
        let headline: Headline
        let table: String
        /// The rows that it uses, and those that its rule leaves.
        let rows: RowSet
        let value: Estimate?
        let unit: String?
        let origin: Origin
        /// Whether other rows than these could enter it when their number changes.
        let selectsByNumber: Bool
        let measured: [String]

        init(_ headline: Headline, _ result: AggregatedTable) {
            self.headline = headline
            table = headline.plan.from
            rows = result.account.exclusions.filter { $0.code == .claimNotChosen }
                .reduce(into: result.account.used) { $0.formUnion($1.rows) }
            let column = result.table.columns.last
            value = result.table.rowCount > 0 ? column?[0].estimate : nil
            if case .fixed(let unit)? = column?.unit { self.unit = unit } else { unit = nil }
            origin =
                result.table.rowCount > 0 ? column.map { result.table.origin(row: 0, column: $0.name) } ?? Origin() : Origin()
            let measures = headline.plan.measures.flatMap { measure -> [Expression] in
                if case .aggregate(let call) = measure.calculation { return call.arguments }
                return []
            }
            let measured = measures.flatMap(\.columns)
            self.measured = measured
            let asked = headline.plan.conditions + headline.plan.measures.flatMap(\.conditions)
            selectsByNumber = asked.contains { condition in condition.expression.columns.contains { measured.contains($0) } }
        }

        /// Whether a change of some cells could change it.
        func isTouched(by changes: [CellChange]) -> Bool {
            changes.contains { change in
                change.table == table && measured.contains(change.column) && (selectsByNumber || rows.contains(change.row))
            }
        }
    }

    /// Nil when the number is the same whoever is right.
    private func line(_ disagreement: Disagreement, _ base: Base) -> Line? {
        guard let stated = base.value else { return nil }
        var moved: [Estimate] = []
        for changes in disagreement.alternatives where base.isTouched(by: changes) {
            // A rule that cannot decide on changed data says nothing of how far the number moves.
            let result = try? Engine(catalog.changing(changes)).table(for: base.headline.plan, named: "")
            if let result, result.table.rowCount > 0, let number = result.table.columns.last?[0].estimate { moved.append(number) }
        }
        let change = moved.map { Self.change(from: stated, to: $0) }.max() ?? 0
        guard change > 0 else { return nil }
        return Line(
            disagreement: disagreement, headline: base.headline.title, stated: stated, moved: Estimate.hull(of: moved),
            change: change, unit: base.unit, origin: base.origin)
    }

    /// The greatest change of an end, as a part of that end.
    private static func change(from base: Estimate, to other: Estimate) -> Double {
        let ends = [(base.low, other.low), (base.high, other.high)] + [base.best, other.best].pair
        return ends.map { before, after in
            guard before != after else { return 0 }
            guard before.isFinite, after.isFinite, before != 0 else { return .infinity }
            return abs((after - before) / before)
        }.max() ?? 0
    }
}

extension [Double?] {
    /// The two numbers of a pair, where both are there.
    fileprivate var pair: [(Double, Double)] {
        guard count == 2, let first = self[0], let second = self[1] else { return [] }
        return [(first, second)]
    }
}
