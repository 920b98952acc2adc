/// Tells texts that no format reads as markup: most of those there are, so that the slow way is taken seldom.
package enum HarmlessText {
    /// ASCII letters, digits, spaces, commas, semicolons; full stops only after a letter at the very beginning.
    package static func isHarmless(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        let startsWithLetter = isLetter(first)
        guard startsWithLetter || isDigit(first) else { return false }
        return text.utf8.allSatisfy { byte in
            isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
                || (startsWithLetter && byte == UInt8(ascii: "."))
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
