import Diagnostics

/// The beginning of a physical line, from which places in the text are counted.
struct TextPosition: Sendable {
    /// In bytes from the beginning of the file.
    let offset: Int
    /// From 1.
    let line: Int

    /// The line and column of a later byte; columns count Unicode scalars from 1.
    func location(of target: Int, in bytes: [UInt8], file: String) -> FileLocation {
        locations(of: [target], in: bytes, file: file)[0]
    }

    /// The lines and columns of later bytes, given in ascending order.
    func locations(of targets: [Int], in bytes: [UInt8], file: String) -> [FileLocation] {
        let text = bytes.span
        var line = self.line, column = 1, index = offset
        return targets.map { target in
            while index < target {
                if text[index] == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if text[index] & 0xC0 != 0x80 {
                    column += 1
                }
                index += 1
            }
            return FileLocation(file: file, line: line, column: column)
        }
    }
}
