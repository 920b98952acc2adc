import Diagnostics

/// Makes sure that bytes are UTF-8 text before anything is read from them.
struct TextEncoding {
    /// Where the text begins: after a byte-order mark.
    let start: Int

    /// Throws `csv.utf16`, `csv.nul` or `csv.invalid-utf8`, each at the first byte at fault.
    init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw .utf16(FileLocation(file: file, line: 1, column: 1))
        }
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let zero = bytes.firstIndex(of: 0) {
            // Latin text in UTF-16 has a zero in every second byte, so also among the first two.
            if zero <= 1, bytes.count > 2 { throw .utf16(FileLocation(file: file, line: 1, column: 1)) }
            throw .nul(Self.location(of: zero, in: bytes, start: start, file: file))
        }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            let place = Self.location(of: offset, in: bytes, start: start, file: file)
            throw .invalidUTF8(bytes[offset], offset: offset, place)
        }
    }

    /// The line and column of a byte; all before it must be valid UTF-8.
    private static func location(of offset: Int, in bytes: [UInt8], start: Int, file: String) -> FileLocation {
        TextPosition(offset: start, line: 1).location(of: offset, in: bytes, file: file)
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
    static func utf16(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.utf16", "the file is UTF-16, not UTF-8", at: location,
            remedy: "save it as \"CSV UTF-8\" in the program that wrote it")
    }

    static func nul(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.nul", "the text has a NUL character in it", at: location,
            remedy: "the file is damaged, or is not a CSV file; write it again from its origin")
    }

    static func invalidUTF8(_ byte: UInt8, offset: Int, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.invalid-utf8", "the byte \(byte.hexadecimal) (number \(offset + 1) of the file) is not UTF-8 text here",
            at: location,
            remedy: "the file is damaged, or was saved in another encoding; save it as \"CSV UTF-8\"")
    }
}
