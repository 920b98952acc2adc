/// The one rule for numbers in a figure: two decimals at most, no trailing zeros, no negative zero, no exponent.
enum SVGNumber {
    static func text(_ number: Double) -> String {
        let hundredths = (number * 100).rounded()
        guard hundredths.isFinite, abs(hundredths) < 1e15 else { return "0" }
        let value = Int(hundredths)
        let whole = value.magnitude / 100, fraction = value.magnitude % 100
        var text = (value < 0 ? "-" : "") + String(whole)
        if fraction > 0 {
            text += fraction % 10 == 0 ? ".\(fraction / 10)" : (fraction < 10 ? ".0\(fraction)" : ".\(fraction)")
        }
        return text
    }
}
