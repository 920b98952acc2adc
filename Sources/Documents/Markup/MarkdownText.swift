import Formatting

/// Text made safe for Markdown (CommonMark with pipe tables), where HTML passes through and must not.
enum MarkdownText {
    /// For running text. Every sign that could begin markup is escaped; lines are joined.
    static func escape(_ text: String) -> String {
        if HarmlessText.isHarmless(text) { return text }
        var result = ""
        var isStart = true
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$": result += "\\" + String(scalar)
            case "&": result += "&amp;"
            // Begins a heading or a list only at the start of a line.
            case "#", "+", "-", "=": result += isStart ? "\\" + String(scalar) : String(scalar)
            case ".", ")":
                let isLast = index + 1 == scalars.count || " \n\r\t".unicodeScalars.contains(scalars[index + 1])
                result += isLast && isOrdinal(result) ? "\\" + String(scalar) : String(scalar)
            // Would mention a stranger on some sites.
            case "@": result += "&#64;"
            case "\n", "\r", "\t": result += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
            if scalar != " " { isStart = false }
        }
        return result
    }

    private static func isOrdinal(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count < 10 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Inside a code span, whose fence is longer than any run of backticks in it.
    static func code(_ text: String) -> String {
        let flat = String(text.map { $0.isNewline ? " " : $0 })
        var longest = 0
        var run = 0
        for character in flat {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let space = longest > 0 ? " " : ""
        return fence + space + flat.replacing("|", with: "\\|") + space + fence
    }
}
