/// The digits of a year, month or day, of which some may be left open: `19XX`.
package struct DigitPattern: Hashable, Sendable {
    /// From the left; nil where the text has an X.
    let digits: [UInt8?]

    /// Reads so many digits or X; nil when it is anything else.
    init?(_ text: some Collection<UInt8>, count: Int) {
        guard text.count == count else { return nil }
        var digits: [UInt8?] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "X"): digits.append(nil)
            default: return nil
            }
        }
        self.digits = digits
    }

    /// The number, when every digit is given.
    package var number: Int? {
        let given = digits.compactMap { $0 }
        return given.count == digits.count ? given.reduce(0) { $0 * 10 + Int($1) } : nil
    }

    /// Whether no digit is given.
    package var isOpen: Bool { digits.allSatisfy { $0 == nil } }

    /// How many digits are left open, when those are the last ones: 0 for `1937`, 2 for `19XX`; nil for `1XX7`.
    package var openAtEnd: Int? {
        let given = digits.prefix { $0 != nil }.count
        return digits.dropFirst(given).allSatisfy { $0 == nil } ? digits.count - given : nil
    }

    package var least: Int { digits.reduce(0) { $0 * 10 + Int($1 ?? 0) } }
    package var greatest: Int { digits.reduce(0) { $0 * 10 + Int($1 ?? 9) } }

    func matches(_ number: Int) -> Bool {
        var rest = number
        for digit in digits.reversed() {
            if let digit, Int(digit) != rest % 10 { return false }
            rest /= 10
        }
        return rest == 0
    }

    /// The numbers of a range that it can mean, in order.
    func numbers(in range: ClosedRange<Int>) -> [Int] { range.filter(matches) }
}

extension DigitPattern: CustomStringConvertible {
    /// With an X for each digit left open.
    package var description: String { digits.map { $0.map { String($0) } ?? "X" }.joined() }
}
