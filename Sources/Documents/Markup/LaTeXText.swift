import Formatting

/// Text made safe for LaTeX: what it would read as commands is escaped, signs it lacks are spelt.
enum LaTeXText {
    /// For the body of a document; words in Cyrillic are set by `\cyrtext`, which the preamble defines.
    static func escape(_ text: String) -> String {
        if HarmlessText.isHarmless(text) { return text }
        return ScriptRun.split(text).map { run in
            let escaped = bibliography(run.text)
            return run.tag == "und-Cyrl" ? "\\cyrtext{\(escaped)}" : escaped
        }.joined()
    }

    /// For a field of a bibliography, whose braces must balance and which any engine may read.
    static func bibliography(_ text: String) -> String {
        var result = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            // Two hyphens in a row would become a dash, two apostrophes a closing quote.
            if scalar == "-", previous == "-" || previous == "–" || previous == "—" { result += "{}" }
            if scalar == "'" || scalar == "’", previous == "'" || previous == "’" { result += "{}" }
            result += sign(scalar)
            previous = scalar
        }
        return result
    }

    private static func sign(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\\": "\\textbackslash{}"
        case "{", "}", "$", "&", "#", "%", "_": "\\" + String(scalar)
        case "~": "\\textasciitilde{}"
        case "^": "\\textasciicircum{}"
        case "<": "\\textless{}"
        case ">": "\\textgreater{}"
        case "|": "\\textbar{}"
        case "\"": "\\textquotedbl{}"
        case "`": "\\textasciigrave{}"
        // After the end of a row a bracket or an asterisk would be read as its option.
        case "[", "]", "*": "{\(scalar)}"
        case "–": "--"
        case "—": "---"
        case "“": "``"
        case "”": "''"
        case "‘": "`"
        case "’": "'"
        case "…": "\\ldots{}"
        case "\u{A0}": "~"
        case "\u{202F}", "\u{2009}": "\\,"
        case "−": "\\ensuremath{-}"
        case "×": "\\ensuremath{\\times}"
        case "≤": "\\ensuremath{\\leq}"
        case "≥": "\\ensuremath{\\geq}"
        case "≈": "\\ensuremath{\\approx}"
        case "≠": "\\ensuremath{\\neq}"
        case "∞": "\\ensuremath{\\infty}"
        case "→": "\\ensuremath{\\rightarrow}"
        case "·": "\\textperiodcentered{}"
        case "\t", "\n", "\r": " "
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FFFD}", "\u{FFFE}",
            "\u{FFFF}":
            "?"
        default: String(scalar)
        }
    }
}
