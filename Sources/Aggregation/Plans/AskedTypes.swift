package import Diagnostics
package import Tabular

/// What a plan asks of a file that declares no types: as what the cells of each column are to be read. The plan alone decides;
/// what stands in the cells is not looked at. Keys, `distinct` and comparisons with words ask for text, comparisons with numbers
/// and all other measures for numbers, comparisons with dates and functions of dates for dates.
package struct AskedTypes: Sendable {
    /// A column, read as text, as numbers (`decimal`) or as dates. One column can be asked for in several ways.
    package struct Reading: Hashable, Sendable {
        package let column: String
        package let type: ColumnType

        /// What the column so read is called in the table that the plan is computed over.
        package var name: String { type.rawValue + " " + column }
    }

    /// Each once, in the order in which they are first asked for.
    package private(set) var readings: [Reading] = []
    /// Columns that are made of readings and keep their names.
    private var made: Set<String> = []

    package init() {}

    /// Makes the name known as that of a column which the file does not have.
    package mutating func keep(_ name: String) { made.insert(name) }

    /// The key over the columns as they are read; its name and title stay.
    package mutating func read(_ key: GroupKey, as type: ColumnType = .text) -> GroupKey {
        var result = key
        result.expression = read(key.expression, as: type)
        return result
    }

    package mutating func read(_ call: AggregateCall) -> AggregateCall {
        var result = call
        let isOfAnything = AllAggregates.type(named: call.aggregate)?.accepts(.text) ?? false
        result.arguments = call.arguments.map { read($0, as: isOfAnything ? .text : .decimal) }
        return result
    }

    /// Throws `condition.type` when its literal cannot be compared in the way asked for.
    package mutating func read(_ condition: Condition) throws(Diagnostic) -> Condition {
        condition.testing(read(condition.expression, as: try condition.typeAsked()))
    }

    private mutating func read(_ expression: Expression, as type: ColumnType) -> Expression {
        switch expression {
        case .path(let words) where made.contains(words.joined(separator: ".")): return expression
        case .path(let words):
            let reading = Reading(column: words.joined(separator: "."), type: type)
            if !readings.contains(reading) { readings.append(reading) }
            return .path([reading.name])
        case .function(let function, let arguments): return .function(function, arguments.map { read($0, as: .date) })
        }
    }
}

extension Expression {
    /// The names of the columns that it reads, without following keys.
    package var columns: [String] {
        switch self {
        case .path(let words): [words.joined(separator: ".")]
        case .function(_, let arguments): arguments.flatMap(\.columns)
        }
    }
}

extension Condition {
    /// The type in which a column without one is compared with its literals.
    fileprivate func typeAsked() throws(Diagnostic) -> ColumnType {
        let comparison: Comparison, literals: [Literal]
        switch test {
        case .isMissing, .isNotMissing: return .text
        case .compare(let wanted, let literal): (comparison, literals) = (wanted, [literal])
        case .isOneOf(let all): (comparison, literals) = (.equal, all)
        }
        guard let first = literals.first else { return .text }
        if case .function = expression {
            if comparison != .within, let word = literals.first(where: { !$0.isNumber }) {
                throw .conditionType(self, word, "a number", "write digits without separators")
            }
            guard comparison != .within else {
                throw .conditionType(self, first, "a number", "\"within\" is for dates; use < and >")
            }
            return .date
        }
        if comparison == .within {
            guard first.isDate else {
                throw .conditionType(self, first, "a date", "write it as 1937, 1937-06, 1937-06-11 or 1937-06/1938-01")
            }
            return .date
        }
        if literals.allSatisfy(\.isNumber) { return .decimal }
        if literals.allSatisfy(\.isDate) { return .date }
        guard comparison == .equal || comparison == .notEqual else {
            throw .conditionType(self, first, "a number or date", "a text is compared with = or != or in")
        }
        return .text
    }
}

extension Condition.Literal {
    fileprivate var isNumber: Bool {
        !isQuoted && text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(text)?.isFinite == true
    }

    fileprivate var isDate: Bool { !isQuoted && EDTFDate(text) != nil }
}
