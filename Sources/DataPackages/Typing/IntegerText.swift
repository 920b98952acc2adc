import Diagnostics

/// Reads a whole number: an optional sign and digits.
enum IntegerText {
    /// Throws `type.integer`; or `type.integer-range` beyond 64 bits.
    static func read(_ text: String, format: NumberFormat = NumberFormat()) throws(CellFault) -> Int {
        if let number = short(text) { return number }
        guard let bytes = format.plain(text) else { throw .notAnInteger(text, format) }
        let hasSign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
        let digits = bytes.dropFirst(hasSign ? 1 : 0)
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .notAnInteger(text, format) }
        let negative = bytes.first == UInt8(ascii: "-")
        var number = 0
        for digit in digits {
            let (tenfold, overflow) = number.multipliedReportingOverflow(by: 10)
            let step = Int(digit - 0x30)
            let (sum, overflowed) = negative ? tenfold.subtractingReportingOverflow(step) : tenfold.addingReportingOverflow(step)
            guard !overflow, !overflowed else { throw .integerTooLarge(text, format) }
            number = sum
        }
        return number
    }

    /// A sign and up to 18 digits, which mean the same in every format and fit into 64 bits; nil for all else.
    private static func short(_ text: String) -> Int? {
        var number = 0, digits = 0, isNegative = false, isFirst = true
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) {
                guard digits < 18 else { return nil }
                number = number * 10 + Int(byte - 0x30)
                digits += 1
            } else if isFirst, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
                isNegative = byte == UInt8(ascii: "-")
            } else {
                return nil
            }
            isFirst = false
        }
        return digits == 0 ? nil : isNegative ? -number : number
    }
}

/// Groups of three digits, as in `1 234 567`.
enum DigitGroups {
    /// The text without separators; nil when they stand anywhere but before each three digits of the whole part.
    static func removed(from text: [UInt8], separator: UInt8, decimalChar: UInt8 = UInt8(ascii: ".")) -> [UInt8]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard let first = parts.first?.drop(while: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }),
            (1...3).contains(first.count),
            first.allSatisfy(isDigit)
        else { return nil }
        for (index, part) in parts.enumerated().dropFirst() {
            let digits = part.prefix(while: isDigit).count
            let isLast = index == parts.count - 1
            guard digits == 3,
                part.count == 3
                    || (isLast && [decimalChar, UInt8(ascii: "e"), UInt8(ascii: "E")].contains(part[part.startIndex + 3]))
            else { return nil }
        }
        return Array(parts.joined())
    }
}

extension CellFault {
    static let integerRange = "type.integer-range"

    fileprivate static func notAnInteger(_ text: String, _ format: NumberFormat) -> CellFault {
        CellFault(
            "type.integer", "\(text.quotedForMessage) is not an integer",
            remedy: NumberRemedy.remedy(for: text, format: format, wholeNumber: true))
    }

    fileprivate static func integerTooLarge(_ text: String, _ format: NumberFormat) -> CellFault {
        CellFault(
            Self.integerRange, "\(text.quotedForMessage) is beyond the integers of 64 bits",
            remedy: format.isOfCommand
                ? "use a larger unit" : "use a larger unit, or declare the field as \"string\" if it is a name made of digits")
    }
}
