package import Diagnostics

/// What is computed for each group.
package struct Measure: Sendable, Hashable {
    package var name: String
    package var title: String?
    package var calculation: Calculation
    /// Rows that do not meet them stay in the group but do not enter this measure.
    package var conditions: [Condition]

    package enum Calculation: Sendable, Hashable {
        case aggregate(AggregateCall)
        /// Of the sums, or counts, of two columns or measures before this one.
        case ratio(String, String)
        case difference(String, String)
    }

    package init(_ calculation: Calculation, name: String, title: String? = nil, conditions: [Condition] = []) {
        self.calculation = calculation
        self.name = name
        self.title = title
        self.conditions = conditions
    }
}

/// An aggregate with its arguments, such as `quantile(age, 0.9)`, `share(row)` or `sum(persons, independent)`.
package struct AggregateCall: Sendable, Hashable {
    package var aggregate: String
    package var arguments: [Expression]
    package var parameter: Double?
    package var shareOf: ShareScope?

    /// As a definition writes it.
    package var text: String {
        var parts: [String] = []
        if let shareOf { parts.append(shareOf.rawValue) }
        parts += arguments.map(\.text)
        if let parameter { parts.append("\(parameter)") }
        if aggregate == IndependentSum.name { return "\(Sum.name)(\((parts + [IndependentSum.word]).joined(separator: ", ")))" }
        return parts.isEmpty ? aggregate : "\(aggregate)(\(parts.joined(separator: ", ")))"
    }
}

extension AggregateCall {
    /// Measures of several cells: they are computed once the sums of all groups are known.
    package static let share = "share"
    package static let cumulative = "cumulative"

    /// The aggregate that each group is computed by; nil when there is none of the name.
    var type: (any Accumulator.Type)? {
        switch aggregate {
        case Self.share where arguments.isEmpty: Count.self
        case Self.share, Self.cumulative: Sum.self
        default: AllAggregates.type(named: aggregate)
        }
    }

    /// Whether a cell depends on other cells than its own.
    package var isOfSeveralCells: Bool { aggregate == Self.share || aggregate == Self.cumulative }
}

/// The whole of which a share is a part.
package enum ShareScope: String, Sendable, CaseIterable {
    case row, column, total
}

extension AggregateCall {
    /// Reads a measure; throws `plan.syntax` or `plan.unknown-aggregate` at line 1 and the column in the text.
    package static func parse(_ text: String) throws(Diagnostic) -> AggregateCall {
        var scanner = TextScanner(text)
        scanner.skipSpaces()
        let start = scanner.offset
        let name = scanner.takeWord()
        let known = AllAggregates.words + [share, cumulative]
        guard known.contains(name) else {
            throw .unknownAggregate(name, scanner.location(at: start), known: known)
        }
        var call = AggregateCall(aggregate: name, arguments: [], parameter: nil, shareOf: nil)
        if scanner.take("(") { try call.parseArguments(&scanner) }
        scanner.skipSpaces()
        guard scanner.isAtEnd else { throw .syntax("\"\(scanner.rest)\" is not understood here", scanner.location(), text) }
        try call.checkArguments(scanner.location(at: start))
        return call
    }

    private mutating func parseArguments(_ scanner: inout TextScanner) throws(Diagnostic) {
        repeat {
            scanner.skipSpaces()
            if aggregate == Self.share, shareOf == nil {
                let place = scanner.location(), word = scanner.takeWord()
                guard let scope = ShareScope(rawValue: word) else {
                    throw .syntax("a share is of the row, the column or the total", place, word)
                }
                shareOf = scope
            } else if let first = scanner.next, first.properties.numericType != nil {
                let place = scanner.location()
                let digits = scanner.take { $0.properties.numericType != nil || $0 == "." }
                guard let number = Double(digits) else { throw .syntax("\"\(digits)\" is not a number", place, nil) }
                parameter = number
            } else {
                let argument = try Expression.parse(&scanner)
                if aggregate == Sum.name, arguments.count == 1, argument == .path([IndependentSum.word]) {
                    aggregate = IndependentSum.name
                } else {
                    arguments.append(argument)
                }
            }
            scanner.skipSpaces()
        } while scanner.take(",")
        guard scanner.take(")") else { throw .unclosedParenthesis(scanner) }
    }

    private func checkArguments(_ location: FileLocation) throws(Diagnostic) {
        if aggregate == Self.share {
            guard shareOf != nil, arguments.count <= 1 else {
                throw .syntax(
                    "a share is written share(row), share(column) or share(total), with a column after a comma or none", location,
                    nil)
            }
            return
        }
        guard let type else { return }
        guard arguments.count == type.argumentCount else {
            throw .syntax("\(aggregate) takes \(type.argumentCount) column(s), not \(arguments.count)", location, nil)
        }
        guard (parameter != nil) == type.takesParameter else {
            throw .syntax(
                type.takesParameter ? "\(aggregate) takes a number after its column" : "\(aggregate) takes no number", location,
                nil)
        }
        if type.takesParameter, let parameter, !(0...1).contains(parameter) {
            throw .syntax("\(aggregate) takes a number from 0 to 1", location, nil)
        }
    }
}
