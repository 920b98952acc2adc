import CLibCSV

/// Writes rows as RFC 4180 text in UTF-8 with LF line ends. Fields are quoted only when they must be.
package enum CSVWriter {
    /// Empty texts become empty cells. A row of one empty text becomes `""`, since a blank line would not be a row.
    /// Texts are written as they are: what spreadsheets would run is the caller's to guard.
    package static func write(_ rows: [[String]]) -> [UInt8] {
        var output: [UInt8] = []
        for row in rows {
            if row == [""] { output += [quote, quote] }
            for (index, cell) in row.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                append(Array(cell.utf8), to: &output)
            }
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }

    private static let quote = UInt8(ascii: "\"")

    private static func append(_ cell: [UInt8], to output: inout [UInt8]) {
        guard needsQuotes(cell) else {
            output += cell
            return
        }
        let capacity = 2 * cell.count + 2
        output += [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            count = csv_write2(buffer.baseAddress, capacity, cell, cell.count, quote)
        }
    }

    /// Spaces at either end are quoted because many readers drop them; so is a byte-order mark, and what may be a spreadsheet's
    /// delimiter line.
    private static func needsQuotes(_ cell: [UInt8]) -> Bool {
        guard let first = cell.first, let last = cell.last else { return false }
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        if isSpace(first) || isSpace(last) || cell.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
        if String(decoding: cell.prefix(4), as: UTF8.self).lowercased() == "sep=" { return true }
        return cell.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
}
