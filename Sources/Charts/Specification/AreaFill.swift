package import Diagnostics

/// How the areas of series are filled.
package enum AreaFill: String, Sendable, CaseIterable {
    case solid
    /// The first series is plain, each other has lines or dots over its colour, so that a copy without colours tells them apart.
    case pattern
}

extension AreaFill {
    /// Why a figure of a size cannot have the fill; nil where it can.
    package func refusal(_ size: SizePreset) -> Diagnostic? {
        guard self == .pattern, !size.allowsPatterns else { return nil }
        return Diagnostic(
            code: "figure.no-patterns",
            "a figure of size \(size.rawValue) has no patterns: the journal asks for plain colours",
            excerpt: rawValue, remedy: "remove \"fill\" and choose a palette, or choose another size",
            kind: .definition)
    }
}

extension FigureSpecification {
    /// Whether patterns would tell its series apart, and are not asked for yet.
    var canTakePatterns: Bool {
        fill == .solid && size.allowsPatterns && mark.settings(channels, lineShape, barExtent).contains(.fill)
    }
}
