import Aggregation
import DataPackages
import Diagnostics

/// What a command asks of one file: its texts, understood, over columns whose types the texts alone decide.
struct AggregateQuery {
    let keys: [Part<GroupKey>]
    let measures: [Part<Measure>]
    let conditions: [Part<Condition>]
    let readings: [BareTable.Reading]

    /// A piece of the plan, and the text that it comes from.
    struct Part<Content> {
        let content: Content
        /// As the command line has it, its option before it.
        let text: String
        /// The numbers of the readings whose cells it needs.
        let readings: [Int]
    }

    /// Throws errors of kind `usage`.
    init(by: [String], measures: [String], conditions: [String]) throws(Diagnostic) {
        var asked = AskedTypes()
        let keyNames = by.flatMap(ListText.items)
        var keys: [(GroupKey, String)] = []
        for text in keyNames {
            let option = "--by \(text)"
            let expression = try Self.placed(option) { () throws(Diagnostic) in try Self.key(text) }
            guard !keys.contains(where: { $0.0.name == expression.plainName }) else { throw .askedTwice(option) }
            keys.append((asked.read(GroupKey(expression, name: expression.plainName)), option))
        }
        var calls: [(Measure, String)] = []
        for text in measures.flatMap(ListText.items) {
            let option = "--measure \(text)"
            let call = try Self.placed(option) { () throws(Diagnostic) in try AggregateCall.parse(text) }
            guard call.shareOf != .row else { throw .shareOfRow(option) }
            // A column of the file can be called as a measure is.
            let name = keys.contains { $0.0.name == call.text } ? call.text + "()" : call.text
            guard !calls.contains(where: { $0.0.name == name }) else { throw .askedTwice(option) }
            calls.append((Measure(.aggregate(asked.read(call)), name: name), option))
        }
        var tests: [(Condition, String)] = []
        for text in conditions {
            let option = "--where \(text)"
            let condition = try Self.placed(option) { () throws(Diagnostic) in try asked.read(Condition.parse(text)) }
            tests.append((condition, option))
        }
        let names = asked.readings.map(\.name)
        func numbers(_ expressions: [Expression]) -> [Int] {
            expressions.flatMap(\.columns).compactMap { names.firstIndex(of: $0) }
        }
        self.keys = keys.map { Part(content: $0, text: $1, readings: numbers([$0.expression])) }
        self.measures = calls.map { Part(content: $0, text: $1, readings: numbers($0.arguments)) }
        self.conditions = tests.map { Part(content: $0, text: $1, readings: numbers([$0.expression])) }
        readings = asked.readings.map { BareTable.Reading(column: $0.column, type: $0.type, name: $0.name) }
    }

    func plan(from table: String) -> Plan {
        Plan(
            from: table, conditions: conditions.map(\.content), rows: keys.map(\.content), measures: measures.map(\.content))
    }

    /// The texts that need a column, the first of them first.
    func texts(asking column: String) -> [String] {
        let wanted = readings.indices.filter { readings[$0].column == column }
        func asking<Content>(_ parts: [Part<Content>]) -> [String] {
            parts.filter { !$0.readings.allSatisfy { !wanted.contains($0) } }.map(\.text)
        }
        return asking(keys) + asking(measures) + asking(conditions)
    }

    /// A function of dates, or the name of a column, with or without quotes: it may hold spaces and other signs.
    private static func key(_ text: String) throws(Diagnostic) -> Expression {
        if text.isEmpty || text.hasPrefix("\"") { return try Expression.parse(text) }
        guard text.hasSuffix(")"), let end = text.firstIndex(of: "(") else { return .path([text]) }
        // `yaer(day)` is a slip; `tons(metric)` can be the name of a column.
        let near = Spelling.nearest(to: String(text[..<end]), among: DateFunction.allCases.map(\.rawValue))
        return near.isEmpty ? .path([text]) : try Expression.parse(text)
    }

    private static func placed<Result>(
        _ option: String, _ read: () throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        do throws(Diagnostic) {
            return try read()
        } catch {
            var error = error
            error.location = nil
            error.excerpt = option
            error.kind = .usage
            throw error
        }
    }
}

extension Expression {
    /// The name of a column as it stands in the file.
    fileprivate var plainName: String {
        if case .path(let words) = self { words.joined(separator: ".") } else { text }
    }
}

extension Measure {
    fileprivate var arguments: [Expression] {
        if case .aggregate(let call) = calculation { call.arguments } else { [] }
    }
}

extension Diagnostic {
    fileprivate static func askedTwice(_ option: String) -> Diagnostic {
        Diagnostic(
            code: "aggregate.asked-twice", "the same is asked for twice", excerpt: option, remedy: "leave one of them out",
            kind: .usage)
    }

    fileprivate static func shareOfRow(_ option: String) -> Diagnostic {
        Diagnostic(
            code: "aggregate.share-of-row", "a row has no other columns of which this could be a share", excerpt: option,
            remedy: "write share(total), the share of all rows", kind: .usage)
    }
}
