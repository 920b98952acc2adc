package import Diagnostics
package import Tabular

/// How far a number depends on choices: on the rule, on each origin of claims, on the lows and the highs.
package struct Sensitivity: Sendable {
    private let engine: Engine

    package init(_ engine: Engine) {
        self.engine = engine
    }

    /// One way to compute the number.
    private struct Variant {
        let choice: String
        let value: Value
        let origin: Origin
        let interval: IntervalKind?
        /// Rows of it that state no number.
        let lack: NumberLack?

        init(choice: String, value: Value, origin: Origin, interval: IntervalKind? = nil, lack: NumberLack? = nil) {
            self.choice = choice
            self.value = value
            self.origin = origin
            self.interval = interval
            self.lack = lack
        }

        init(choice: String, _ result: AggregatedTable) {
            let column = result.table.columns.last
            self.init(
                choice: choice, value: column?[0] ?? .missing(.noRows),
                origin: column.map { result.table.origin(row: 0, column: $0.name) } ?? Origin(),
                interval: column?.intervals[0], lack: column?.lacks[0])
        }
    }

    /// The plan has one measure, no groups, and a rule. A line for the rule as named, one for each other rule that decides, one for
    /// each origin of claims left out, one for the lows alone and one for the highs alone. Throws as the plan itself does.
    package func table(of plan: Plan, named name: String) throws(Diagnostic) -> (table: Table, account: RowAccount) {
        let base = try engine.table(for: plan, named: name)
        guard let rule = plan.rule, let measure = plan.measures.first else { return (base.table, base.account) }
        var variants = [Variant(choice: "as stated: \(rule.text)", base)]
        for other in [ClaimRule.preferred, .median, .widest] where other != rule {
            var changed = plan
            changed.rule = other
            variants.append(variant(other.text, changed, named: name))
        }
        for (family, members) in families(base, plan) {
            var changed = plan
            changed.conditions += members.map { Condition.excluding($0.source, from: $0.column) }
            variants.append(variant("without \(family)", changed, named: name))
        }
        if let estimate = variants[0].value.estimate, estimate.isRange {
            let base = variants[0], nothing = EstimateEnd(-.infinity), everything = EstimateEnd(.infinity)
            func end(_ end: EstimateEnd, _ bound: Estimate) -> Value {
                if end.isOpen { return .estimate(bound) }
                return estimate.isApproximate
                    ? .estimate(Estimate(from: end, best: end.number, to: end, isApproximate: true)) : .decimal(end.number)
            }
            let ends = [
                (
                    "the least it can be", estimate.lowEnd,
                    Estimate(from: estimate.lowEnd, best: nil, to: everything, isApproximate: estimate.isApproximate)
                ),
                (
                    "the most it can be", estimate.highEnd,
                    Estimate(from: nothing, best: nil, to: estimate.highEnd, isApproximate: estimate.isApproximate)
                ),
            ]
            for (choice, bound, beyond) in ends where bound.number.isFinite {
                variants.append(
                    Variant(
                        choice: choice, value: end(bound, beyond), origin: base.origin, interval: base.interval, lack: base.lack))
            }
        }
        return (
            table(variants, named: name, unit: base.table.column(measure.name)?.unit ?? .none), account(variants, base.account)
        )
    }

    /// A row that one of the choices uses is used.
    private func account(_ variants: [Variant], _ base: RowAccount) -> RowAccount {
        let used = variants.reduce(into: base.used) { $0.formUnion($1.origin.rows(of: base.table)) }
        var account = RowAccount(table: base.table)
        for row in used.rows { account.use(row) }
        for exclusion in base.exclusions {
            for row in exclusion.rows.rows where !used.contains(row) {
                account.exclude(row, code: exclusion.code, reason: exclusion.reason)
            }
        }
        return account
    }

    /// A rule may not be able to decide where it is changed or a source is left out: that is said, not passed over.
    private func variant(_ choice: String, _ plan: Plan, named name: String) -> Variant {
        if let result = try? engine.table(for: plan, named: name) { return Variant(choice: choice, result) }
        return Variant(choice: choice, value: .missing(MissingReason("the rule cannot decide")), origin: Origin())
    }

    private func table(_ variants: [Variant], named name: String, unit: Unit) -> Table {
        let origins = variants.map(\.origin), base = variants[0].value.estimate
        let values = variants.map(\.value.estimate)
        var absences: [Int: MissingReason] = [:]
        for (row, variant) in variants.enumerated() {
            if case .missing(let reason) = variant.value { absences[row] = reason }
        }
        let changes = zip(values, origins).map { value, origin -> Estimate? in
            guard let value, let base else { return nil }
            // However uncertain a number of the same rows is, it is not another one.
            if value == base, origin == origins[0] { return Estimate(0) }
            // The same number twice is no two numbers: ends are compared with ends.
            let low = value.low.isFinite && base.low.isFinite ? value.low - base.low : -.infinity
            let high = value.high.isFinite && base.high.isFinite ? value.high - base.high : .infinity
            return Estimate(
                low: min(low, high), best: nil, high: max(low, high),
                value.qualifiers.union(base.qualifiers).intersection(.approximate))
        }
        let intervals = Intervals.perRow(variants.map(\.interval))
        var number = Column(
            "value", .estimate(values), title: "Number", unit: unit, absences: absences, origins: origins, intervals: intervals)
        for (row, variant) in variants.enumerated() { number.lacks[row] = variant.lack }
        return Table(
            name: name,
            columns: [
                Column("choice", .text(variants.map(\.choice)), title: "Choice", origins: origins), number,
                Column(
                    "change", .estimate(changes), title: "Change", unit: unit, absences: absences, origins: origins,
                    intervals: intervals),
            ])
    }

    /// The origins of the claims among the selected rows that a rule hears, each with its sources.
    private func families(_ base: AggregatedTable, _ plan: Plan) -> [(
        family: String, members: [(source: String, column: String)]
    )] {
        guard let table = engine.catalog.table(plan.from), case .aggregate(let call)? = plan.measures.first?.calculation,
            case .path(let words)? = call.arguments.first,
            let claim = table.claims.first(where: { $0.measure == words.first }), let name = claim.source,
            let column = table.column(name)
        else { return [] }
        let register = engine.catalog.sources
        let rows = base.account.used.union(
            base.account.exclusions.filter { $0.code == .claimNotChosen }.reduce(into: RowSet()) { $0.formUnion($1.rows) })
        var families: [(family: String, members: [(source: String, column: String)])] = []
        for row in rows.rows {
            guard case .text(let source) = column[row] else { continue }
            let topics = table.topics(of: row)
            if register.standing(of: source, topics: topics).rank == .deprecated { continue }
            let family = register.family(of: source, topics: topics)
            if let index = families.firstIndex(where: { $0.family == family }) {
                if !families[index].members.contains(where: { $0.source == source }) {
                    families[index].members.append((source, name))
                }
            } else {
                families.append((family, [(source, name)]))
            }
        }
        guard families.count > 1 else { return [] }
        return families.map { family in
            (family.members.map { register.shortName(of: $0.source) }.joined(separator: ", "), family.members)
        }
    }
}
