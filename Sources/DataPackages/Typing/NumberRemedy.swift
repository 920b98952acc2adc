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
            if isPlain(joined) { return "write it without spaces: \(joined)" }
        }
        let digits = String(String.UnicodeScalarView(scalars.map { alike[$0] ?? $0 }))
        if digits != text, isPlain(digits) { return "it may be \(digits), with a letter in place of a digit" }
        if let way = decimalComma(text, format, wholeNumber: wholeNumber) { return way }
        if text.contains("%") { return "write the number alone, and per cent as its unit" }
        let parts = text.split(whereSeparator: { "-–—".contains($0) })
        if parts.count == 2, parts.allSatisfy({ isPlain(String($0)) }) {
            return "put a range into columns of its own, low and high, or declare the field as an estimate"
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
        let thousands = "declare \"groupChar\": \",\" for the field if the comma separates thousands"
        if parts.count > 2 { return thousands }
        let decimals = (wholeNumber ? "\"type\": \"number\" and " : "") + "\"decimalChar\": \",\""
        guard parts[1].utf8.count == 3, parts[0].utf8.count <= 3, parts[0] != "0" else {
            return "write \(text.replacing(",", with: ".")), or declare \(decimals) for the field"
        }
        return "\(thousands), or \(decimals) if it stands before decimals"
    }

    /// Digits with at most one point among them.
    private static func isPlain(_ text: String) -> Bool {
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
        let points = text.utf8.filter { $0 == UInt8(ascii: ".") }.count
        return digits > 0 && points <= 1 && digits + points == text.utf8.count
    }
}
