import Aggregation
import Diagnostics
import Tabular

/// For each group of a plan, the rows that a measure has no number for: they are in the group, and not in its number.
struct LackingRows {
    /// By row keys, then column keys.
    private var byKeys: [[Value]: Origin] = [:]
    private let rowKeyCount: Int

    /// What is missing is asked of the engine by conditions, so that it is found as a reader of the table would find it.
    init(of measure: Measure, in plan: Plan, engine: Engine) throws(Diagnostic) {
        rowKeyCount = plan.rows.count
        let counted = Measure(.aggregate(try AggregateCall.parse(Count.name)), name: Count.name)
        for (argument, conditions) in Self.arguments(of: measure, among: plan.measures) {
            let isMissing = try Condition.parse("\(argument.text) is missing")
            var lacking = plan
            // A row without a number claims nothing, so that no rule leaves it out.
            lacking.rule = nil
            lacking.conditions += conditions + [isMissing]
            lacking.measures = [counted]
            lacking.totals = []
            lacking.order = []
            lacking.limit = nil
            let table = try engine.table(for: lacking, named: Count.name).table
            let keys = (plan.rows + plan.columns).compactMap { table.column($0.name) }
            for row in 0..<table.rowCount {
                byKeys[keys.map { $0[row] }, default: Origin()].formUnion(table.origin(row: row, column: Count.name))
            }
        }
    }

    /// The columns that a measure is computed from, with its conditions; of one made of others, those of the others.
    private static func arguments(
        of measure: Measure, among measures: [Measure]
    ) -> [(argument: Expression, conditions: [Condition])] {
        switch measure.calculation {
        case .aggregate(let call): call.arguments.map { ($0, measure.conditions) }
        case .ratio(let a, let b), .difference(let a, let b):
            measures.filter { $0.name == a || $0.name == b }.flatMap { arguments(of: $0, among: []) }
        }
    }

    /// A missing column key stands for the total over all columns.
    func rows(rowKeys: [Value], columnKeys: [Value]) -> Origin {
        guard columnKeys.contains(.missing(.total)) || rowKeys.contains(.missing(.total)) else {
            return byKeys[rowKeys + columnKeys] ?? Origin()
        }
        var all = Origin()
        for (keys, rows) in byKeys {
            let fits = zip(rowKeys + columnKeys, keys).allSatisfy { $0 == .missing(.total) || $0 == $1 }
            if fits { all.formUnion(rows) }
        }
        return all
    }
}
