import Diagnostics
import YAMLReading

/// How the numbers of a field are written.
package struct NumberFormat: Sendable, Equatable {
    var decimalChar = UInt8(ascii: ".")
    /// What separates groups of three digits; nil when nothing may.
    var groupChar: UInt8?
    /// How the separator of groups is written when it is not ASCII, such as the no-break space that spreadsheets write in many
    /// languages; `groupChar` then stands for it.
    private(set) var groupSign: [UInt8]?
    private static let standIn: UInt8 = 0x1F
    /// Whether nothing but the number may stand in the cell; else signs and letters before and after it are left out.
    var isBare = true
    /// Whether it comes from a command line: then advice names the options, else the keys of the descriptor.
    private(set) var isOfCommand = false

    /// False when the text is not one sign that can stand between digits.
    private mutating func setGroupSign(_ text: String) -> Bool {
        if text.unicodeScalars.count == 1, !text.utf8.allSatisfy({ $0 < 0x80 }) {
            groupSign = Array(text.utf8)
            groupChar = Self.standIn
        } else {
            groupChar = Self.byte(text)
        }
        return groupChar != nil
    }

    private static func byte(_ text: String) -> UInt8? {
        guard text.count == 1, let byte = text.first?.asciiValue, !(0x30...0x39).contains(byte), !"+-eE".utf8.contains(byte)
        else { return nil }
        return byte
    }

    /// What can stand before decimals: no space, which stands between groups of digits.
    private static func decimalByte(_ text: String) -> UInt8? { byte(text).flatMap { (0x21...0x7E).contains($0) ? $0 : nil } }

    static func decode(_ field: YAMLMapping, sink: inout DiagnosticSink) -> NumberFormat {
        var format = NumberFormat()
        if let bare = field["bareNumber"] { format.isBare = bare.boolean("\"bareNumber\"", sink: &sink) ?? true }
        if let node = field["groupChar"], let text = node.text("the groupChar", sink: &sink), !format.setGroupSign(text) {
            sink.report(.notASign("groupChar", text, at: node.location))
        }
        if let node = field["decimalChar"], let text = node.text("the decimalChar", sink: &sink) {
            if let byte = decimalByte(text) {
                format.decimalChar = byte
            } else {
                sink.report(.notASign("decimalChar", text, at: node.location))
            }
        }
        if format.groupChar == format.decimalChar {
            sink.report(
                .unsupported("one character both as \"groupChar\" and as \"decimalChar\"", at: field.location(of: "groupChar")))
        }
        return format
    }

    /// Whether a byte can stand in a number so written.
    func canHold(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || "+-eE".utf8.contains(byte) || byte == decimalChar || byte == groupChar
            || groupSign?.contains(byte) == true
    }

    /// The number in a cell: without what may stand around it, without group separators, with a point as decimal sign.
    /// Nil when separators stand where they separate no thousands, or a point stands beside another decimal sign.
    func plain(_ text: String) -> [UInt8]? {
        var bytes = Array(text.utf8)
        if !isBare {
            guard let number = NumberInText(text, decimalChar: decimalChar) else { return nil }
            bytes = Array(number.bytes)
        }
        if let groupSign, !bytes.contains(Self.standIn) { bytes.replace(groupSign, with: [Self.standIn]) }
        if let groupChar, bytes.contains(groupChar) {
            guard let ungrouped = DigitGroups.removed(from: bytes, separator: groupChar, decimalChar: decimalChar) else {
                return nil
            }
            bytes = ungrouped
        }
        guard decimalChar != UInt8(ascii: ".") else { return bytes }
        guard !bytes.contains(UInt8(ascii: ".")) else { return nil }
        return bytes.map { $0 == decimalChar ? UInt8(ascii: ".") : $0 }
    }
}

extension NumberFormat {
    /// What a command line means that says nothing of numbers: a point before decimals, and nothing between groups.
    package static var ofCommand: NumberFormat {
        var format = NumberFormat()
        format.isOfCommand = true
        return format
    }

    /// As a command line gives it. Nil when a sign cannot be one, or both are the same.
    package init?(decimalChar: String, groupChar: String?) {
        isOfCommand = true
        guard let decimal = Self.decimalByte(decimalChar) else { return nil }
        self.decimalChar = decimal
        guard let groupChar else { return }
        guard setGroupSign(groupChar), self.groupChar != decimal else { return nil }
    }

    /// How to say that a sign is `groupChar` or `decimalChar`, as a member of the descriptor or as an option of the command.
    func declaration(_ key: String, _ sign: Unicode.Scalar) -> String {
        let isVisible = sign.isASCII
        guard isOfCommand else {
            return "\"\(key)\": \"\(isVisible ? String(sign) : "\\u" + sign.codePoint.dropFirst(2).lowercased())\""
        }
        let option = key == "groupChar" ? "--group-char" : "--decimal-char"
        return "\(option) \(isVisible ? "'\(sign)'" : sign.codePoint)"
    }

    /// The same as an advice.
    func declaring(_ key: String, _ sign: Unicode.Scalar) -> String {
        isOfCommand ? "give " + declaration(key, sign) : "declare " + declaration(key, sign) + " for the field"
    }
}

extension Diagnostic {
    fileprivate static func notASign(_ key: String, _ text: String, at location: FileLocation) -> Diagnostic {
        .unsupported(
            "the \(key) \"\(text)\"", at: location,
            remedy: "it must be one sign, such as \".\"; only \"groupChar\" may be beyond ASCII")
    }
}
