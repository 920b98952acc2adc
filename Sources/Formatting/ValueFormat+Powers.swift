extension ValueFormat {
    /// From this size on, and below `leastInFull`, a format with `writesPowers` writes a number as digits times a power of ten.
    package static let leastPower = 1e15
    package static let leastInFull = 1e-6

    /// Whether a number is so large or so small that its digits in full tell a reader nothing.
    package static func isBeyondReading(_ number: Double) -> Bool {
        number.isFinite && number != 0 && !(leastInFull..<leastPower).contains(number.magnitude)
    }

    /// `1.2 × 10^17`, with at most so many significant digits, rounded half to even; zeros at their end are dropped, and so is a one
    /// alone: `10^17`. The exponent stands on the line, since neither Arial nor Liberation Sans has every superscript digit.
    package func power(_ number: Double, digits count: Int = 3) -> String {
        guard let digits = DecimalDigits(number), !digits.isZero else { return self.number(number) }
        var exponent = digits.pointPosition - 1
        var places = max(count, 1) - 1
        var coefficient = digits.shifted(by: -exponent).rounded(places: places)
        // 9.999 becomes 10.0, which is the next power.
        if coefficient.whole == "10" {
            exponent += 1
            coefficient = ("1", coefficient.fraction, false)
        }
        let fraction = coefficient.fraction.utf8
        places = fraction.count - fraction.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        let written = coefficient.whole + (places > 0 ? language.decimalMark + coefficient.fraction.prefix(places) : "")
        let sign = digits.isNegative ? Self.minus : ""
        let power = "10^" + (exponent < 0 ? Self.minus : "") + String(exponent.magnitude)
        return sign + (written == "1" ? power : "\(written)\u{202F}×\u{202F}\(power)")
    }
}
