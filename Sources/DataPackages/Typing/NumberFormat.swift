import Diagnostics
import YAMLReading

/// How the numbers of a field are written.
struct NumberFormat: Sendable, Equatable {
    var decimalChar = UInt8(ascii: ".")
    /// What separates groups of three digits; nil when nothing may.
    var groupChar: UInt8?

    static func decode(_ field: YAMLMapping, sink: inout DiagnosticSink) -> NumberFormat {
        var format = NumberFormat()
        format.groupChar = character("groupChar", of: field, sink: &sink)
        if let decimal = character("decimalChar", of: field, sink: &sink) { format.decimalChar = decimal }
        if format.groupChar == format.decimalChar {
            sink.report(
                .unsupported("one character both as \"groupChar\" and as \"decimalChar\"", at: field.location(of: "groupChar")))
        }
        return format
    }

    /// Reads `groupChar` or `decimalChar`, and refuses numbers with words around them.
    static func character(_ key: String, of field: YAMLMapping, sink: inout DiagnosticSink) -> UInt8? {
        if key == "groupChar", let bare = field["bareNumber"], bare.scalar != "true" {
            sink.report(.unsupported("\"bareNumber\": false", at: bare.location, remedy: "put the unit into a column of its own"))
        }
        guard let node = field[key], let text = node.text("the \(key)", sink: &sink) else { return nil }
        guard text.count == 1, let byte = text.first?.asciiValue, !(0x30...0x39).contains(byte), !"+-eE".utf8.contains(byte)
        else {
            sink.report(
                .unsupported("the \(key) \"\(text)\"", at: node.location, remedy: "it must be one ASCII sign, such as \".\""))
            return nil
        }
        return byte
    }
}
