/// A JSON value whose members keep their order.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSON

        package init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// An object with these members; nil values are left out.
    package static func members(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
        .object(pairs.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// As text: what fits in one line of 120 bytes stands in one, the rest is indented by two.
    package var text: String {
        var out: [UInt8] = []
        write(to: &out, depth: 0)
        out.append(UInt8(ascii: "\n"))
        return String(decoding: out, as: UTF8.self)
    }

    private func write(to out: inout [UInt8], depth: Int) {
        let start = out.count
        if writeLine(to: &out, end: start + 120 - 2 * depth) { return }
        out.removeLast(out.count - start)
        switch self {
        case .array(let items):
            Self.writeList(items, "[", "]", to: &out, depth: depth) { item, out in
                item.write(to: &out, depth: depth + 1)
            }
        case .object(let members):
            Self.writeList(members, "{", "}", to: &out, depth: depth) { member, out in
                Self.writeQuoted(member.name, to: &out)
                out += ": ".utf8
                member.value.write(to: &out, depth: depth + 1)
            }
        case .null, .bool, .integer, .decimal, .string: _ = writeLine(to: &out, end: .max)
        }
    }

    private static func writeList<Item>(
        _ items: [Item], _ opening: String, _ closing: String, to out: inout [UInt8], depth: Int,
        write: (Item, inout [UInt8]) -> Void
    ) {
        let indent = [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
        out += opening.utf8
        for (index, item) in items.enumerated() {
            out += index == 0 ? "\n  ".utf8 : ",\n  ".utf8
            out += indent
            write(item, &out)
        }
        out.append(UInt8(ascii: "\n"))
        out += indent
        out += closing.utf8
    }

    /// Writes the value in one line; false when it would reach beyond `end`, after writing a part of it.
    private func writeLine(to out: inout [UInt8], end: Int) -> Bool {
        switch self {
        case .null: out += "null".utf8
        case .bool(let flag): out += (flag ? "true" : "false").utf8
        case .integer(let number): out += String(number).utf8
        case .decimal(let number): out += (number.isFinite ? Self.number(number) : "null").utf8
        case .string(let text): Self.writeQuoted(text, to: &out)
        case .array(let items):
            out.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { out += ", ".utf8 }
                guard item.writeLine(to: &out, end: end) else { return false }
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { out += ", ".utf8 }
                Self.writeQuoted(member.name, to: &out)
                out += ": ".utf8
                guard member.value.writeLine(to: &out, end: end) else { return false }
            }
            out.append(UInt8(ascii: "}"))
        }
        return out.count <= end
    }

    /// The shortest digits that read back as the same number; whole numbers without a fraction.
    package static func number(_ number: Double) -> String {
        if number == number.rounded(), number.magnitude < 9_007_199_254_740_992 { return String(Int(number)) }
        return number.description
    }

    /// Quoted and escaped; also safe inside an HTML script.
    package static func quoted(_ text: String) -> String {
        var out: [UInt8] = []
        writeQuoted(text, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func writeQuoted(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        if HarmlessText.isHarmless(text) {
            out += text.utf8
        } else {
            for scalar in text.unicodeScalars { writeEscaped(scalar, to: &out) }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func writeEscaped(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        switch scalar {
        case "\"": out += "\\\"".utf8
        case "\\": out += "\\\\".utf8
        case "\n": out += "\\n".utf8
        case "\r": out += "\\r".utf8
        case "\t": out += "\\t".utf8
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "<", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
            "\u{2066}"..."\u{2069}":
            let digits = String(scalar.value, radix: 16)
            out += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
        default: if let bytes = UTF8.encode(scalar) { out += bytes }
        }
    }
}
