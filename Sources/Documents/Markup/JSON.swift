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
        let name: String
        let value: JSON
    }

    /// An object with these members; nil values are left out.
    package static func members(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
        .object(pairs.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }

    /// As text: what fits in one line of 120 bytes stands in one, the rest is indented by two.
    package var text: String {
        var out = ""
        write(to: &out, indent: "")
        return out + "\n"
    }

    private func write(to out: inout String, indent: String) {
        if let line = line(limit: 120 - indent.utf8.count) {
            out += line
            return
        }
        let inner = indent + "  "
        switch self {
        case .array(let items):
            out += "[\n"
            for (index, item) in items.enumerated() {
                out += inner
                item.write(to: &out, indent: inner)
                out += index + 1 < items.count ? ",\n" : "\n"
            }
            out += indent + "]"
        case .object(let members):
            out += "{\n"
            for (index, member) in members.enumerated() {
                out += inner + Self.quoted(member.name) + ": "
                member.value.write(to: &out, indent: inner)
                out += index + 1 < members.count ? ",\n" : "\n"
            }
            out += indent + "}"
        case .null, .bool, .integer, .decimal, .string: out += leaf ?? "null"
        }
    }

    /// The value in one line; nil when it is longer than the limit.
    private func line(limit: Int) -> String? {
        guard limit > 0 else { return nil }
        if let leaf { return leaf.utf8.count <= limit ? leaf : nil }
        var parts: [String] = []
        var length = 2
        switch self {
        case .array(let items):
            for item in items {
                guard let part = item.line(limit: limit - length) else { return nil }
                length += part.utf8.count + 2
                parts.append(part)
            }
        case .object(let members):
            for member in members {
                guard let value = member.value.line(limit: limit - length) else { return nil }
                let part = Self.quoted(member.name) + ": " + value
                length += part.utf8.count + 2
                parts.append(part)
            }
        case .null, .bool, .integer, .decimal, .string: break
        }
        guard length <= limit + 2 else { return nil }
        let inner = parts.joined(separator: ", ")
        if case .array = self { return "[\(inner)]" }
        return "{\(inner)}"
    }

    private var leaf: String? {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .decimal(let number): number.isFinite ? Self.number(number) : "null"
        case .string(let text): Self.quoted(text)
        case .array, .object: nil
        }
    }

    /// The shortest digits that read back as the same number; whole numbers without a fraction.
    static func number(_ number: Double) -> String {
        if number == number.rounded(), number.magnitude < 9_007_199_254_740_992 { return String(Int(number)) }
        return number.description
    }

    /// Quoted and escaped; also safe inside an HTML script.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "<", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
