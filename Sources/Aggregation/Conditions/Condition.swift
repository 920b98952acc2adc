package import Diagnostics

/// A condition on a row: `PATH OP LITERAL`, or `PATH is [not] missing`.
package struct Condition: Hashable, Sendable {
    package let expression: Expression
    package let test: Test
    /// As the definition writes it: what the ledger prints.
    package let text: String

    package enum Test: Hashable, Sendable {
        case compare(Comparison, Literal)
        case isOneOf([Literal])
        case isMissing
        case isNotMissing
    }

    package enum Comparison: String, Sendable, CaseIterable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case within
    }

    /// A text of the condition; its column's type decides what it means.
    package struct Literal: Hashable, Sendable {
        package let text: String
        package let isQuoted: Bool
        /// From 1, in the condition's text.
        package let column: Int
    }
}

extension Condition {
    /// The same test of another expression.
    func testing(_ expression: Expression) -> Condition { Condition(expression: expression, test: test, text: text) }

    /// That a column has another value than a text.
    static func excluding(_ value: String, from column: String) -> Condition {
        Condition(
            expression: .path([column]), test: .compare(.notEqual, Literal(text: value, isQuoted: true, column: 1)),
            text: "\(column) != \(value)")
    }

    /// Reads a condition; throws `condition.syntax` at line 1 and the column in the text.
    package static func parse(_ text: String) throws(Diagnostic) -> Condition {
        var scanner = TextScanner(text)
        let expression = try Expression.parse(&scanner)
        scanner.skipSpaces()
        let test = try parseTest(&scanner, text: text)
        scanner.skipSpaces()
        guard scanner.isAtEnd else {
            throw .conditionSyntax(
                "\"\(scanner.rest)\" follows the condition", scanner.location(), "a text of several words needs double quotes")
        }
        return Condition(expression: expression, test: test, text: text)
    }

    private static func parseTest(_ scanner: inout TextScanner, text: String) throws(Diagnostic) -> Test {
        if scanner.take("==") {
            throw .conditionSyntax("one equals sign is enough", scanner.location(at: scanner.offset - 2), "write = instead of ==")
        }
        // Longer operators first, so that "<=" is not read as "<".
        for comparison in [Comparison.notEqual, .lessOrEqual, .greaterOrEqual, .equal, .less, .greater] {
            if scanner.take(comparison.rawValue) { return .compare(comparison, try parseLiteral(&scanner)) }
        }
        let place = scanner.location(), word = scanner.takeWord()
        switch word {
        case "within": return .compare(.within, try parseLiteral(&scanner))
        case "in": return .isOneOf(try parseLiterals(&scanner))
        case "is":
            scanner.skipSpaces()
            let second = scanner.takeWord()
            if second == "missing" { return .isMissing }
            scanner.skipSpaces()
            if second == "not", scanner.takeWord() == "missing" { return .isNotMissing }
            throw .conditionSyntax("after \"is\" comes \"missing\" or \"not missing\"", place, nil)
        default:
            throw .conditionSyntax(
                "an operator is expected here", place, "one of = != < <= > >= in within, or \"is missing\"")
        }
    }

    private static func parseLiterals(_ scanner: inout TextScanner) throws(Diagnostic) -> [Literal] {
        scanner.skipSpaces()
        guard scanner.take("(") else {
            throw .conditionSyntax("\"in\" is followed by a list", scanner.location(), "such as in (a, b, \"c d\")")
        }
        var literals: [Literal] = []
        repeat {
            literals.append(try parseLiteral(&scanner))
            scanner.skipSpaces()
        } while scanner.take(",")
        guard scanner.take(")") else { throw .unclosedParenthesis(scanner) }
        return literals
    }

    private static func parseLiteral(_ scanner: inout TextScanner) throws(Diagnostic) -> Literal {
        scanner.skipSpaces()
        let column = scanner.offset + 1, place = scanner.location()
        if scanner.take("\"") {
            let text = scanner.take { $0 != "\"" }
            guard scanner.take("\"") else { throw .conditionSyntax("the quote is not closed", place, "write \"\(text)\"") }
            return Literal(text: text, isQuoted: true, column: column)
        }
        let text = scanner.take { !$0.properties.isWhitespace && $0 != "," && $0 != ")" && $0 != "(" }
        guard !text.isEmpty else { throw .conditionSyntax("a value is expected here", place, nil) }
        return Literal(text: text, isQuoted: false, column: column)
    }
}

extension Diagnostic {
    static func conditionSyntax(_ message: String, _ location: FileLocation, _ remedy: String?) -> Diagnostic {
        Diagnostic(code: "condition.syntax", message, at: location, remedy: remedy)
    }
}
