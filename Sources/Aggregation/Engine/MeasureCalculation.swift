package import Diagnostics
import Tabular

/// The measures of a plan over one table, ready to be computed for any division into groups.
struct MeasureCalculation {
    let measures: [Measure]
    let table: Table
    let arguments: [[Column]]
    /// For each measure with arguments, whether one of them is missing in a row.
    let lacks: [[Bool]?]
    /// For each measure, the rows that meet its own conditions; nil when it has none.
    let admitted: [Set<Int>?]
    let undecided: [Set<Int>]
    let guards: [ClaimGuard?]
    let rule: ClaimRule?
    /// For each measure of claims, how the plan's rule settles them.
    let resolutions: [ClaimResolution?]
    /// For each measure, whether it joins the numbers of rows, and does not only count them.
    let joinsNumbers: [Bool]
    /// For each measure of claims, what makes two rows speak of one quantity.
    let quantityKeys: [QuantityKey?]

    init(_ plan: Plan, table: Table, resolver: PathResolver, selection: inout RowSelection) throws(Diagnostic) {
        self.table = table
        measures = plan.measures
        rule = plan.rule
        var resolutions: [ClaimResolution?] = []
        var arguments: [[Column]] = [], admitted: [Set<Int>?] = [], undecided: [Set<Int>] = [], guards: [ClaimGuard?] = []
        for (index, measure) in plan.measures.enumerated() {
            var columns: [Column] = []
            if case .aggregate(let call) = measure.calculation {
                let type = call.type
                for expression in call.arguments {
                    let resolved = try resolver.resolve(expression, in: table)
                    selection.excludeWithoutFarRow(resolved, path: expression.text)
                    guard type?.accepts(resolved.column.type) ?? true else {
                        throw .wrongType(
                            expression.text, resolved.column.type.inWords, expected: "a number for \"\(call.aggregate)\"")
                    }
                    columns.append(resolved.column)
                }
                let addsUp = type?.addsUp ?? false
                let comparesNumbers = call.aggregate != Count.name && call.aggregate != DistinctCount.name
                guards.append(
                    comparesNumbers
                        ? ClaimGuard(
                            call.arguments, columns: columns, table: table, register: resolver.catalog.sources, addsUp: addsUp,
                            takesRule: plan.coarseDates == nil)
                        : nil)
                resolutions.append(Self.resolution(call, plan.rule, table: table, resolver: resolver, isOf: comparesNumbers))
            } else {
                try Self.checkOperands(measure, among: plan.measures[..<index])
                guards.append(nil)
                resolutions.append(nil)
            }
            arguments.append(columns)
            var holding: Set<Int>?, open: Set<Int> = []
            for condition in measure.conditions {
                let truths = try condition.evaluate(try resolver.resolve(condition.expression, in: table).column)
                let rows = truths.indices.filter { truths[$0] == .holds }
                holding = holding.map { $0.intersection(rows) } ?? Set(rows)
                open.formUnion(truths.indices.filter { truths[$0] == .undecided })
            }
            admitted.append(holding)
            undecided.append(open)
        }
        self.arguments = arguments
        lacks = arguments.map { columns in
            columns.dropFirst().reduce(columns.first?.values.isMissing) { lacks, column in
                lacks.map { zip($0, column.values.isMissing).map { $0 || $1 } }
            }
        }
        self.admitted = admitted
        self.undecided = undecided
        self.guards = guards
        self.resolutions = resolutions
        joinsNumbers = plan.measures.map { measure in
            guard case .aggregate(let call) = measure.calculation else { return false }
            return call.aggregate != Count.name && call.aggregate != DistinctCount.name
        }
        quantityKeys = plan.measures.map { measure in
            guard case .aggregate(let call) = measure.calculation, case .path(let words)? = call.arguments.first,
                words.count == 1,
                let claim = table.claims.first(where: { $0.measure == words[0] })
            else { return nil }
            return QuantityKey(claim, in: table)
        }
    }

    /// A plan's rule settles claims where they are numbers of one column.
    private static func resolution(
        _ call: AggregateCall, _ rule: ClaimRule?, table: Table, resolver: PathResolver, isOf comparesNumbers: Bool
    ) -> ClaimResolution? {
        guard let rule, comparesNumbers, call.arguments.count == 1, case .path(let words) = call.arguments[0], words.count == 1
        else { return nil }
        return ClaimResolution(rule, column: words[0], table: table, register: resolver.catalog.sources)
    }

    /// Throws when the plan names a rule that has nothing to settle, or that needs groups by source.
    func checkRule(keys: [GroupKey]) throws(Diagnostic) {
        guard let rule else { return }
        guard resolutions.contains(where: { $0 != nil }) else { throw .idleRule(rule) }
        guard rule == .eachSource else { return }
        let sources = Set(table.claims.compactMap(\.source))
        let isGrouped = keys.contains { key in
            guard case .path(let words) = key.expression, let first = words.first else { return false }
            return sources.contains(first) || sources.contains(first + "_id")
        }
        if !isGrouped { throw .notGroupedBySource(sources.sorted().first ?? "source") }
    }

    /// The rows that no measure takes, because the rule leaves their claims, each with the reason.
    func claimsLeft(_ groups: [Group]) throws(Diagnostic) -> [Int: String] {
        guard rule != nil else { return [:] }
        var reasons: [Int: String] = [:], taken: Set<Int> = []
        for group in groups {
            for (index, measure) in measures.enumerated() {
                guard case .aggregate = measure.calculation else { continue }
                let entering = group.rows.filter { admitted[index]?.contains($0) ?? true }
                guard let resolution = resolutions[index] else {
                    taken.formUnion(entering)
                    continue
                }
                let left = try resolution.settle(entering).left
                for claim in left where reasons[claim.row] == nil { reasons[claim.row] = claim.reason }
                taken.formUnion(Set(entering).subtracting(left.map(\.row)))
            }
        }
        return reasons.filter { !taken.contains($0.key) }
    }

    private static func checkOperands(_ measure: Measure, among earlier: ArraySlice<Measure>) throws(Diagnostic) {
        let operands: [String] =
            switch measure.calculation {
            case .ratio(let a, let b), .difference(let a, let b): [a, b]
            case .aggregate: []
            }
        for operand in operands {
            guard let found = earlier.first(where: { $0.name == operand }) else {
                throw .unknownOperand(operand, known: earlier.map(\.name))
            }
            if case .aggregate(let call) = found.calculation, call.isOfSeveralCells { throw .operandOfSeveralCells(operand) }
        }
    }

    /// Whether a measure is a share.
    var hasShares: Bool {
        measures.contains { if case .aggregate(let call) = $0.calculation { call.shareOf != nil } else { false } }
    }

    /// Measures that are 0 where no row is.
    var countingMeasures: [String] {
        measures.filter { measure in
            guard case .aggregate(let call) = measure.calculation else { return false }
            return call.aggregate == Count.name || call.aggregate == DistinctCount.name
                || (call.shareOf != nil && call.arguments.isEmpty)
        }.map(\.name)
    }

    /// Used rows that a measure has no number for, or cannot decide on.
    func remarks(_ rows: [Int]) -> [(row: Int, code: ExclusionCode, reason: String)] {
        var result: [(row: Int, code: ExclusionCode, reason: String)] = []
        for (index, measure) in measures.enumerated() {
            for row in rows where lacks[index]?[row] == true && admitted[index]?.contains(row) ?? true {
                if let column = arguments[index].first(where: { $0[row].isMissing }), case .missing(let reason) = column[row] {
                    result.append((row, .missingMeasure, "\(measure.name): \(reason.label)"))
                }
            }
            for row in rows where undecided[index].contains(row) { result.append((row, .undecided, measure.name)) }
        }
        return result
    }

}

extension Table {
    /// The line of a row, for naming it beside another.
    func line(ofRow row: Int) -> FileLocation {
        FileLocation(file: file ?? name, line: row < lines.count ? lines[row] : nil)
    }

    func location(ofRow row: Int) -> FileLocation {
        FileLocation(file: file ?? name, line: row < lines.count ? lines[row] : nil, column: row < lines.count ? 1 : nil)
    }
}

extension Diagnostic {
    static func idleRule(_ rule: ClaimRule) -> Diagnostic {
        Diagnostic(
            code: "claims.idle-rule", "the rule \"\(rule.text)\" has no claims to settle here", excerpt: rule.text,
            remedy: "declare what the numbers claim in datapackage.json, or leave the rule out")
    }

    static func notGroupedBySource(_ column: String) -> Diagnostic {
        Diagnostic(
            code: "claims.each-source", "the rule \"each source\" needs groups by source", excerpt: "each source",
            remedy: "add \"\(column)\" to the rows or columns of the table")
    }

    static func unknownOperand(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.unknown-measure", "no measure before this one is named \"\(name)\"",
            at: FileLocation(file: "", line: 1, column: 1), excerpt: name, remedy: Spelling.suggestion(for: name, among: known))
    }

    package static func operandOfSeveralCells(_ name: String) -> Diagnostic {
        Diagnostic(
            code: "plan.operand", "\"\(name)\" is made of several cells, and no ratio or difference can take it",
            at: FileLocation(file: "", line: 1, column: 1), excerpt: name,
            remedy: "take measures of one cell each, such as a count or a sum")
    }

    static func overflow(_ aggregate: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "aggregate.overflow", "the \(aggregate) leaves the range of numbers at this row", at: location,
            remedy: "check the number in this row")
    }
}
