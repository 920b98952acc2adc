import CLibCSV

/// Writes records with line feeds at their ends, quoted by libcsv only where quotes are needed.
package enum CSVWriter {
    package static func write(_ records: [[String]]) -> [UInt8] {
        var output: [UInt8] = []
        for record in records {
            for (index, field) in record.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                append(field, isOnly: record.count == 1, to: &output)
            }
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }

    private static func append(_ field: String, isOnly: Bool, to output: inout [UInt8]) {
        let bytes = Array(field.utf8)
        let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
        let needsQuotes = bytes.contains(where: special.contains) || (isOnly && bytes.isEmpty)
        guard needsQuotes else {
            output += bytes
            return
        }
        var quoted = [UInt8](repeating: 0, count: bytes.count * 2 + 2)
        let count = quoted.withUnsafeMutableBytes { csv_write($0.baseAddress, $0.count, bytes, bytes.count) }
        output += quoted[..<count]
    }

    /// Guards a text that a spreadsheet would run as a formula, by a leading apostrophe. Not for numbers.
    package static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }
}
