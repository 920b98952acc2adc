import Diagnostics
import FontReading

/// Turns the texts of a figure into paths that stand where the texts stood, each with its words for readers.
struct OutlinedText {
    /// Widths that differ by less are one width, in millimetres.
    private static let tolerance = 0.05
    /// What is left to paths of the attributes of a text.
    private static let ofText: Set<String> = [
        "x", "y", "font-size", "font-weight", "font-style", "font-family", "text-anchor",
    ]

    let fonts: OutlineFonts
    private var texts = 0
    private var missing: [(letter: Unicode.Scalar, text: String, font: Font)] = []
    private var wider: [(text: String, by: Double)] = []
    private var lackingFaces: [FontFace] = []

    init(_ fonts: OutlineFonts) { self.fonts = fonts }

    mutating func outlined(_ element: SVGElement) -> SVGElement {
        if let label = TextLabel(element) { return path(of: label, in: element) }
        var result = element
        result.attributes.removeAll { $0.name == "font-family" }
        result.children = element.children.map { node in
            if case .element(let child) = node { .element(outlined(child)) } else { node }
        }
        return result
    }

    private mutating func path(of label: TextLabel, in element: SVGElement) -> SVGElement {
        let (font, isOwn) = fonts.font(of: label.style.face)
        if !isOwn, !lackingFaces.contains(label.style.face) { lackingFaces.append(label.style.face) }
        let line = font.line(label.text, spaces: TextMetrics.widthsOfSpaces), size = label.style.size, width = line.width * size
        texts += 1
        for letter in line.missing where !missing.contains(where: { $0.letter == letter && $0.font === font }) {
            missing.append((letter, label.text, font))
        }
        if width > label.width + Self.tolerance { wider.append((label.text, width - label.width)) }
        let left: Double =
            switch label.anchor {
            case .start: label.x
            case .middle: label.x - width / 2
            case .end: label.x - width
            }
        return SVGElement(
            "path",
            element.attributes.filter { !Self.ofText.contains($0.name) } + [
                SVGAttribute("aria-label", label.text),
                SVGAttribute("d", line.steps.map { Self.text($0, left: left, baseline: label.y, size: size) }.joined()),
            ])
    }

    private static func text(_ step: OutlineStep, left: Double, baseline: Double, size: Double) -> String {
        func place(_ point: OutlinePoint) -> String {
            SVGNumber.text(left + point.x * size) + " " + SVGNumber.text(baseline - point.y * size)
        }
        switch step {
        case .move(let point): return "M" + place(point)
        case .line(let point): return "L" + place(point)
        case .quadratic(let control, let point): return "Q" + place(control) + " " + place(point)
        case .cubic(let first, let second, let point): return "C\(place(first)) \(place(second)) \(place(point))"
        case .close: return "Z"
        }
    }

    /// What is to be said of the fonts, after the figure was outlined.
    func diagnostics(_ specification: FigureSpecification) -> [Diagnostic] {
        let figure = specification.name
        var found: [Diagnostic] = specification.size.keepsTextLive ? [.outlined(specification)] : []
        found += missing.map { Diagnostic.noLetter($0.letter, in: $0.text, font: $0.font) }
        found += lackingFaces.map { .noFace($0, figure: figure, font: fonts.font(of: $0).font) }
        if let widest = wider.max(by: { $0.by < $1.by }) {
            found.append(.wider(widest.text, by: widest.by, count: wider.count, of: texts, figure: figure))
        }
        return found
    }
}

extension Drawing {
    /// The same figure with paths in the place of texts; its diagnostics say what the fonts lack.
    package func outlined(by fonts: OutlineFonts, _ specification: FigureSpecification) -> Drawing {
        var text = OutlinedText(fonts)
        let root = text.outlined(root)
        return Drawing(
            root: root, description: description, diagnostics: diagnostics + text.diagnostics(specification), width: width,
            height: height)
    }
}

extension Diagnostic {
    fileprivate static func outlined(_ specification: FigureSpecification) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.text-outlined",
            "figure \(specification.name) has size \(specification.size.rawValue), whose journals ask for text that stays text",
            remedy: "choose another size, or leave \"--text outline\" out", kind: .definition)
    }

    fileprivate static func noLetter(_ letter: Unicode.Scalar, in text: String, font: Font) -> Diagnostic {
        Diagnostic(
            code: "font.no-letter",
            "the font \(font.name) has no \(String(Character(letter)).quotedForMessage) (\(letter.codePoint))",
            excerpt: text, remedy: "name a font that has it, or leave \"--text outline\" out")
    }

    fileprivate static func noFace(_ face: FontFace, figure: String, font: Font) -> Diagnostic {
        Diagnostic(
            .warning, code: "font.no-face",
            "figure \(figure) has \(face.rawValue) text, and no \(face.rawValue) font is named: it is set in \(font.name)",
            remedy: "name the \(face.rawValue) file of the font too, with another --font")
    }

    fileprivate static func wider(_ text: String, by excess: Double, count: Int, of texts: Int, figure: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "font.wider",
            "figure \(figure): \(count) of \(texts) texts are wider in this font than they were measured, \(text.quotedForMessage) by \(SVGNumber.text((excess * 100).rounded() / 100)) mm; labels may touch",
            remedy: "name a font with the widths of Arial, such as Liberation Sans, or look at the figure")
    }
}
