/// Counts the UTF-8 characters beyond ASCII in bytes that are said to be none; forgets it all at the first byte that is not UTF-8.
struct UTF8Doubt {
    /// Nil when some byte was not UTF-8.
    private(set) var characters: Int? = 0
    /// How many more bytes the character being read has.
    private var rest = 0

    /// Nil, too, when the last character is not complete.
    var wholeCharacters: Int? { rest == 0 ? characters : nil }

    mutating func add(_ bytes: [UInt8]) {
        guard var count = characters else { return }
        for byte in bytes {
            if rest > 0 {
                guard byte & 0xC0 == 0x80 else { return characters = nil }
                rest -= 1
                if rest == 0 { count += 1 }
            } else if byte >= 0x80 {
                guard (0xC2...0xF4).contains(byte) else { return characters = nil }
                rest = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            }
        }
        characters = count
    }
}
