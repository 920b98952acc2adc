import Diagnostics

/// Reads a decimal number: an optional sign, digits with an optional point, an optional exponent.
enum NumberText {
    /// The nearest `Double`. Throws `type.number`; or `type.number-range` when there is none near, when it is a
    /// whole number beyond 2^53 that would be rounded, and for `NaN` and `INF`.
    static func read(_ text: String, format: NumberFormat) throws(CellFault) -> Double {
        if let number = short(text, decimalChar: format.decimalChar) { return number }
        guard let bytes = format.plain(text) else { throw .notANumber(text, format) }
        guard let digits = significantDigits(of: bytes) else {
            throw ["nan", "inf", "-inf", "+inf", "infinity"].contains(text.lowercased())
                ? .notFinite(text) : .notANumber(text, format)
        }
        // The text holds nothing but a plain number here, so `Double` reads it correctly rounded and in no other way.
        guard let number = Double(String(decoding: bytes, as: UTF8.self)) else { throw .notANumber(text, format) }
        guard number.isFinite, number != 0 || digits == 0 else { throw .beyondRange(text) }
        guard number.magnitude < 9_007_199_254_740_992 || holdsExactly(number, bytes) else { throw .notExact(text, format) }
        return number
    }

    /// Whether a number from 2^53 on, where not every whole number is a `Double`, is the one that is written. Of one with an exponent
    /// nobody expects its last digit.
    private static func holdsExactly(_ number: Double, _ text: [UInt8]) -> Bool {
        guard !text.contains(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) else { return true }
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1)
        guard let whole = parts.first, parts.dropFirst().allSatisfy({ $0.allSatisfy { $0 == UInt8(ascii: "0") } }) else {
            return false
        }
        return Int128(String(decoding: whole, as: UTF8.self)).flatMap { Double(exactly: $0) } == number
    }

    /// A sign and up to 15 digits with a decimal sign; nil for all else. Their whole number and the power of ten that divides it
    /// are both exact, so the quotient is the nearest `Double`.
    private static func short(_ text: String, decimalChar: UInt8) -> Double? {
        var number = 0, digits = 0, decimals = 0, hasPoint = false, isNegative = false, isFirst = true
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) {
                guard digits < 15 else { return nil }
                number = number * 10 + Int(byte - 0x30)
                digits += 1
                if hasPoint { decimals += 1 }
            } else if byte == decimalChar, !hasPoint {
                hasPoint = true
            } else if isFirst, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
                isNegative = byte == UInt8(ascii: "-")
            } else {
                return nil
            }
            isFirst = false
        }
        guard digits > 0 else { return nil }
        let value = Double(number) / powersOfTen[decimals]
        return isNegative ? -value : value
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// How many digits other than zero stand before the exponent; nil when the text is no number.
    private static func significantDigits(of text: [UInt8]) -> Int? {
        var index = 0, digits = 0, significant = 0
        func peek() -> UInt8? { index < text.count ? text[index] : nil }
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        func isSign(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }
        func takeDigits() {
            while let byte = peek(), isDigit(byte) {
                digits += 1
                if byte != UInt8(ascii: "0") { significant += 1 }
                index += 1
            }
        }
        if isSign(peek()) { index += 1 }
        takeDigits()
        if peek() == UInt8(ascii: ".") {
            index += 1
            takeDigits()
        }
        guard digits > 0 else { return nil }
        let mantissa = significant
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            index += 1
            if isSign(peek()) { index += 1 }
            guard isDigit(peek()) else { return nil }
            takeDigits()
        }
        return index == text.count ? mantissa : nil
    }
}

extension CellFault {
    fileprivate static func notANumber(_ text: String, _ format: NumberFormat) -> CellFault {
        CellFault(
            "type.number", "\(text.quotedForMessage) is not a number",
            remedy: NumberRemedy.remedy(for: text, format: format, wholeNumber: false))
    }

    fileprivate static func notFinite(_ text: String) -> CellFault {
        CellFault(
            "type.number", "\(text.quotedForMessage) is not a finite number",
            remedy: "leave the cell empty if the number is not known")
    }

    fileprivate static func notExact(_ text: String, _ format: NumberFormat) -> CellFault {
        CellFault(
            "type.number-range", "\(text.quotedForMessage) has more digits than a number holds",
            remedy: format.isOfCommand
                ? "use a larger unit; a column of whole numbers alone holds it as it is"
                : "declare the field as \"integer\", use a larger unit, or declare it as \"string\" if it is a name made of digits"
        )
    }

    fileprivate static func beyondRange(_ text: String) -> CellFault {
        CellFault("type.number-range", "\(text.quotedForMessage) is beyond the decimals of 64 bits", remedy: "use a larger unit")
    }
}
