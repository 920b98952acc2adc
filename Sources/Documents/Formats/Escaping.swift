/// Text made safe for a format. The data are hostile input.
enum Escaping {
    /// For HTML and XML, text and attributes; control characters that XML forbids are dropped.
    static func markup(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\r": result.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// For Markdown, also inside a pipe table: every mark that could mean something is escaped, line breaks become spaces.
    static func markdown(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "$", "&", "{", "}", "^", "!":
                result.append("\\")
                result.append(scalar)
            case "\n", "\r": result.append(" ")
            case _ where scalar.value < 0x20: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    static func latex(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\textbackslash{}"
            case "{", "}", "$", "&", "#", "%", "_": result += "\\" + String(Character(scalar))
            case "^": result += "\\textasciicircum{}"
            case "~": result += "\\textasciitilde{}"
            case "\u{202F}": result += "\\,"
            case "\u{00A0}": result += "~"
            case "\u{2212}": result += "$-$"
            case "–": result += "--"
            case "∞": result += "$\\infty$"
            case "\"": result += "\\textquotedbl{}"
            case "<": result += "\\textless{}"
            case ">": result += "\\textgreater{}"
            case "\n", "\r", "\t": result += " "
            case _ where scalar.value < 0x20: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
