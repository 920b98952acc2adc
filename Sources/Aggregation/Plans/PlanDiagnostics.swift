import Diagnostics

extension Diagnostic {
    static func syntax(_ message: String, _ location: FileLocation, _ excerpt: String?) -> Diagnostic {
        Diagnostic(code: "plan.syntax", message, at: location, excerpt: excerpt)
    }

    static func unclosedParenthesis(_ scanner: TextScanner) -> Diagnostic {
        guard scanner.isAtEnd else {
            return Diagnostic(
                code: "plan.syntax", "\"\(scanner.rest)\" is not understood here", at: scanner.location(),
                remedy: "put a name of several words, or with other signs, in double quotes")
        }
        return Diagnostic(
            code: "plan.syntax", "a parenthesis is not closed here", at: scanner.location(),
            remedy:
                "close it; in a list in brackets, put quotes around an expression with commas: [\"share(row, persons)\"]")
    }

    static func unknownFunction(_ name: String, _ location: FileLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.unknown-function", "there is no function \"\(name)\"", at: location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    static func unknownAggregate(_ name: String, _ location: FileLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.unknown-aggregate", "there is no measure \"\(name)\"", at: location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known) ?? "there are: " + known.joined(separator: ", "))
    }

    static func unknownTable(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.unknown-dataset", "there is no dataset \"\(name)\"", excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    static func unknownColumn(_ name: String, table: String, column: Int, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.unknown-column", "\"\(table)\" has no column \"\(name)\"",
            at: FileLocation(file: "", line: 1, column: column), excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    static func notAKey(_ word: String, table: String, column: Int, keys: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.not-a-key", "\"\(word)\" is not a foreign key of \"\(table)\"",
            at: FileLocation(file: "", line: 1, column: column), excerpt: word,
            remedy: keys.isEmpty
                ? "\"\(table)\" has no foreign keys"
                : Spelling.suggestion(for: word, among: keys)
                    ?? "its keys are: " + keys.joined(separator: ", "))
    }

    static func ambiguousKey(_ word: String, table: String, column: Int, candidates: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.ambiguous-path", "\"\(word)\" can mean several foreign keys of \"\(table)\"",
            at: FileLocation(file: "", line: 1, column: column), excerpt: word,
            remedy: "write one of: " + candidates.joined(separator: ", "))
    }

    static func wrongType(_ expression: String, _ type: String, expected: String) -> Diagnostic {
        Diagnostic(
            code: "plan.type", "\"\(expression)\" is \(type) where \(expected) belongs",
            at: FileLocation(file: "", line: 1, column: 1), excerpt: expression,
            remedy: "name a field that holds \(expected), or declare its type in datapackage.json")
    }
}
