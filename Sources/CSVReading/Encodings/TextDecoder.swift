import Diagnostics

/// Turns the bytes of a file, chunk by chunk, into UTF-8 text, or finds the first byte that is none.
struct TextDecoder {
    let encoding: CharacterEncoding
    /// The UTF-8 of each byte from 80; empty for those that mean nothing.
    private let characters: [[UInt8]]
    private var isAtStart = true
    /// An unfinished character at the end of the last chunk.
    private var carry: [UInt8] = []
    /// How many bytes of the file came before the next chunk, those carried not included.
    private var offset = 0
    /// How many characters beyond ASCII came before the next chunk, in UTF-8.
    private var beyondASCII = 0
    /// How many characters beyond ASCII came in a file that was declared to be no UTF-8, while all of it is UTF-8 as well.
    private var doubtful: UTF8Doubt?
    /// Whether the file begins with the byte-order mark of UTF-8, which is no part of its text.
    private(set) var hasByteOrderMark = false

    /// Something that cannot be text, found after the text decoded so far.
    struct Fault: Error {
        /// The bytes of the chunk from the fault on.
        let rest: ArraySlice<UInt8>
        /// What to say, from some more bytes.
        let diagnostic: @Sendable (_ sample: ArraySlice<UInt8>) -> Diagnostic

        init(_ rest: ArraySlice<UInt8>, _ diagnostic: @escaping @Sendable (_ sample: ArraySlice<UInt8>) -> Diagnostic) {
            self.rest = rest
            self.diagnostic = diagnostic
        }
    }

    init(_ encoding: CharacterEncoding) {
        self.encoding = encoding
        characters = (encoding.upperHalf ?? []).map { scalar in
            scalar == 0 ? [] : Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? []
        }
        doubtful = encoding.upperHalf == nil ? nil : UTF8Doubt()
    }

    /// Appends the text of a chunk; an empty chunk is the end of the file. What stands before a fault is appended.
    mutating func decode(_ chunk: [UInt8], onto text: inout [UInt8]) throws(Fault) {
        var bytes = carry + chunk
        carry = []
        if isAtStart {
            // A mark has up to three bytes, and they may come one by one.
            guard bytes.count > 3 || chunk.isEmpty else {
                carry = bytes
                return
            }
            isAtStart = false
            try checkStart(bytes)
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                hasByteOrderMark = true
                bytes.removeFirst(3)
                offset += 3
            }
        }
        guard characters.isEmpty else { return try decodeSingleBytes(bytes, onto: &text) }
        if !chunk.isEmpty { carry = Array(bytes.suffix(Self.unfinished(bytes))) }
        bytes.removeLast(carry.count)
        try appendUTF8(bytes, onto: &text)
        offset += bytes.count
    }

    private func checkStart(_ bytes: [UInt8]) throws(Fault) {
        if encoding == .utf8 {
            // Three zeros of four bytes are an ASCII character, two with a mark beside them are the mark.
            let isUTF32 = [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]].contains(Array(bytes.prefix(4)))
            if isUTF32 || bytes.prefix(4).count(where: { $0 == 0 }) == 3 { throw Fault([]) { _ in .utf32 } }
            let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            // Latin text in UTF-16 has a zero in every second byte, so also among the first two.
            if isWide || (bytes.count > 2 && bytes.prefix(2).contains(0)) { throw Fault([]) { _ in .utf16 } }
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw Fault([]) { [name = encoding.name] _ in .markOfUTF8(name) }
        }
    }

    private mutating func appendUTF8(_ bytes: [UInt8], onto text: inout [UInt8]) throws(Fault) {
        let zero = bytes.span.hasZero ? bytes.firstIndex(of: 0) : nil
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let place = error.byteOffsets.lowerBound
            if zero ?? .max > place {
                text += bytes[..<place]
                let before = beyondASCII + bytes.span.leadCount(upTo: place)
                throw Fault(bytes[place...] + carry) { [byte = bytes[place], offset] sample in
                    .invalidUTF8(
                        byte, offset: offset + place, damage: DamagedUTF8(before: before, sample: sample),
                        likely: LikelyEncoding.name(of: sample))
                }
            }
        }
        beyondASCII += bytes.span.leadCount(upTo: bytes.count)
        text += bytes[..<(zero ?? bytes.count)]
        if let zero { throw Fault(bytes[zero...] + carry, Diagnostic.nul) }
    }

    private mutating func decodeSingleBytes(_ bytes: [UInt8], onto text: inout [UInt8]) throws(Fault) {
        text.reserveCapacity(text.count + bytes.count + bytes.count / 2)
        for (index, byte) in bytes.enumerated() {
            if byte == 0 { throw Fault(bytes[index...], Diagnostic.nul) }
            guard byte >= 0x80 else {
                text.append(byte)
                continue
            }
            let character = characters[Int(byte) - 0x80]
            guard !character.isEmpty else {
                throw Fault([]) { [offset, name = encoding.name] _ in
                    .undefinedByte(byte, offset: offset + index, encoding: name)
                }
            }
            text += character
        }
        doubtful?.add(bytes)
        offset += bytes.count
    }

    /// A warning when the whole file, declared to be in another encoding, is valid UTF-8 beyond ASCII; asked at its end.
    var doubt: Diagnostic? {
        guard let count = doubtful?.wholeCharacters, count > 0 else { return nil }
        return .perhapsUTF8(declared: encoding.name, characters: count)
    }

    /// How many bytes at the end begin a character that is not complete.
    private static func unfinished(_ bytes: [UInt8]) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? back : 0
        }
        return 0
    }
}

extension Span<UInt8> {
    /// How many bytes begin a character of several; branch-free as below.
    fileprivate func leadCount(upTo end: Int) -> Int {
        var count = 0
        for index in 0..<end { count &+= self[index] >= 0xC0 ? 1 : 0 }
        return count
    }

    /// Whether a NUL stands in it; branch-free, so that the compiler can take many bytes at once.
    fileprivate var hasZero: Bool {
        var zeros: UInt8 = 0
        for index in indices { zeros |= self[index] == 0 ? 1 : 0 }
        return zeros != 0
    }
}

extension UInt8 {
    /// Two hexadecimal digits.
    fileprivate var hexadecimal: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}

extension Diagnostic {
    fileprivate static var utf16: Diagnostic {
        Diagnostic(
            code: "csv.utf16", "the file is UTF-16, not UTF-8",
            remedy: "save it as \"CSV UTF-8\" in the program that wrote it")
    }

    fileprivate static var utf32: Diagnostic {
        Diagnostic(
            code: "csv.utf32", "the file is UTF-32, not UTF-8",
            remedy: "save it as \"CSV UTF-8\" in the program that wrote it")
    }

    fileprivate static func markOfUTF8(_ declared: String) -> Diagnostic {
        Diagnostic(
            code: "csv.encoding-contradiction",
            "the file begins with the byte-order mark of UTF-8 and is declared as \(declared)",
            remedy: "declare its encoding as \"utf-8\" (in a command, leave --encoding out)")
    }

    fileprivate static func nul(_ sample: ArraySlice<UInt8>) -> Diagnostic {
        Diagnostic(
            code: "csv.nul", "the text has a NUL character in it",
            remedy: LikelyEncoding.looksLikeUTF16(sample)
                ? "it looks like UTF-16: save it as \"CSV UTF-8\" in the program that wrote it"
                : "the file is damaged, or is not a CSV file; write it again from its origin")
    }

    fileprivate static func invalidUTF8(_ byte: UInt8, offset: Int, damage: DamagedUTF8, likely: String?) -> Diagnostic {
        let way =
            damage.isLikely
            ? "other text of the file is UTF-8, so it is damaged here: write the character again, or the file from its origin"
            : damage.isJoined
                ? "the text before it is UTF-8: two files in different encodings may have been joined; save each as \"CSV UTF-8\" first"
                : likely.map {
                    "it looks like \($0): declare \"encoding\": \"\($0)\" for the file (in a command, --encoding \($0)), or save it as \"CSV UTF-8\""
                }
                    ?? "the file is damaged, or was saved in another encoding; save it as \"CSV UTF-8\", or declare its \"encoding\""
        return Diagnostic(
            code: "csv.invalid-utf8", "the byte \(byte.hexadecimal) (number \(offset + 1) of the file) is not UTF-8 text here",
            remedy: way)
    }

    fileprivate static func undefinedByte(_ byte: UInt8, offset: Int, encoding: String) -> Diagnostic {
        Diagnostic(
            code: "csv.undefined-byte",
            "the byte \(byte.hexadecimal) (number \(offset + 1) of the file) is no character of \(encoding)",
            remedy: "the file is damaged, or in another encoding than the declared one")
    }

    fileprivate static func perhapsUTF8(declared: String, characters: Int) -> Diagnostic {
        Diagnostic(
            .warning, code: "csv.encoding-doubtful",
            "the file is declared as \(declared), and all \(characters) characters in it beyond ASCII are valid UTF-8",
            remedy:
                "look at the names in it; if they are garbled, declare the encoding as \"utf-8\" (in a command, leave --encoding out)"
        )
    }
}
