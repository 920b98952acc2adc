/// Writes an element tree as text: one element a line, text elements closed on their own line.
package enum SVGWriter {
    /// - Parameter withLabels: whether the labels of elements are written, as their titles, and with them what only takes the pointer.
    package static func text(of root: SVGElement, withLabels: Bool = false) -> String {
        var output: [UInt8] = []
        write(withLabels ? root.titled : root.withoutTargets, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func write(_ element: SVGElement, to output: inout [UInt8]) {
        output += "<".utf8
        output += element.name.utf8
        for attribute in element.attributes {
            output += " ".utf8
            output += attribute.name.utf8
            output += "=\"".utf8
            writeEscaped(attribute.value, inAttribute: true, to: &output)
            output += "\"".utf8
        }
        guard !element.children.isEmpty else {
            output += "/>\n".utf8
            return
        }
        output += ">".utf8
        // Line breaks inside an element that holds text would become part of that text.
        if element.children.contains(where: { if case .text = $0 { true } else { false } }) {
            for child in element.children {
                switch child {
                case .text(let text): writeEscaped(text, inAttribute: false, to: &output)
                case .element(let inner):
                    write(inner, to: &output)
                    output.removeLast()
                }
            }
        } else {
            output += "\n".utf8
            for case .element(let inner) in element.children { write(inner, to: &output) }
        }
        output += "</".utf8
        output += element.name.utf8
        output += ">\n".utf8
    }

    /// Text that is safe in XML; characters that XML forbids become U+FFFD.
    static func escaped(_ text: String, inAttribute: Bool) -> String {
        var output: [UInt8] = []
        writeEscaped(text, inAttribute: inAttribute, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static func writeEscaped(_ text: String, inAttribute: Bool, to output: inout [UInt8]) {
        // Nearly all texts are written as they are; U+FFFE and U+FFFF begin with EF.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xEF && !isMarkup($0) }) {
            output += text.utf8
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;".utf8
            case "<": output += "&lt;".utf8
            case ">": output += "&gt;".utf8
            case "\"" where inAttribute: output += "&quot;".utf8
            case "\n", "\t": output += (inAttribute ? "&#\(scalar.value);" : String(scalar)).utf8
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}".utf8
            default: if let bytes = UTF8.encode(scalar) { output += bytes }
            }
        }
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
    }
}

extension SVGElement {
    /// With a title in each element that has a label.
    fileprivate var titled: SVGElement {
        var result = self
        result.children = children.map { child in
            if case .element(let inner) = child { .element(inner.titled) } else { child }
        }
        if let label { result.children.insert(.element(SVGElement("title", [], text: label)), at: 0) }
        return result
    }

    /// Without what only takes the pointer.
    fileprivate var withoutTargets: SVGElement {
        guard !children.isEmpty else { return self }
        var result = self
        result.children = children.compactMap { child in
            guard case .element(let inner) = child else { return child }
            guard !inner.isTarget else { return nil }
            return .element(inner.withoutTargets)
        }
        return result
    }
}
