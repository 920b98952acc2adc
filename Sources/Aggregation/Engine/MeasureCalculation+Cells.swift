import Diagnostics
import Tabular

extension MeasureCalculation {
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
        let measured =
            lacks[index].map { lacks in entering.contains { lacks[$0] } ? entering.filter { !lacks[$0] } : entering } ?? entering
        if let resolution = resolutions[index] { return try cell(call, resolution, index: index, measured, entering) }
        try guards[index]?.check(measured)
        guard let type = call.type else { return MeasureCell(value: .missing(.undefined), rows: []) }
        let inputs = measured.lazy.map { (row: $0, value: columns.first?[$0], second: columns.count > 1 ? columns[1][$0] : nil) }
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
        let inputs = settled.lazy.map { (row: $0.rows[0], value: Optional($0.value), second: Value?.none) }
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
        _ type: A.Type, _ inputs: some Sequence<(row: Int, value: Value?, second: Value?)>, parameter: Double?
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

    private func place(_ row: Int) -> FileLocation { table.location(ofRow: row) }
}
