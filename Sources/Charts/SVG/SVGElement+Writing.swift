extension SVGElement {
    /// The element as XML, one child a line.
    package var markup: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        output += "<" + name
        for attribute in attributes { output += " \(attribute.name)=\"\(Self.escape(attribute.value))\"" }
        guard !children.isEmpty else {
            output += "/>"
            return
        }
        output += ">"
        for child in children {
            switch child {
            case .text(let text): output += Self.escape(text)
            case .element(let element):
                output += "\n"
                element.write(to: &output)
            }
        }
        if children.contains(where: { if case .element = $0 { true } else { false } }) { output += "\n" }
        output += "</\(name)>"
    }

    private static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r": result.append(" ")
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
