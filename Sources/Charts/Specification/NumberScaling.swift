package import Diagnostics

/// How numbers are spread along an axis, or over the colours of a heatmap.
package enum NumberScaling: String, Sendable, CaseIterable {
    /// Equal steps of the number are equal steps along the axis.
    case linear
    /// Equal factors are equal steps; there is no place for zero and what lies below it.
    case log
    /// Linear up to a threshold on either side of zero, logarithmic beyond it.
    case symlog
    /// Equal steps of its square root: small numbers are told apart beside great ones.
    case squareRoot = "sqrt"
}

extension MarkKind {
    /// The scales that its axis of numbers, or its colours, can have. A length from zero means a number only on a linear scale.
    package var scalings: [NumberScaling] {
        settings.contains(.scale) ? NumberScaling.allCases : [.linear]
    }
}

extension NumberScaling {
    /// Why a mark cannot have the scale; nil where it can.
    package func refusal(_ mark: MarkKind, _ shape: LineShape) -> Diagnostic? {
        if self == .linear { return nil }
        if mark == .line, shape == .area { return .scale(self, "an area down to zero", "leave \"shape: area\" out") }
        guard !mark.scalings.contains(self) else { return nil }
        switch mark {
        case .histogram:
            return .scale(self, "a histogram, whose bins are of equal width,", "draw the numbers with mark: strip or mark: box")
        case .timeline, .gantt: return .scale(self, "a \(mark.rawValue), which has no axis of numbers,", "remove \"scale\"")
        case .waffle: return .scale(self, "a waffle, whose squares are counted,", "draw the numbers with mark: dot")
        case .survival:
            return .scale(self, "a survival figure, which shows shares over time,", "remove \"scale\"")
        default:
            return .scale(
                self, "a \(mark.rawValue), whose lengths begin at zero,", "draw the numbers with mark: dot or mark: line")
        }
    }
}

extension Diagnostic {
    fileprivate static func scale(_ scaling: NumberScaling, _ what: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            code: "figure.scale", "\(what) has no meaning on a scale that is not linear", excerpt: scaling.rawValue,
            remedy: remedy, kind: .definition)
    }
}
