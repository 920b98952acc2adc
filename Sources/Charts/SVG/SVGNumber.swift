/// The one rule by which numbers are written in SVG: at most three decimals, no exponent, no minus zero.
package enum SVGNumber {
    /// Rounded half away from zero to thousandths; a number that is not finite is written as 0.
    package static func text(_ number: Double) -> String {
        let scaled = (number * 1000).rounded()
        guard scaled.isFinite, abs(scaled) < 9e15 else { return "0" }
        let thousandths = Int(scaled)
        let magnitude = thousandths.magnitude
        var text = String(magnitude / 1000)
        var fraction = magnitude % 1000
        if fraction > 0 {
            var digits = 3
            while fraction % 10 == 0 {
                fraction /= 10
                digits -= 1
            }
            let decimals = String(fraction)
            text += "." + String(repeating: "0", count: digits - decimals.count) + decimals
        }
        return thousandths < 0 ? "-" + text : text
    }
}
