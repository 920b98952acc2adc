package import Diagnostics
import Tabular

/// A cell of a measure: its value and the rows that entered it.
struct MeasureCell {
    var value: Value
    var rows: [Int]
    /// Those of the rows that only may belong to the group.
    var possible: [Int] = []
    /// What the bounds of the ranges behind it mean.
    var interval = CommonInterval()
    /// The rows that belong to it and state no number.
    var lack = MeasureLack()
}

/// The measures of a plan over one table, ready to be computed for any division into groups.
struct MeasureCalculation {
    let measures: [Measure]
    private let table: Table
    private let arguments: [[Column]]
    /// For each measure with arguments, whether one of them is missing in a row.
    private let lacks: [[Bool]?]
    /// For each measure, the rows that meet its own conditions; nil when it has none.
    private let admitted: [Set<Int>?]
    private let undecided: [Set<Int>]
    private let guards: [ClaimGuard?]
    private let rule: ClaimRule?
    /// For each measure of claims, how the plan's rule settles them.
    private let resolutions: [ClaimResolution?]
    /// For each measure, whether it joins the numbers of rows, and does not only count them.
    private let joinsNumbers: [Bool]
    /// For each measure of claims, what makes two rows speak of one quantity.
    private let quantityKeys: [QuantityKey?]

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
                            call.arguments, columns: columns, table: table, register: resolver.catalog.sources, addsUp: addsUp)
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

    /// For each measure, its cells in the order of the groups. Shares and running sums are left for `TableAssembly`.
    func cells(_ groups: [Group]) throws(Diagnostic) -> [[MeasureCell]] {
        var result: [[MeasureCell]] = []
        for (index, measure) in measures.enumerated() {
            switch measure.calculation {
            case .aggregate(let call):
                var cells: [MeasureCell] = []
                for group in groups { cells.append(try cell(index, call, rows: group.rows, parts: group.parts)) }
                result.append(cells)
            case .ratio(let part, let whole):
                result.append(try combine(part, whole, result) { Ratio.divide($0, by: $1) })
            case .difference(let a, let b):
                result.append(try combine(a, b, result, Self.difference))
            }
        }
        return result
    }

    /// Throws when cells whose values are compared with one another have ranges of different kinds.
    func commonInterval(_ cells: [MeasureCell]) throws(Diagnostic) -> CommonInterval {
        var common = CommonInterval()
        for cell in cells { try common.join(cell.interval, in: table) }
        return common
    }

    /// Running sums of a measure over the rows of lines: each is the sum of all lines up to it.
    func cumulative(_ index: Int, lines: [[Int]]) throws(Diagnostic) -> [MeasureCell] {
        guard case .aggregate(let call) = measures[index].calculation else { return [] }
        var cells: [MeasureCell] = [], rows: [Int] = []
        for line in lines {
            // Sums that would mislead, and claims that a rule settles, can lie in different lines.
            rows = (rows + line).sorted()
            cells.append(try cell(index, call, rows: rows))
        }
        return cells
    }

    private func cell(
        _ index: Int, _ call: AggregateCall, rows: [Int], parts: [Int: RowPart] = [:]
    ) throws(Diagnostic) -> MeasureCell {
        let entering = admitted[index].map { admitted in rows.filter(admitted.contains) } ?? rows
        let columns = arguments[index]
        let measured = lacks[index].map { lacks in entering.filter { !lacks[$0] } } ?? entering
        if let resolution = resolutions[index] { return try cell(call, resolution, index: index, measured, entering) }
        try guards[index]?.check(measured)
        guard let type = call.type else { return MeasureCell(value: .missing(.undefined), rows: []) }
        let inputs = measured.map { (row: $0, value: columns.first?[$0], second: columns.count > 1 ? columns[1][$0] : nil) }
        guard parts.isEmpty || !measured.contains(where: { parts[$0] != nil }) else {
            // Where rows may belong or belong in part, a count is the sum of what each of them counts for.
            let weighted = inputs.map { input -> (row: Int, value: Value?, second: Value?) in
                let value = input.value ?? .integer(1)
                return (row: input.row, value: parts[input.row]?.of(value) ?? value, second: nil)
            }
            var common = try interval(index, measured)
            let possible = measured.filter { parts[$0] == .possible }
            if let row = possible.first {
                try common.join(CommonInterval(.estimate(Estimate(unchecked: 0, nil, 1)), nil, row: row), in: table)
            }
            return MeasureCell(
                value: try run(Sum.self, weighted, parameter: nil), rows: measured, possible: possible, interval: common,
                lack: lack(index, entering, measured))
        }
        var value = try run(type, inputs, parameter: call.parameter)
        if value == .missing(.noRows), let reason = Self.reason(columns, entering) { value = .missing(reason) }
        return MeasureCell(
            value: value, rows: measured, interval: try interval(index, measured),
            lack: lack(index, entering, measured))
    }

    /// The entering rows whose number is not stated. Of claims a row lacks none when another states its quantity.
    private func lack(_ index: Int, _ entering: [Int], _ measured: [Int]) -> MeasureLack {
        guard joinsNumbers[index], entering.count > measured.count, let lacks = lacks[index] else { return MeasureLack() }
        var reasons: [Int: MissingReason] = [:]
        for row in entering where lacks[row] {
            reasons[row] =
                arguments[index].lazy.compactMap { column in
                    if case .missing(let reason) = column[row] { reason } else { nil }
                }.first
        }
        reasons = reasons.filter(\.value.lacksNumber)
        if let key = quantityKeys[index], !reasons.isEmpty {
            let stated = Set(measured.map(key.values))
            reasons = reasons.filter { !stated.contains(key.values(of: $0.key)) }
        }
        return MeasureLack(measured + reasons.keys, reasons: reasons)
    }

    /// The kind that the ranges of some rows share; what is only counted has none.
    private func interval(_ index: Int, _ rows: [Int]) throws(Diagnostic) -> CommonInterval {
        var common = CommonInterval()
        guard joinsNumbers[index] else { return common }
        for column in arguments[index] where column.type == .estimate {
            for row in rows { try common.join(CommonInterval(column[row], column.intervals[row], row: row), in: table) }
        }
        return common
    }

    /// A measure of claims, each quantity once by the plan's rule.
    private func cell(
        _ call: AggregateCall, _ resolution: ClaimResolution, index: Int, _ measured: [Int], _ entering: [Int]
    ) throws(Diagnostic) -> MeasureCell {
        let settled = try resolution.settle(measured).settled
        try guards[index]?.check(settled.compactMap(\.rows.first))
        guard let type = call.type else { return MeasureCell(value: .missing(.undefined), rows: []) }
        let inputs = settled.map { (row: $0.rows[0], value: Optional($0.value), second: Value?.none) }
        var value = try run(type, inputs, parameter: call.parameter)
        if value == .missing(.noRows), let reason = Self.reason(arguments[index], entering) { value = .missing(reason) }
        var interval = CommonInterval()
        for quantity in settled { try interval.join(quantity.interval, in: table) }
        return MeasureCell(
            value: value, rows: settled.flatMap(\.rows).sorted(), interval: interval,
            lack: lack(index, entering, measured))
    }

    /// Why no row has a number; nil when there is no row. Different reasons stand side by side.
    private static func reason(_ columns: [Column], _ rows: [Int]) -> MissingReason? {
        var labels: [String] = []
        for row in rows {
            for column in columns {
                if case .missing(let reason) = column[row], !labels.contains(reason.label) { labels.append(reason.label) }
            }
        }
        return labels.isEmpty ? nil : MissingReason(labels.joined(separator: ", "))
    }

    private func run<A: Accumulator>(
        _ type: A.Type, _ inputs: [(row: Int, value: Value?, second: Value?)], parameter: Double?
    ) throws(Diagnostic) -> Value {
        var accumulator = type.init(parameter: parameter)
        for input in inputs {
            do throws(AggregateOverflow) {
                try accumulator.add(input.value ?? .integer(1), input.second)
            } catch {
                throw .overflow(type.name, at: place(input.row))
            }
        }
        return accumulator.result
    }

    private func combine(
        _ a: String, _ b: String, _ cells: [[MeasureCell]], _ operation: (Estimate, Estimate) -> Value
    ) throws(Diagnostic) -> [MeasureCell] {
        guard let i = measures.firstIndex(where: { $0.name == a }), let j = measures.firstIndex(where: { $0.name == b }),
            i < cells.count, j < cells.count
        else { return [] }
        var result: [MeasureCell] = []
        for (left, right) in zip(cells[i], cells[j]) {
            let rows = Array(Set(left.rows).union(right.rows)).sorted()
            let certain = Set(left.rows).subtracting(left.possible).union(Set(right.rows).subtracting(right.possible))
            let possible = rows.filter { !certain.contains($0) }
            guard let x = left.value.estimate, let y = right.value.estimate else {
                result.append(MeasureCell(value: left.value.isMissing ? left.value : right.value, rows: rows, possible: possible))
                continue
            }
            var interval = left.interval
            try interval.join(right.interval, in: table)
            result.append(
                MeasureCell(
                    value: operation(x, y), rows: rows, possible: possible, interval: interval,
                    lack: MeasureLack(of: [left, right])))
        }
        return result
    }

    private static func difference(_ a: Estimate, _ b: Estimate) -> Value {
        let result = a - b
        return result.isPoint ? .decimal(result.low) : .estimate(result)
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

    /// The unit of a measure's numbers over some rows.
    func unit(of index: Int, rows: [Int]) -> Unit {
        guard case .aggregate(let call) = measures[index].calculation, let column = arguments[index].first,
            ![Count.name, DistinctCount.name, AggregateCall.share, Ratio.name].contains(call.aggregate)
        else { return .none }
        guard case .perRow(let name) = column.unit else { return column.unit }
        return Engine.commonUnit(name, of: table, rows: rows)
    }

    /// What a measure's numbers are: the least of some years is a year.
    func meaning(of index: Int) -> NumberMeaning {
        guard case .aggregate(let call) = measures[index].calculation, let column = arguments[index].first,
            [Minimum.name, Maximum.name, Median.name, Quantile.name].contains(call.aggregate)
        else { return .quantity }
        return column.meaning
    }

    /// The declared categories of a measure's values, for dates and texts that pass through.
    func resultType(of index: Int, cells: [MeasureCell]) -> ColumnType {
        guard case .aggregate(let call) = measures[index].calculation, call.aggregate != AggregateCall.share, let type = call.type
        else {
            let hasRange = cells.contains { if case .estimate = $0.value { true } else { false } }
            return hasRange ? .estimate : .decimal
        }
        let type0 = type.resultType(of: arguments[index].first?.type)
        // A ratio of two columns is a range as soon as one of them is.
        if cells.contains(where: { if case .estimate = $0.value { true } else { false } }) { return .estimate }
        // Rows that are spread over groups make fractions of whole numbers.
        if type0 == .integer, cells.contains(where: { if case .decimal = $0.value { true } else { false } }) { return .decimal }
        return type0
    }

    private func place(_ row: Int) -> FileLocation { table.location(ofRow: row) }
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
