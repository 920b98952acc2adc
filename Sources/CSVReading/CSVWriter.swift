import CLibCSV

/// Writes rows as RFC 4180 text in UTF-8 with LF line ends. Fields are quoted only when they must be.
package enum CSVWriter {
    /// What becomes of cells that a spreadsheet would take for a formula.
    package enum FormulaGuard: Sendable {
        case none
        /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return and is no number gets an apostrophe before it.
        case apostrophe
    }

    /// Empty texts become empty cells. A row of one empty text becomes `""`, since a blank line would not be a row.
    /// Guarded unless asked otherwise: what is written will be opened in spreadsheets.
    package static func write(_ rows: [[String]], guarding formulaGuard: FormulaGuard = .apostrophe) -> [UInt8] {
        var output: [UInt8] = []
        for row in rows {
            if row == [""] { output += [quote, quote] }
            for (index, cell) in row.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                let text = formulaGuard == .apostrophe && looksLikeFormula(cell) ? "'" + cell : cell
                append(Array(text.utf8), to: &output)
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

    /// Spaces at either end are quoted because many readers drop them; so is a byte-order mark.
    private static func needsQuotes(_ cell: [UInt8]) -> Bool {
        guard let first = cell.first, let last = cell.last else { return false }
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        if isSpace(first) || isSpace(last) || cell.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
        return cell.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }

    static func looksLikeFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
        return !isNumber(cell.utf8)
    }

    /// An optional sign, digits with at most one point among them, and an optional exponent.
    private static func isNumber(_ text: String.UTF8View) -> Bool {
        var rest = text[...]
        func dropSign() { if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() } }
        func dropDigits() -> Int {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            rest.removeFirst(digits)
            return digits
        }
        dropSign()
        var digits = dropDigits()
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            digits += dropDigits()
        }
        guard digits > 0 else { return false }
        if let exponent = rest.first, "eE".utf8.contains(exponent) {
            rest.removeFirst()
            dropSign()
            guard dropDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
