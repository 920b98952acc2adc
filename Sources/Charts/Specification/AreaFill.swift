package import Diagnostics

/// How the areas of series are filled.
package enum AreaFill: String, Sendable, CaseIterable {
    case solid
    /// The first series is plain, each other has lines or dots over its colour, so that a copy without colours tells them apart.
    case pattern
}

extension AreaFill {
    /// Why a figure cannot have the fill; nil where it can.
    package func refusal(_ mark: MarkKind, _ shape: LineShape, _ size: SizePreset) -> Diagnostic? {
        guard self == .pattern else { return nil }
        if !size.allowsPatterns {
            return Diagnostic(
                code: "figure.no-patterns",
                "a figure of size \(size.rawValue) has no patterns: the journal asks for plain colours",
                excerpt: rawValue, remedy: "remove \"fill\" and choose a palette, or choose another size")
        }
        if mark.fillsSeries(shape) { return nil }
        return Diagnostic(
            code: "figure.no-patterns", "a \(mark.rawValue) has no areas that tell series apart", excerpt: rawValue,
            remedy: mark == .line ? "add \"shape: area\", or remove \"fill\"" : "remove \"fill\"")
    }
}

extension FigureSpecification {
    /// Whether patterns would tell its series apart, and are not asked for yet.
    var canTakePatterns: Bool { fill != .pattern && AreaFill.pattern.refusal(mark, lineShape, size) == nil }
}

extension MarkKind {
    /// Whether series are told apart by the colours of areas.
    func fillsSeries(_ shape: LineShape) -> Bool {
        [.bar, .waffle, .pyramid, .marimekko].contains(self) || self == .line && shape == .area
    }
}
