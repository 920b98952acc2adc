import Formatting

/// Text made safe for a CSV cell, as RFC 4180 quotes it, and for the spreadsheet that opens it.
enum CSVText {
    /// Quotes what has to be quoted. A text that a spreadsheet would run as a formula gets an apostrophe before it.
    static func cell(_ text: String) -> String {
        if HarmlessText.isHarmless(text), !text.utf8.contains(UInt8(ascii: ",")) { return text }
        return quoted(FormulaGuard.guarded(text))
    }

    /// For numbers and dates, which are never formulas though they may begin with a minus sign.
    static func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }
        guard needsQuotes else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
