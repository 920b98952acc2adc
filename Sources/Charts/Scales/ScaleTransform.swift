import Foundation

/// What becomes of a number before it is placed in proportion: the number itself, its logarithm or its root.
struct ScaleTransform: Hashable, Sendable {
    let scaling: NumberScaling
    /// Above zero. On a symlog scale numbers up to this far from zero are placed in proportion; as much room as they have on one side of
    /// zero each power of ten beyond them has.
    let threshold: Double

    static let linear = ScaleTransform(.linear)

    init(_ scaling: NumberScaling, threshold: Double = 1) {
        self.scaling = scaling
        self.threshold = threshold
    }

    /// Grows with the number. On a log scale what is not above zero is infinitely far down.
    func forward(_ number: Double) -> Double {
        switch scaling {
        case .linear: return number
        case .log: return number > 0 ? log10(number) : -.infinity
        case .symlog:
            let size = abs(number)
            if size <= threshold { return number / threshold }
            let distance = 1 + max(log10(size) - log10(threshold), 0)
            return number < 0 ? -distance : distance
        case .squareRoot: return number < 0 ? -(-number).squareRoot() : number.squareRoot()
        }
    }

    /// The number that `forward` leads from.
    func inverse(_ place: Double) -> Double {
        switch scaling {
        case .linear: return place
        case .log: return pow(10, place)
        case .symlog:
            let size = abs(place)
            if size <= 1 { return place * threshold }
            let number = pow(10, size - 1 + log10(threshold))
            return place < 0 ? -number : number
        case .squareRoot: return place * abs(place)
        }
    }
}
