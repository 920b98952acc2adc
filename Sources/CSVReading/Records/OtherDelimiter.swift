/// A sign that other CSV files have between their fields, found where this file's delimiter was expected. Never used for reading:
/// for the words of an error.
enum OtherDelimiter: String, CaseIterable {
    case semicolon = ";"
    case tab = "\t"
    case bar = "|"
    case comma = ","

    private var byte: UInt8 { rawValue.utf8.first ?? 0 }

    /// Which of them stands in a header of one name.
    static func inHeader(_ name: String) -> OtherDelimiter? { allCases.first { name.utf8.contains($0.byte) } }

    /// Which of them would divide the text of a record into the fields expected. What stands in quotes is not looked at.
    static func dividing(_ record: ArraySlice<UInt8>, into fields: Int, quote: UInt8) -> OtherDelimiter? {
        var isQuoted = false, counts: [UInt8: Int] = [:]
        for byte in record {
            if byte == quote { isQuoted.toggle() } else if !isQuoted, byte < 0x80 { counts[byte, default: 0] += 1 }
        }
        return allCases.first { counts[$0.byte] == fields - 1 }
    }

    /// With its article.
    var words: String {
        switch self {
        case .semicolon: "a semicolon"
        case .tab: "a tab"
        case .bar: "a vertical bar"
        case .comma: "a comma"
        }
    }

    var remedy: String {
        let text = self == .tab ? "\\t" : rawValue
        return "if fields are divided by \(words), declare \"dialect\": {\"delimiter\": \"\(text)\"} for the file"
    }
}
