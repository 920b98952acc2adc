import Diagnostics

/// What the bytes of a file must be before libcsv sees them: UTF-8 without NUL; a byte-order mark is removed.
enum ByteGate {
    static func pass(_ raw: [UInt8], file: String) throws(Diagnostic) -> [UInt8] {
        if raw.starts(with: [0xFF, 0xFE]) { throw .utf16(file, "little-endian") }
        if raw.starts(with: [0xFE, 0xFF]) { throw .utf16(file, "big-endian") }
        let bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw[3...]) : raw
        guard !bytes.isEmpty else { throw .emptyFile(file) }
        if let nul = bytes.firstIndex(of: 0) { throw .nul(FieldReplay.location(ofByte: nul, in: bytes, file: file)) }
        if let offset = firstInvalidByte(bytes) {
            throw .invalidUTF8(FieldReplay.location(ofByte: offset, in: bytes, file: file), byte: bytes[offset])
        }
        return bytes
    }

    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
