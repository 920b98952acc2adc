/// A guess, for the words of an error only: whether bytes that are not UTF-8 throughout are UTF-8 with some characters damaged, and
/// not text in another encoding.
struct DamagedUTF8 {
    /// How many characters beyond ASCII came before the first fault.
    private let before: Int
    /// How many characters beyond ASCII the bytes from the fault on have, and how many sequences that are none.
    private var whole = 0
    private var broken = 0
    /// How many sequences have the form of a character and are none, such as overlong ones.
    private var misshapen = 0

    /// With the bytes from the first fault on.
    init(before: Int, sample: ArraySlice<UInt8>) {
        self.before = before
        let bytes = Array(sample)
        var index = 0
        while index < bytes.count {
            let length = Self.length(bytes[index])
            guard length > 1 else {
                if bytes[index] >= 0x80 { broken += 1 }
                index += 1
                continue
            }
            let rest = bytes[(index + 1)...].prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }.count
            // What is cut off by the end of the sample is not looked at.
            if index + 1 + rest == bytes.count, rest < length - 1, bytes.count == LikelyEncoding.sampleSize { break }
            if rest < length - 1 {
                broken += 1
            } else if Self.isCharacter(bytes[index], bytes[index + 1]) {
                whole += 1
            } else {
                misshapen += 1
            }
            index += 1 + rest
        }
    }

    /// Whether most of it is UTF-8. Text in another encoding is seldom so by chance, and hardly ever from its first letter on.
    var isLikely: Bool {
        let faults = broken + misshapen
        return (before > 0 && before + whole >= faults) || whole >= 2 * faults || (broken == 0 && misshapen > 0)
    }

    /// Whether the text is UTF-8 as far as the first fault, and something else from there on.
    var isJoined: Bool { before > 2 && !isLikely }

    /// How many bytes a character has whose first byte this seems to be; 1 when it can be none.
    private static func length(_ byte: UInt8) -> Int {
        switch byte {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF7: 4
        default: 1
        }
    }

    /// Whether two bytes can begin a character: not an overlong one, not half of a pair of UTF-16, none beyond the last.
    private static func isCharacter(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0xC0, 0xC1, 0xF5...: false
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }
}
