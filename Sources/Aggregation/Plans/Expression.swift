package import Diagnostics

/// A value of each row: a field, a field of a row that a key names, or a function of dates.
package indirect enum Expression: Hashable, Sendable {
    /// Words joined by dots: keys, then a field.
    case path([String])
    case function(DateFunction, [Expression])
}

/// What can be asked of dates.
package enum DateFunction: String, Sendable, CaseIterable {
    /// The year, month (1–12) or first year of the decade; missing when the date covers several.
    case year, month, decade
    /// From the first date to the second, in days, or in years of 365.2425 days. Coarse dates give a range.
    case days, years

    var argumentCount: Int { self == .days || self == .years ? 2 : 1 }
}

extension Expression {
    /// As a definition writes it, with one space after each comma.
    package var text: String {
        switch self {
        case .path(let words): words.map(Self.quoted).joined(separator: ".")
        case .function(let function, let arguments):
            "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ", ")))"
        }
    }

    /// The fields of the row itself that it reads; what a key leads to is another row's.
    var fields: Set<String> {
        switch self {
        case .path(let words): words.count == 1 ? [words[0]] : []
        case .function(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.fields) }
        }
    }

    /// A name with other signs than a word has stands in double quotes.
    private static func quoted(_ name: String) -> String {
        name.isEmpty || !name.unicodeScalars.allSatisfy(TextScanner.isPartOfWord) ? "\"\(name)\"" : name
    }

    /// Reads a text; throws `plan.syntax` at line 1 and the column in the text.
    package static func parse(_ text: String) throws(Diagnostic) -> Expression {
        var scanner = TextScanner(text)
        let expression = try parse(&scanner)
        scanner.skipSpaces()
        guard scanner.isAtEnd else { throw .syntax("\"\(scanner.rest)\" is not understood here", scanner.location(), text) }
        return expression
    }

    static func parse(_ scanner: inout TextScanner) throws(Diagnostic) -> Expression {
        scanner.skipSpaces()
        let start = scanner.offset, isQuoted = scanner.next == "\""
        let word = try takeName(&scanner)
        guard !word.isEmpty else { throw .syntax("a column is expected here", scanner.location(), scanner.rest) }
        if !isQuoted, scanner.take("(") {
            guard let function = DateFunction(rawValue: word) else {
                throw .unknownFunction(word, scanner.location(at: start), known: DateFunction.allCases.map(\.rawValue))
            }
            let arguments = try parseArguments(&scanner)
            guard arguments.count == function.argumentCount else {
                throw .syntax("\(word) takes \(function.argumentCount) column(s)", scanner.location(at: start), nil)
            }
            return .function(function, arguments)
        }
        var words = [word]
        while scanner.take(".") {
            let word = try takeName(&scanner)
            guard !word.isEmpty else { throw .syntax("a name is expected after the dot", scanner.location(), nil) }
            words.append(word)
        }
        return .path(words)
    }

    /// A word, or a name in double quotes.
    private static func takeName(_ scanner: inout TextScanner) throws(Diagnostic) -> String {
        let place = scanner.location()
        guard scanner.take("\"" as Unicode.Scalar) else { return scanner.takeWord() }
        let name = scanner.take { $0 != "\"" }
        guard scanner.take("\"" as Unicode.Scalar) else { throw .syntax("the quote is not closed", place, nil) }
        return name
    }

    /// The arguments up to and with the closing parenthesis.
    private static func parseArguments(_ scanner: inout TextScanner) throws(Diagnostic) -> [Expression] {
        var arguments: [Expression] = []
        while true {
            arguments.append(try parse(&scanner))
            scanner.skipSpaces()
            if scanner.take(")") { return arguments }
            guard scanner.take(",") else { throw .unclosedParenthesis(scanner) }
        }
    }
}
