/// A JSON value whose keys keep their order.
package indirect enum JSONText: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONText])
    case object([Member])

    package struct Member: Sendable, Equatable {
        package let key: String
        package let value: JSONText
        package init(_ key: String, _ value: JSONText) {
            self.key = key
            self.value = value
        }
    }

    /// Two spaces a level; arrays of single values and small objects on one line.
    package var text: String {
        var output = ""
        write(to: &output, indent: 0)
        return output + "\n"
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private func write(to output: inout String, indent: Int) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .number(let value): output += Self.number(value)
        case .string(let value): Self.quote(value, to: &output)
        case .array(let values):
            Self.write(values, brackets: ("[", "]"), onOneLine: values.allSatisfy(\.isScalar), to: &output, indent: indent) {
                $0.write(to: &$1, indent: indent + 1)
            }
        case .object(let members):
            let isSmall = members.count <= 8 && members.allSatisfy(\.value.isScalar)
            Self.write(members, brackets: ("{", "}"), onOneLine: isSmall, to: &output, indent: indent) {
                Self.quote($0.key, to: &$1)
                $1 += ": "
                $0.value.write(to: &$1, indent: indent + 1)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], brackets: (String, String), onOneLine: Bool, to output: inout String, indent: Int,
        element: (Element, inout String) -> Void
    ) {
        output += brackets.0
        for (index, value) in elements.enumerated() {
            if index > 0 { output += onOneLine ? ", " : "," }
            if !onOneLine { output += "\n" + String(repeating: "  ", count: indent + 1) }
            element(value, &output)
        }
        if !onOneLine, !elements.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
        output += brackets.1
    }

    /// Whole numbers without a point; open bounds have no number in JSON.
    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value == value.rounded(), abs(value) < 9e15 { return String(Int(value)) }
        return value.description
    }

    private static func quote(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case _ where scalar.value < 0x20 || scalar == "\u{2028}" || scalar == "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
