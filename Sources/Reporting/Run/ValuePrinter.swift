import Aggregation
import Diagnostics
import Formatting
import Tabular

/// Computes and prints the values of a text.
struct ValuePrinter {
    struct PrintedValue {
        let text: String
        let value: Value
        let origin: Origin
        /// The fields of the rows behind it that it was read or chosen by.
        var fields: Set<String> = []
        let accounts: [RowAccount]
        /// What the rows behind it lack; nil when each states a number.
        var lack: NumberLack?
        /// Why there is no number, when nothing says what is printed then.
        var absence: String?
        /// What the bounds of its range mean; nil when it is none, or nothing is declared.
        var interval: IntervalKind?
    }

    let engine: Engine
    let format: ValueFormat
    let values: [CompiledValue]

    func value(named name: String) throws(Diagnostic) -> PrintedValue {
        guard let compiled = values.first(where: { $0.name == name }) else {
            throw Diagnostic(code: "text.unknown-value", "there is no value \"\(name)\"")
        }
        switch compiled.calculation {
        case .plan(let plan):
            let result = try engine.table(for: plan, named: name)
            guard let column = result.table.columns.last, result.table.rowCount > 0, column[0].isKnown else {
                return missing(compiled, result.table.columns.last?[0] ?? .missing(.noRows), [result.account])
            }
            var text = print(column[0], style: compiled.style, meaning: column.meaning, unit: column.unit)
            // A bound of the stated numbers is none of all.
            if column.lacks[0] != nil, column[0].estimate?.isBounded == false { text = format.stated(text) }
            return PrintedValue(
                text: text, value: column[0], origin: result.table.origin(row: 0, column: column.name),
                fields: column.fields, accounts: [result.account], lack: column.lacks[0],
                interval: column[0].isRange ? column.intervals[0] : nil)
        case .ratio(let a, let b):
            return try combine(a, b, compiled, meaning: .share) { Ratio.divide($0, by: $1) }
        case .whole(let a, let b):
            let isPercent = try unit(named: b) == .fixed("percent")
            return try combine(a, b, compiled, meaning: .quantity) { part, share in
                Ratio.divide(
                    part,
                    by: isPercent
                        ? Estimate(unchecked: share.low / 100, share.best.map { $0 / 100 }, share.high / 100, share.qualifiers)
                        : share)
            }
        case .difference(let a, let b):
            return try combine(a, b, compiled, meaning: .quantity) { x, y in
                let difference = x - y
                return difference.isPoint ? .decimal(difference.low) : .estimate(difference)
            }
        }
    }

    /// The unit of a value that is an aggregate; none for one made of others.
    private func unit(named name: String) throws(Diagnostic) -> Unit {
        guard case .plan(let plan)? = values.first(where: { $0.name == name })?.calculation else { return .none }
        return try engine.table(for: plan, named: name).table.columns.last?.unit ?? .none
    }

    private func combine(
        _ a: String, _ b: String, _ compiled: CompiledValue, meaning: NumberMeaning, _ operation: (Estimate, Estimate) -> Value
    ) throws(Diagnostic) -> PrintedValue {
        let left = try value(named: a), right = try value(named: b)
        guard let x = left.value.estimate, let y = right.value.estimate else {
            return missing(compiled, .missing(.noRows), [])
        }
        try refuseMixedIntervals(left, right)
        let result = operation(x, y)
        guard result.isKnown else { return missing(compiled, result, []) }
        let lack = NumberLack.joining([left.lack, right.lack].compactMap { $0 })
        var text = print(result, style: compiled.style, meaning: meaning, unit: .none)
        if lack != nil, result.estimate?.isBounded == false { text = format.stated(text) }
        return PrintedValue(
            text: text, value: result,
            origin: left.origin.union(right.origin), fields: left.fields.union(right.fields), accounts: [],
            lack: lack,
            interval: commonInterval(left, right))
    }

    /// That of the ranges among two values; nil when one of them has none declared.
    private func commonInterval(_ left: PrintedValue, _ right: PrintedValue) -> IntervalKind? {
        let kinds = [left, right].filter(\.value.isRange).map(\.interval)
        return kinds.contains(nil) ? nil : kinds.first.flatMap { $0 }
    }

    /// Names the first row behind each.
    private func refuseMixedIntervals(_ left: PrintedValue, _ right: PrintedValue) throws(Diagnostic) {
        guard let a = left.interval, let b = right.interval, a != b, let first = row(left.origin), let other = row(right.origin)
        else { return }
        throw .mixedIntervals((a, first.table, first.row), (b, other.table, other.row))
    }

    private func row(_ origin: Origin) -> (table: Table, row: Int)? {
        for part in origin.parts {
            if let table = engine.catalog.table(part.table), let row = part.rows.first { return (table, row) }
        }
        return nil
    }

    /// A hole in a sentence would be read as if nothing was meant to stand there.
    private func missing(_ compiled: CompiledValue, _ value: Value, _ accounts: [RowAccount]) -> PrintedValue {
        let rows = accounts.map(\.used.count).reduce(0, +)
        var why = "no row is left by its conditions"
        if !value.isMissing { why = "nothing bounds it" }
        if rows > 0, case .missing(let reason) = value {
            why = "\(reason.label), in \(rows == 1 ? "its one row" : "all of its \(rows) rows")"
        }
        switch compiled.calculation {
        case .plan: break
        case .ratio, .difference, .whole: why = "what it is made of has no number, or can be nothing"
        }
        return PrintedValue(
            text: compiled.otherwise ?? SentenceWords(format.language).notKnown,
            value: value.isMissing ? value : .missing(MissingReason(why)), origin: Origin(),
            accounts: accounts,
            absence: compiled.otherwise == nil ? why : nil)
    }

    private func print(_ value: Value, style: ValueStyle?, meaning: NumberMeaning, unit: Unit) -> String {
        switch style {
        case .year: return format.value(value, meaning: .year)
        case .percent: return format.value(value, meaning: .share)
        case .words:
            if let estimate = value.estimate, estimate.isPoint, let number = Int(exactly: estimate.low) {
                return format.words(number)
            }
        case nil: break
        }
        let isTime = unit == .fixed("years") || unit == .fixed("days")
        let text = isTime ? value.estimate.map { format.estimate($0, places: $0.isWhole ? 0 : 1) } : nil
        return (text ?? format.value(value, meaning: meaning)) + (unit == .fixed("percent") ? "\u{202F}%" : "")
    }
}

extension Value {
    /// Whether it says anything: a number with neither a best nor a bound does not.
    fileprivate var isKnown: Bool { !isMissing && estimate.map { $0.low.isFinite || $0.high.isFinite } ?? true }
}

extension Estimate {
    /// Whether all of its numbers are whole.
    fileprivate var isWhole: Bool { [low, best ?? low, high].allSatisfy { $0 == $0.rounded() } }
}

extension Diagnostic {
    static func noNumber(_ name: String, why: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            .warning, code: "text.no-number", "the value \(name.quotedForMessage) has no number: \(why)", at: location,
            excerpt: name, remedy: "mend its conditions, or say what is printed then: otherwise: \"an unknown number\"")
    }
}
