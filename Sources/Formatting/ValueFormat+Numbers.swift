extension ValueFormat {
    /// A count: groups of three from four digits on (`1 016`).
    package func integer(_ number: Int) -> String {
        (number < 0 ? Self.minus : "") + grouped(String(number.magnitude))
    }

    /// A year, which is never grouped.
    package func year(_ year: Int) -> String { year < 0 ? Self.minus + String(year.magnitude) : String(year) }

    /// With exactly so many places, rounded half to even from the unrounded value.
    package func decimal(_ number: Double, places: Int) -> String {
        guard let digits = DecimalDigits(number) else { return infinite(number) }
        return decimal(digits, places: places)
    }

    /// An integer when it is one; else up to two places below ten, one above, and two significant digits below a tenth.
    package func number(_ number: Double) -> String {
        if writesPowers, Self.isBeyondReading(number) { return power(number) }
        guard let digits = DecimalDigits(number) else { return infinite(number) }
        return decimal(digits, places: digits.readablePlaces)
    }

    /// A share of a whole (0 to 1) as a percentage with so many places; nothing and the whole need none (`0 %`, `100 %`).
    package func percent(_ share: Double, places: Int = 1) -> String {
        percentDigits(share, places: share == 0 || share == 1 ? 0 : places) + Self.percentSign
    }

    /// A share of a whole (0 to 1) as a percentage with exactly so many places and without its sign, for a column that says "%".
    package func percentDigits(_ share: Double, places: Int = 1) -> String {
        guard let digits = DecimalDigits(share) else { return infinite(share) }
        return decimal(digits.shifted(by: 2), places: places)
    }

    private func decimal(_ digits: DecimalDigits, places: Int) -> String {
        let rounded = digits.rounded(places: places)
        let sign = digits.isNegative && !rounded.isZero ? Self.minus : ""
        return sign + grouped(rounded.whole) + (places > 0 ? language.decimalMark + rounded.fraction : "")
    }

    private func grouped(_ digits: String) -> String {
        guard digits.utf8.count > 3 else { return digits }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { text += language.groupMark }
            text.append(digit)
        }
        return text
    }

    private func infinite(_ number: Double) -> String {
        number.isNaN ? language.unknown : (number < 0 ? Self.minus : "") + "∞"
    }
}

extension DecimalDigits {
    /// How many places a reader needs: none when integral, else up to two below ten, one above,
    /// and two significant digits below a tenth; zeros at the end are dropped.
    package var readablePlaces: Int {
        if isIntegral { return 0 }
        let wanted = pointPosition < 0 ? 2 - pointPosition : pointPosition > 1 ? 1 : 2
        let fraction = rounded(places: wanted).fraction.utf8
        return fraction.count - fraction.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    }
}
