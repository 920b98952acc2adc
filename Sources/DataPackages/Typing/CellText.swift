import Tabular

/// Reads the text of a cell as a type, strictly: what does not fit is nil, never coerced.
enum CellText {
    /// An optional sign and digits, within 64 bits.
    static func integer(_ text: String) -> Int? {
        guard isNumber(text, allowsFraction: false) else { return nil }
        return Int(text)
    }

    /// An optional sign, digits, an optional fraction and exponent; read correctly rounded. Not `NaN`, not `INF`.
    static func decimal(_ text: String) -> Double? {
        guard isNumber(text, allowsFraction: true), let number = Double(text), number.isFinite else { return nil }
        return number
    }

    static func date(_ text: String, type: FieldType) -> EDTFDate? {
        guard let date = EDTFDate(text) else { return nil }
        switch type {
        case .year: return !date.isInterval && date.start.month == nil ? date : nil
        case .yearmonth: return !date.isInterval && date.start.month != nil && date.start.day == nil ? date : nil
        case .date: return !date.isInterval && date.start.day != nil ? date : nil
        default: return date
        }
    }

    static func boolean(_ text: String) -> String? {
        switch text {
        case "true", "True", "TRUE", "1": "true"
        case "false", "False", "FALSE", "0": "false"
        default: nil
        }
    }

    private static func isNumber(_ text: String, allowsFraction: Bool) -> Bool {
        var bytes = Substring(text).utf8
        if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        func takeDigits() -> Int {
            let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            bytes = bytes.dropFirst(digits)
            return digits
        }
        guard takeDigits() > 0 else { return false }
        guard allowsFraction else { return bytes.isEmpty }
        if bytes.first == UInt8(ascii: ".") {
            bytes.removeFirst()
            guard takeDigits() > 0 else { return false }
        }
        if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
            bytes.removeFirst()
            if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
            guard takeDigits() > 0 else { return false }
        }
        return bytes.isEmpty
    }
}
