/// Keeps spreadsheets from running what stands in a cell: they take a text that begins with certain signs for a formula.
package enum FormulaGuard {
    /// The text, with an apostrophe before it when a spreadsheet would run it. A plain number with its sign is no formula. A formula that has
    /// an apostrophe already gets another, so that taking one off always gives the text.
    package static func guarded(_ text: String) -> String {
        isFormulaLike(String(text.drop { $0 == "'" })) ? "'" + text : text
    }

    static func isFormulaLike(_ text: String) -> Bool {
        // Spreadsheets drop spaces before a formula.
        let rest = text.unicodeScalars.drop { $0 == " " }
        // Full-width signs are formulas to some spreadsheets too.
        guard let first = rest.first, "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) else {
            return false
        }
        return !isNumber(String(rest).utf8)
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
