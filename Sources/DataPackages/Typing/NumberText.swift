import Diagnostics

/// Reads a decimal number: an optional sign, digits with an optional point, an optional exponent.
enum NumberText {
    /// The nearest `Double`. Throws `type.number`; or `type.number-range` when there is none near, and for `NaN` and `INF`.
    static func read(_ text: String, format: NumberFormat) throws(CellFault) -> Double {
        guard let bytes = format.plain(text) else { throw .notANumber(text) }
        guard let digits = significantDigits(of: bytes) else {
            throw ["nan", "inf", "-inf", "+inf", "infinity"].contains(text.lowercased()) ? .notFinite(text) : .notANumber(text)
        }
        // The text holds nothing but a plain number here, so `Double` reads it correctly rounded and in no other way.
        guard let number = Double(String(decoding: bytes, as: UTF8.self)) else { throw .notANumber(text) }
        guard number.isFinite, number != 0 || digits == 0 else { throw .beyondRange(text) }
        return number
    }

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
    fileprivate static func notANumber(_ text: String) -> CellFault {
        CellFault(
            "type.number", "\(text.quotedForMessage) is not a number", remedy: NumberRemedy.remedy(for: text, wholeNumber: false))
    }

    fileprivate static func notFinite(_ text: String) -> CellFault {
        CellFault(
            "type.number", "\(text.quotedForMessage) is not a finite number",
            remedy: "leave the cell empty if the number is not known")
    }

    fileprivate static func beyondRange(_ text: String) -> CellFault {
        CellFault("type.number-range", "\(text.quotedForMessage) is beyond the decimals of 64 bits", remedy: "use a larger unit")
    }
}
