import Foundation

/// A colour of CIE L*a*b* under D65, in which distances are made to be those that are seen.
struct LabColour: Hashable, Sendable {
    /// From 0 (black) to 100 (white).
    let lightness: Double
    let a: Double
    let b: Double

    init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    init(_ colour: Colour) {
        let light = colour.light
        func amount(_ weights: [Double], _ white: Double) -> Double {
            let ratio = zip(weights, light).reduce(0) { $0 + $1.0 * $1.1 } / white
            return ratio > 216.0 / 24389 ? cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116
        }
        let x = amount([0.4124564, 0.3575761, 0.1804375], 0.95047)
        let y = amount([0.2126729, 0.7151522, 0.0721750], 1)
        let z = amount([0.0193339, 0.1191920, 0.9503041], 1.08883)
        self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    /// CIEDE2000 (CIE 142-2001; formulas as in Sharma, Wu and Dalal 2005): about 1 is the least that can be seen side by side.
    func difference(from other: LabColour) -> Double {
        let chroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
        let shift = 0.5 * (1 - sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))))
        let first = Polar(self, shift), second = Polar(other, shift)
        let deltaL = other.lightness - lightness, deltaC = second.chroma - first.chroma
        let turn = first.chroma * second.chroma == 0 ? 0 : Polar.turn(from: first.hue, to: second.hue)
        let deltaH = 2 * sqrt(first.chroma * second.chroma) * sin(turn / 2 * .pi / 180)
        let meanL = (lightness + other.lightness) / 2, meanC = (first.chroma + second.chroma) / 2
        let meanH = Polar.mean(first, second)
        func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
        let t =
            1 - 0.17 * cosine(meanH - 30) + 0.24 * cosine(2 * meanH) + 0.32 * cosine(3 * meanH + 6)
            - 0.20 * cosine(4 * meanH - 63)
        let square = (meanL - 50) * (meanL - 50)
        let weightL = 1 + 0.015 * square / sqrt(20 + square), weightC = 1 + 0.045 * meanC, weightH = 1 + 0.015 * meanC * t
        let rotation =
            -2 * sqrt(pow(meanC, 7) / (pow(meanC, 7) + pow(25, 7)))
            * sin(60 * exp(-pow((meanH - 275) / 25, 2)) * .pi / 180)
        let (l, c, h) = (deltaL / weightL, deltaC / weightC, deltaH / weightH)
        return sqrt(l * l + c * c + h * h + rotation * c * h)
    }

    /// Chroma and hue, with a* stretched near grey.
    private struct Polar {
        let chroma: Double
        /// In degrees, from 0 to 360; 0 of a grey.
        let hue: Double

        init(_ colour: LabColour, _ shift: Double) {
            let a = (1 + shift) * colour.a
            chroma = hypot(a, colour.b)
            let angle = a == 0 && colour.b == 0 ? 0 : atan2(colour.b, a) * 180 / .pi
            hue = angle < 0 ? angle + 360 : angle
        }

        /// The shorter way round.
        static func turn(from first: Double, to second: Double) -> Double {
            let turn = second - first
            return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
        }

        static func mean(_ first: Polar, _ second: Polar) -> Double {
            let sum = first.hue + second.hue
            if first.chroma * second.chroma == 0 { return sum }
            if abs(first.hue - second.hue) <= 180 { return sum / 2 }
            return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
        }
    }
}
