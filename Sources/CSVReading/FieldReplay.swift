import Diagnostics

/// Finds where a field begins by reading its record again. libcsv's callbacks give no position.
struct FieldReplay {
    let bytes: [UInt8]
    let dialect: CSVDialect

    func location(ofField field: Int, recordLine: Int, recordOffset: Int, file: String) -> FileLocation {
        var line = recordLine, column = 1, remaining = field, isQuoted = false
        var offset = recordOffset
        while remaining > 0, offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == dialect.quote {
                isQuoted.toggle()
            } else if byte == dialect.delimiter, !isQuoted {
                remaining -= 1
            }
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1
            }
        }
        return FileLocation(file: file, line: line, column: column)
    }

    /// The line and column of a byte, counted from the start of the file.
    static func location(ofByte target: Int, in bytes: [UInt8], file: String) -> FileLocation {
        var line = 1, column = 1
        for byte in bytes[..<min(target, bytes.count)] {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1
            }
        }
        return FileLocation(file: file, line: line, column: column)
    }
}
