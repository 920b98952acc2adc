import Diagnostics

/// A guess, for the words of a diagnostic only: what divides the fields of a file when it is not the declared delimiter.
package struct LikelyDelimiter: Sendable {
    package let character: Character

    private static let all: [Character] = [";", "\t", "|", ","]

    /// Nil unless another delimiter stands in the names of the columns more often than the declared one stands between them.
    package init?(of names: [String], dialect: CSVDialect) {
        let text = names.joined()
        let counts = Self.all.filter { $0.asciiValue != dialect.delimiter }.map { sign in (sign, text.count { $0 == sign }) }
        guard let most = counts.max(by: { $0.1 < $1.1 }), most.1 >= names.count else { return nil }
        character = most.0
    }

    /// Nil unless the byte is a delimiter and not the declared one.
    init?(_ byte: UInt8, dialect: CSVDialect) {
        let character = Character(Unicode.Scalar(byte))
        guard byte != dialect.delimiter, Self.all.contains(character) else { return nil }
        self.character = character
    }

    /// As JSON writes it.
    package var text: String { character == "\t" ? "\\t" : String(character) }

    /// What to write into `datapackage.json`.
    package var declaration: String { "declare \"dialect\": {\"delimiter\": \"\(text)\"} for the file" }

    /// The same, as far as it is a guess.
    package var remedy: String { "if \"\(text)\" divides the fields, \(declaration)" }
}

extension Diagnostic {
    /// The same, with another delimiter as the way to mend it.
    func suggesting(_ delimiter: LikelyDelimiter?) -> Diagnostic {
        guard let delimiter else { return self }
        var copy = self
        copy.remedy = delimiter.remedy
        return copy
    }
}
