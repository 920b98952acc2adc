/// Reckoning with colours written as `#rrggbb`.
enum Palette {
    /// Whether white stands out better on the colour than black. Relative luminance: WCAG 2.1.
    static func isDark(_ hex: String) -> Bool { luminance(hex) < 0.3 }

    static func luminance(_ hex: String) -> Double {
        guard hex.count == 7, let number = Int(hex.dropFirst(), radix: 16) else { return 1 }
        func linear(_ part: Int) -> Double {
            let value = Double(part) / 255
            // An approximation of the sRGB curve by its usual exponent, without the C library's power function.
            return value <= 0.04045 ? value / 12.92 : value * value * (0.305306011 * value + 0.682171111) + 0.012522878 * value
        }
        return 0.2126 * linear(number >> 16 & 255) + 0.7152 * linear(number >> 8 & 255) + 0.0722 * linear(number & 255)
    }
}
