import Diagnostics

/// Measures a finished figure: text outside the canvas, text on text, and whether it keeps the rules of its preset.
enum LayoutAudit {
    static func faults(of root: SVGElement, _ specification: FigureSpecification, width: Double, height: Double) -> [Diagnostic] {
        let labels = root.descendants.compactMap(TextLabel.init)
        var faults: [Diagnostic] = []
        for label in labels {
            let box = label.box
            if box.minX < -0.01 || box.minY < -0.01 || box.maxX > width + 0.01 || box.maxY > height + 0.01 {
                faults.append(.overflow(label.text))
            }
        }
        // Half a hundredth of a point is the rounding of sizes written in millimetres.
        let sizes = labels.map { $0.style.size / TextStyle.millimetresPerPoint }, allowed = specification.size.type
        if let least = sizes.min(), least < allowed.lowerBound - 0.005 { faults.append(.small(least, specification.size)) }
        if let most = sizes.max(), most > allowed.upperBound + 0.005 { faults.append(.large(most, specification.size)) }
        for (first, second) in overlaps(labels) { faults.append(.overlap(first.text, second.text)) }
        if height > specification.size.maximumHeight {
            let isAsked = specification.height.map { $0 > specification.size.maximumHeight } ?? false
            faults.append(.tall(height, specification.size, isAsked ? .definition : .data))
        }
        return faults
    }

    /// Pairs of texts whose boxes share more than the edge of a letter.
    static func overlaps(_ labels: [TextLabel]) -> [(TextLabel, TextLabel)] {
        let sorted = labels.map { (label: $0, box: $0.box.insetBy(0.02)) }.sorted { $0.box.minY < $1.box.minY }
        var pairs: [(TextLabel, TextLabel)] = []
        for (index, upper) in sorted.enumerated() {
            for lower in sorted[(index + 1)...] {
                if lower.box.minY >= upper.box.maxY { break }
                if upper.box.overlaps(lower.box) { pairs.append((upper.label, lower.label)) }
            }
        }
        return pairs
    }
}

extension Diagnostic {
    fileprivate static func overflow(_ text: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.overflow", "\"\(text)\" reaches past the edge of the figure", remedy: "choose a wider size")
    }

    fileprivate static func overlap(_ first: String, _ second: String) -> Diagnostic {
        Diagnostic(.warning, code: "figure.overlap", "\"\(first)\" and \"\(second)\" touch", remedy: "choose a wider size")
    }

    fileprivate static func small(_ points: Double, _ size: SizePreset) -> Diagnostic {
        Diagnostic(
            size.severity, code: "figure.text-too-small",
            "type of \(SVGNumber.text(points)) pt is below the \(SVGNumber.text(size.type.lowerBound)) pt that \(size.rawValue) allows"
        )
    }

    fileprivate static func large(_ points: Double, _ size: SizePreset) -> Diagnostic {
        Diagnostic(
            size.severity, code: "figure.text-too-large",
            "type of \(SVGNumber.text(points)) pt is above the \(SVGNumber.text(size.type.upperBound)) pt that \(size.rawValue) allows"
        )
    }

    fileprivate static func tall(_ height: Double, _ size: SizePreset, _ kind: FailureKind) -> Diagnostic {
        Diagnostic(
            size.severity, code: "figure.too-high",
            "the figure is \(SVGNumber.text(height)) mm high; \(size.rawValue) allows \(SVGNumber.text(size.maximumHeight)) mm",
            remedy: kind == .data ? "show fewer rows or split the figure" : "ask for less, or leave \"height\" out", kind: kind)
    }
}

extension SizePreset {
    /// Of a rule that is broken.
    fileprivate var severity: Severity { isStrict ? .error : .warning }
}
