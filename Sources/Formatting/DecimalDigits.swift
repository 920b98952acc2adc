/// A number as the decimal digits that a reader would write for it: the shortest that read back as the same `Double`.
/// Rounding works on these digits, so that 2.675 is a tie between 2.67 and 2.68, as it stands on paper,
/// although its binary neighbour is not.
package struct DecimalDigits: Hashable, Sendable {
    package let isNegative: Bool
    /// Digits 0 to 9 without leading zeros; empty for zero.
    let digits: [UInt8]
    /// How many digits stand before the decimal mark; zero or less when the first digit comes after it.
    let pointPosition: Int

    /// Nil for infinities and NaN.
    package init?(_ number: Double) {
        guard number.isFinite else { return nil }
        var digits: [UInt8] = []
        var position = 0
        var exponent = 0
        var seenPoint = false
        // The shortest digits of a large whole number are not its own.
        let isLarge = number.magnitude >= 9_007_199_254_740_992 && number.magnitude < 18_446_744_073_709_551_616
        let text = isLarge ? String(UInt64(number.magnitude)) + ".0" : number.magnitude.description
        let parts = text.utf8.split(separator: UInt8(ascii: "e"))
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") {
                seenPoint = true
            } else {
                if !seenPoint { position += 1 }
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        if parts.count == 2 { exponent = Int(String(Substring(parts[1]))) ?? 0 }
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        while digits.last == 0 { digits.removeLast() }
        self.digits = digits
        pointPosition = digits.isEmpty ? 0 : position - leading + exponent
        isNegative = number < 0
    }

    private init(isNegative: Bool, digits: [UInt8], pointPosition: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.pointPosition = pointPosition
    }

    /// Multiplied by a power of ten: exact.
    package func shifted(by places: Int) -> DecimalDigits {
        DecimalDigits(isNegative: isNegative, digits: digits, pointPosition: digits.isEmpty ? 0 : pointPosition + places)
    }

    package var isZero: Bool { digits.isEmpty }
    /// Whether no digit stands after the decimal mark.
    package var isIntegral: Bool { digits.count <= pointPosition || digits.isEmpty }
    /// How many digits stand after the decimal mark.
    package var fractionCount: Int { max(0, digits.count - pointPosition) }

    /// The digits before and after the mark, rounded half to even; the second has exactly `places` digits.
    package func rounded(places: Int) -> (whole: String, fraction: String, isZero: Bool) {
        let kept = pointPosition + places
        var result: [UInt8]
        if kept < 0 {
            result = []
        } else {
            result = Array(digits.prefix(kept))
            result += [UInt8](repeating: 0, count: kept - result.count)
            if roundsUp(keeping: kept) { Self.increment(&result) }
        }
        let padding = places + 1 - result.count
        if padding > 0 { result = [UInt8](repeating: 0, count: padding) + result }
        let text = result.map { String($0) }
        let wholeCount = result.count - places
        return (
            text[..<wholeCount].joined(), text[wholeCount...].joined(), result.allSatisfy { $0 == 0 }
        )
    }

    private func roundsUp(keeping kept: Int) -> Bool {
        guard kept < digits.count else { return false }
        let next = digits[kept]
        if next != 5 { return next > 5 }
        if digits.count > kept + 1 { return true }
        return kept > 0 && digits[kept - 1] % 2 == 1
    }

    private static func increment(_ digits: inout [UInt8]) {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
    }
}
