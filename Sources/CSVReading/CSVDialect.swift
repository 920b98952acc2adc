/// The two characters a CSV file may choose; all else is RFC 4180. Never sniffed.
package struct CSVDialect: Hashable, Sendable {
    package let delimiter: UInt8
    package let quote: UInt8

    /// Comma and double quote.
    package static let standard = CSVDialect(uncheckedDelimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))

    /// Nil unless both are ASCII characters that cannot be mistaken for one another, for a line end or for part of a number.
    package init?(delimiter: Character, quote: Character = "\"") {
        guard let delimiter = delimiter.asciiValue, let quote = quote.asciiValue, delimiter != quote,
            Self.canSeparate(delimiter), Self.canSeparate(quote)
        else { return nil }
        self.init(uncheckedDelimiter: delimiter, quote: quote)
    }

    private init(uncheckedDelimiter delimiter: UInt8, quote: UInt8) {
        self.delimiter = delimiter
        self.quote = quote
    }

    /// A tab or a printable sign; no letter, digit, space, or control character.
    private static func canSeparate(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\t"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            false
        default: byte > 0x20 && byte < 0x7F
        }
    }
}
