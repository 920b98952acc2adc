import Diagnostics
import YAMLReading

/// How the numbers of a field are written.
struct NumberFormat: Sendable, Equatable {
    var decimalChar = UInt8(ascii: ".")
    /// What separates groups of three digits; nil when nothing may.
    var groupChar: UInt8?
    /// How the separator of groups is written when it is not ASCII, such as the no-break space that spreadsheets write in many
    /// languages; `groupChar` then stands for it.
    private(set) var groupSign: [UInt8]?
    private static let standIn: UInt8 = 0x1F
    /// Whether nothing but the number may stand in the cell; else signs and letters before and after it are left out.
    var isBare = true

    static func decode(_ field: YAMLMapping, sink: inout DiagnosticSink) -> NumberFormat {
        var format = NumberFormat()
        if let bare = field["bareNumber"] { format.isBare = bare.boolean("\"bareNumber\"", sink: &sink) ?? true }
        if let node = field["groupChar"], let sign = node.scalar, sign.unicodeScalars.count == 1,
            !sign.utf8.allSatisfy({ $0 < 0x80 })
        {
            format.groupSign = Array(sign.utf8)
            format.groupChar = standIn
        } else {
            format.groupChar = character("groupChar", of: field, sink: &sink)
        }
        if let decimal = character("decimalChar", of: field, sink: &sink) { format.decimalChar = decimal }
        if format.groupChar == format.decimalChar {
            sink.report(
                .unsupported("one character both as \"groupChar\" and as \"decimalChar\"", at: field.location(of: "groupChar")))
        }
        return format
    }

    private static func character(_ key: String, of field: YAMLMapping, sink: inout DiagnosticSink) -> UInt8? {
        guard let node = field[key], let text = node.text("the \(key)", sink: &sink) else { return nil }
        guard text.count == 1, let byte = text.first?.asciiValue, !(0x30...0x39).contains(byte), !"+-eE".utf8.contains(byte)
        else {
            sink.report(
                .unsupported(
                    "the \(key) \"\(text)\"", at: node.location,
                    remedy: "it must be one sign, such as \".\"; only \"groupChar\" may be beyond ASCII"))
            return nil
        }
        return byte
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
