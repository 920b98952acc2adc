/// One way to mend a text that should have been a number.
enum NumberRemedy {
    /// Letters that look like digits, as typists and scanners leave them.
    static let alike: [Unicode.Scalar: Unicode.Scalar] = [
        "l": "1", "I": "1", "O": "0", "o": "0", "О": "0", "о": "0", "З": "3",
    ]

    static func remedy(for text: String, format: NumberFormat, wholeNumber: Bool) -> String {
        let scalars = Array(text.unicodeScalars)
        if !format.isBare, EstimateWords.changesNumber(text) {
            return
                "write the number itself, or declare the field as an estimate, which reads words such as \"about\" and \"thousand\""
        }
        if let first = scalars.first, NumberInText.minusSigns.contains(first) {
            let plain = "-" + String(String.UnicodeScalarView(scalars.dropFirst()))
            if (try? NumberText.read(plain, format: format)) != nil { return "write the minus sign as \"-\": \(plain)" }
        }
        if scalars.contains(where: \.properties.isWhitespace) {
            let joined = String(String.UnicodeScalarView(scalars.filter { !$0.properties.isWhitespace }))
            if let way = withoutSpaces(text, joined, format) { return way }
        }
        let digits = String(String.UnicodeScalarView(scalars.map { alike[$0] ?? $0 }))
        if digits != text, isPlain(digits) { return "it may be \(digits), with a letter in place of a digit" }
        if let way = decimalComma(text, format, wholeNumber: wholeNumber) { return way }
        if text.contains("%") { return "write the number alone, and per cent as its unit" }
        let parts = text.split(whereSeparator: { "-–—".contains($0) })
        if parts.count == 2, parts.allSatisfy({ isPlain(String($0)) }) {
            let columns = "put a range into columns of its own, low and high"
            return format.isOfCommand ? columns : columns + ", or declare the field as an estimate"
        }
        if wholeNumber, isPlain(text) { return "a number with decimals belongs to a field of type \"number\"" }
        if wholeNumber { return "write digits only, such as 17" }
        return format.decimalChar == UInt8(ascii: ",")
            ? "write digits with a comma before decimals, such as 17,5"
            : "write digits with a point before decimals, such as 17.5"
    }

    /// Of a text with commas among its digits that are not declared: what they may be, and how to declare it.
    private static func decimalComma(_ text: String, _ format: NumberFormat, wholeNumber: Bool) -> String? {
        let comma = UInt8(ascii: ",")
        guard format.decimalChar != comma, format.groupChar != comma else { return nil }
        let unsigned = text.first.map { "-+".contains($0) } == true ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count > 1, isPlain(parts.joined()) else { return nil }
        let thousands = format.declaring("groupChar", ",") + " if the comma separates thousands"
        if parts.count > 2 { return thousands }
        let decimals = (wholeNumber ? "\"type\": \"number\" and " : "") + format.declaration("decimalChar", ",")
        guard parts[1].utf8.count == 3, parts[0].utf8.count <= 3, parts[0] != "0" else {
            let point = text.replacing(",", with: ".")
            return format.isOfCommand
                ? "write \(point), or give \(decimals)" : "write \(point), or declare \(decimals) for the field"
        }
        return "\(thousands), or \(decimals) if it stands before decimals"
    }

    /// Of a text with spaces among its digits: what it is without them, and how to declare them where they separate thousands.
    private static func withoutSpaces(_ text: String, _ joined: String, _ format: NumberFormat) -> String? {
        let comma = UInt8(ascii: ","), hasComma = joined.utf8.contains(comma)
        // A comma is the decimal sign of the field, or may be meant as it.
        let canDeclare = hasComma && format.decimalChar != comma && format.groupChar == nil
        guard !hasComma || format.decimalChar == comma || canDeclare, isPlain(joined.replacing(",", with: ".")) else {
            return nil
        }
        let written = canDeclare ? joined.replacing(",", with: ".") : joined
        let way = "write it without spaces: \(written)"
        let decimalChar = hasComma ? comma : format.decimalChar
        guard format.groupChar == nil, let sign = groupSign(of: text, decimalChar: decimalChar) else {
            return canDeclare ? nil : way
        }
        guard canDeclare else { return "\(way), or \(format.declaring("groupChar", sign))" }
        let both = "\(format.declaration("groupChar", sign)) and \(format.declaration("decimalChar", ","))"
        return "\(way), or \(format.isOfCommand ? "give \(both)" : "declare \(both) for the field")"
    }

    /// The space, of one kind, that separates thousands in a text; nil when spaces stand elsewhere.
    private static func groupSign(of text: String, decimalChar: UInt8) -> Unicode.Scalar? {
        let signs = Set(text.unicodeScalars.filter(\.properties.isWhitespace))
        guard signs.count == 1, let sign = signs.first, !["\t", "\n", "\r"].contains(sign) else { return nil }
        let bytes = text.unicodeScalars.map { $0 == sign ? UInt8(ascii: " ") : UInt8(truncatingIfNeeded: $0.value) }
        let isGrouped = DigitGroups.removed(from: bytes, separator: UInt8(ascii: " "), decimalChar: decimalChar) != nil
        return isGrouped ? sign : nil
    }

    /// Digits with at most one point among them.
    private static func isPlain(_ text: String) -> Bool {
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
        let points = text.utf8.filter { $0 == UInt8(ascii: ".") }.count
        return digits > 0 && points <= 1 && digits + points == text.utf8.count
    }
}
