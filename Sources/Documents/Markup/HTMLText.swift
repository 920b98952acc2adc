/// Text made safe for HTML and XML, in content and in quoted attributes.
enum HTMLText {
    /// Escapes what markup would read; characters that XML forbids become U+FFFD.
    static func escape(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            // Marks that reorder what follows could make one number look like another.
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Printable ASCII that markup does not read: nearly all there is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: (0x20...0x7E).contains(byte)
        }
    }

    /// Content in which words of a foreign script carry their `lang`.
    static func content(_ text: String) -> String {
        let runs = ScriptRun.split(text)
        if runs.count == 1, runs[0].tag == nil { return escape(text) }
        return runs.map { run in
            guard let tag = run.tag else { return escape(run.text) }
            let direction = tag == "und-Hebr" || tag == "und-Arab" ? " dir=\"rtl\"" : ""
            return "<span lang=\"\(tag)\"\(direction)>\(escape(run.text))</span>"
        }.joined()
    }
}
