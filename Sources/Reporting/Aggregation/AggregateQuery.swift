import Aggregation
import DataPackages
import Diagnostics

/// What a command asks of one file: its texts, understood, over columns whose types the texts alone decide.
struct AggregateQuery {
    var keys: [Part<GroupKey>] = []
    var measures: [Part<Measure>] = []
    /// Columns that are taken row by row, where nothing is grouped.
    var listed: [Part<GroupKey>] = []
    let conditions: [Part<Condition>]
    let readings: [BareTable.Reading]
    /// Columns of the table after those that are read.
    var ranges: [BareRange] = []
    /// What else can be asked where no cell of a column is what was asked for, by its name.
    var remedies: [String: String] = [:]

    /// A piece of the plan, and the text that it comes from.
    struct Part<Content> {
        let content: Content
        /// As the command line has it, its option before it.
        let text: String
        /// The numbers of the columns whose cells it needs.
        let columns: NeededColumns
    }

    func plan(from table: String) -> Plan {
        Plan(
            from: table, conditions: conditions.map(\.content), rows: keys.map(\.content), measures: measures.map(\.content))
    }

    func listing(from table: String) -> Listing {
        Listing(from: table, conditions: conditions.map(\.content), columns: listed.map(\.content))
    }

    /// The texts that need a column, the first of them first.
    func texts(asking column: String) -> [String] {
        let wanted = readings.indices.filter { readings[$0].column == column }
        func asking<Content>(_ parts: [Part<Content>]) -> [String] {
            parts.filter { !$0.columns.read.allSatisfy { !wanted.contains($0) } }.map(\.text)
        }
        return asking(keys) + asking(measures) + asking(listed) + asking(conditions)
    }

    /// Conditions with the option before them, and what they ask to be read.
    static func conditions(_ texts: [String], asked: inout AskedTypes) throws(Diagnostic) -> [(Condition, String)] {
        var tests: [(Condition, String)] = []
        for text in texts {
            let option = "--where \(text)"
            let condition = try placed(option) { () throws(Diagnostic) in try asked.read(Condition.parse(text)) }
            tests.append((condition, option))
        }
        return tests
    }

    /// A function of dates, or the name of a column, with or without quotes: it may hold spaces and other signs.
    static func key(_ text: String) throws(Diagnostic) -> Expression {
        if text.isEmpty || text.hasPrefix("\"") { return try Expression.parse(text) }
        guard text.hasSuffix(")"), let end = text.firstIndex(of: "(") else { return .path([text]) }
        // `yaer(day)` is a slip; `tons(metric)` can be the name of a column.
        let near = Spelling.nearest(to: String(text[..<end]), among: DateFunction.allCases.map(\.rawValue))
        return near.isEmpty ? .path([text]) : try Expression.parse(text)
    }

    static func placed<Result>(
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

extension AggregateQuery {
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
        let tests = try Self.conditions(conditions, asked: &asked)
        self.init(asked, keys: keys, measures: calls, conditions: tests)
    }

    /// Pieces of the plan over what was asked for, each with its text.
    init(
        _ asked: AskedTypes, ranges: [BareRange] = [], keys: [(GroupKey, String)] = [], measures: [(Measure, String)] = [],
        listed: [(GroupKey, String)] = [], conditions: [(Condition, String)]
    ) {
        let names = asked.readings.map(\.name) + ranges.map(\.name)
        func columns(_ expressions: [Expression]) -> NeededColumns {
            let found = expressions.flatMap(\.columns).compactMap { names.firstIndex(of: $0) }
            return NeededColumns(found, readings: asked.readings.count, ranges: ranges)
        }
        self.keys = keys.map { Part(content: $0, text: $1, columns: columns([$0.expression])) }
        self.measures = measures.map { Part(content: $0, text: $1, columns: columns($0.arguments)) }
        self.listed = listed.map { Part(content: $0, text: $1, columns: columns([$0.expression])) }
        self.conditions = conditions.map { Part(content: $0, text: $1, columns: columns([$0.expression])) }
        self.ranges = ranges
        readings = asked.readings.map { BareTable.Reading(column: $0.column, type: $0.type, name: $0.name) }
    }
}

/// The columns of a bare table that a piece of a plan needs, by their numbers.
struct NeededColumns {
    /// Those whose cells are its values: a range where it is one, else what is read.
    let values: [Int]
    /// Those in which an unreadable cell leaves it without a value.
    let read: [Int]

    init(_ values: [Int], readings: Int, ranges: [BareRange]) {
        self.values = values
        read = values.flatMap { $0 < readings ? [$0] : ranges[$0 - readings].parts + [$0] }
    }
}

extension Expression {
    /// The name of a column as it stands in the file.
    var plainName: String {
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

    static func shareOfRow(_ option: String) -> Diagnostic {
        Diagnostic(
            code: "aggregate.share-of-row", "a row has no other columns of which this could be a share", excerpt: option,
            remedy: "write share(total), the share of all rows", kind: .usage)
    }
}
