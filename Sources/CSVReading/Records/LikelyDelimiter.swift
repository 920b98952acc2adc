import Diagnostics

/// A guess, for the words of a diagnostic only: what divides the fields of a file when it is not the declared delimiter.
package struct LikelyDelimiter: Sendable {
    package let character: Character

    private static let all: [Character] = [";", "\t", "|", ","]

    private static func others(than dialect: CSVDialect) -> [Character] { all.filter { $0.asciiValue != dialect.delimiter } }

    private init(_ character: Character) { self.character = character }

    /// The sign that a file says it is.
    init(sign: Character) { self.init(sign) }

    /// Nil unless another delimiter stands in the names of the columns more often than the declared one stands between them.
    package init?(of names: [String], dialect: CSVDialect) {
        let text = names.joined()
        let counts = Self.others(than: dialect).map { sign in (sign, text.count { $0 == sign }) }
        guard let most = counts.max(by: { $0.1 < $1.1 }), most.1 >= names.count else { return nil }
        self.init(most.0)
    }

    /// Nil unless the byte is a delimiter and not the declared one.
    init?(_ byte: UInt8, dialect: CSVDialect) {
        let character = Character(Unicode.Scalar(byte))
        guard Self.others(than: dialect).contains(character) else { return nil }
        self.init(character)
    }

    /// Nil unless one would divide the text of a record into so many fields. What stands in quotes is not looked at.
    init?(dividing record: ArraySlice<UInt8>, into fields: Int, dialect: CSVDialect) {
        var isQuoted = false, counts: [UInt8: Int] = [:]
        for byte in record {
            if byte == dialect.quote { isQuoted.toggle() } else if !isQuoted, byte < 0x80 { counts[byte, default: 0] += 1 }
        }
        let found = Self.others(than: dialect).first { $0.asciiValue.flatMap { counts[$0] } == fields - 1 }
        guard let found else { return nil }
        self.init(found)
    }

    /// As JSON writes it.
    package var text: String { character == "\t" ? "\\t" : String(character) }

    /// Its name with an article.
    package var words: String {
        switch character {
        case ";": "a semicolon"
        case "\t": "a tab"
        case "|": "a vertical bar"
        default: "a comma"
        }
    }

    /// What to write into `datapackage.json`, or on the command line.
    package var declaration: String {
        let option = character == "\t" ? "tab" : "'\(character)'"
        return "declare \"dialect\": {\"delimiter\": \"\(text)\"} for the file (in a command, --delimiter \(option))"
    }

    /// The same, as far as it is a guess.
    package var remedy: String { "if fields are divided by \(words), \(declaration)" }
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
