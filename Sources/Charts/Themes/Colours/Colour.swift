import Foundation

/// A colour of sRGB (IEC 61966-2-1), each part from 0 to 1.
struct Colour: Hashable, Sendable {
    var red: Double
    var green: Double
    var blue: Double

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#rrggbb`; black where it is none.
    init(_ hex: String) {
        let number = Int(hex.dropFirst(), radix: 16) ?? 0
        self.init(
            red: Double(number >> 16 & 255) / 255, green: Double(number >> 8 & 255) / 255, blue: Double(number & 255) / 255)
    }

    /// As `#rrggbb`.
    var hex: String {
        "#"
            + [red, green, blue].map { part in
                let digits = String(Int((min(max(part, 0), 1) * 255).rounded()), radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// In amounts of light.
    var light: [Double] {
        [red, green, blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    }

    /// Amounts of light beyond what a screen can show are cut off.
    init(light: [Double]) {
        let parts = light.map { amount -> Double in
            let amount = min(max(amount, 0), 1)
            return amount <= 0.0031308 ? amount * 12.92 : 1.055 * pow(amount, 1 / 2.4) - 0.055
        }
        self.init(red: parts[0], green: parts[1], blue: parts[2])
    }

    /// Relative luminance, from 0 to 1.
    var luminance: Double { zip(light, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 } }

    /// The contrast ratio of WCAG 2, from 1 to 21.
    func contrast(with other: Colour) -> Double {
        (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }

    /// The same hue, as much darker as makes it stand out from white by this contrast.
    func darkened(toContrast contrast: Double) -> Colour {
        var factor = 1.0, colour = self
        // As it will be written, in 256 steps.
        while Colour(colour.hex).contrast(with: .white) < contrast, factor > 0 {
            factor -= 0.01
            colour = Colour(light: light.map { $0 * factor })
        }
        return colour
    }

    /// The colour mixed with as much white as makes it stand out from a dark ground by this contrast.
    func lightened(toContrast contrast: Double, on ground: Colour) -> Colour {
        var share = 0.0, colour = self
        while Colour(colour.hex).contrast(with: ground) < contrast, share < 1 {
            share += 0.01
            colour = Colour(light: light.map { $0 + (1 - $0) * share })
        }
        return colour
    }

    static let white = Colour(red: 1, green: 1, blue: 1)
}
