/// Writes an element tree as text: one element a line, text elements closed on their own line.
package enum SVGWriter {
    package static func text(of root: SVGElement) -> String {
        var output = ""
        write(root, to: &output)
        return output
    }

    private static func write(_ element: SVGElement, to output: inout String) {
        output += "<" + element.name
        for attribute in element.attributes {
            output += " \(attribute.name)=\"" + escaped(attribute.value, inAttribute: true) + "\""
        }
        guard !element.children.isEmpty else {
            output += "/>\n"
            return
        }
        output += ">"
        // Line breaks inside an element that holds text would become part of that text.
        if element.children.contains(where: { if case .text = $0 { true } else { false } }) {
            for child in element.children {
                switch child {
                case .text(let text): output += escaped(text, inAttribute: false)
                case .element(let inner):
                    write(inner, to: &output)
                    output.removeLast()
                }
            }
        } else {
            output += "\n"
            for inner in element.elements { write(inner, to: &output) }
        }
        output += "</" + element.name + ">\n"
    }

    /// Text that is safe in XML; characters that XML forbids become U+FFFD.
    static func escaped(_ text: String, inAttribute: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where inAttribute: result += "&quot;"
            case "\n", "\t": result += inAttribute ? "&#\(scalar.value);" : String(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
