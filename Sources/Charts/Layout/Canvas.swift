/// Where marks and guides put their elements; it measures every text.
struct Canvas {
    private(set) var elements: [SVGElement] = []
    private(set) var boxes: [TextBox] = []
    let width: Double

    enum Anchor: String {
        case start, middle, end
    }

    /// How a text looks. The class lets a page recolour it.
    struct TextStyle {
        var size = Theme.Size.label
        var fill = Theme.ink
        var cssClass = "ink"
        var isBold = false
        var isItalic = false
        /// A white outline, so that a text stays legible over lines.
        var hasHalo = false

        static let label = TextStyle()
        static let soft = TextStyle(fill: Theme.soft, cssClass: "soft")
        static let tick = TextStyle(size: Theme.Size.tick)
        static let secondary = TextStyle(size: Theme.Size.tick, fill: Theme.soft, cssClass: "soft")
        static let note = TextStyle(size: Theme.Size.note, fill: Theme.soft, cssClass: "soft")
        static let strong = TextStyle(isBold: true)

        func colored(_ fill: String, cssClass: String) -> TextStyle {
            var copy = self
            copy.fill = fill
            copy.cssClass = cssClass
            return copy
        }

        var haloed: TextStyle {
            var copy = self
            copy.hasHalo = true
            return copy
        }
    }

    init(width: Double) { self.width = width }

    static func width(_ text: String, _ style: TextStyle) -> Double {
        FontMetrics.width(text, size: style.size, isBold: style.isBold)
    }

    /// Puts a text with its baseline at `y`.
    mutating func text(_ text: String, x: Double, y: Double, _ style: TextStyle = .label, anchor: Anchor = .start) {
        guard !text.isEmpty else { return }
        let width = Self.width(text, style)
        let left: Double
        switch anchor {
        case .start: left = x
        case .middle: left = x - width / 2
        case .end: left = x - width
        }
        boxes.append(
            TextBox(
                text: text, left: left, top: y - style.size * FontMetrics.capHeight, right: left + width,
                bottom: y + style.size * FontMetrics.descent * 0.5))
        var attributes = [("class", style.hasHalo ? style.cssClass + " halo" : style.cssClass)]
        attributes += [("x", SVGNumber.text(x)), ("y", SVGNumber.text(y)), ("font-size", SVGNumber.text(style.size))]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        attributes.append(("fill", style.fill))
        if style.isBold { attributes.append(("font-weight", "bold")) }
        if style.isItalic { attributes.append(("font-style", "italic")) }
        if style.hasHalo {
            attributes += [
                ("stroke", Theme.paper), ("stroke-width", "0.7"), ("stroke-linejoin", "round"), ("paint-order", "stroke"),
            ]
        }
        elements.append(SVGElement("text", attributes, text: text))
    }

    /// Puts a text so that its capitals are centred on `y`.
    mutating func centered(_ text: String, x: Double, y: Double, _ style: TextStyle = .label, anchor: Anchor = .start) {
        self.text(text, x: x, y: y + style.size * FontMetrics.capHeight / 2, style, anchor: anchor)
    }

    /// Puts lines so that the block is centred on `y`.
    mutating func centered(lines: [String], x: Double, y: Double, _ style: TextStyle = .label, anchor: Anchor = .start) {
        let leading = style.size * 1.16
        let first = y - leading * Double(lines.count - 1) / 2
        for (index, line) in lines.enumerated() {
            centered(line, x: x, y: first + leading * Double(index), style, anchor: anchor)
        }
    }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill: String, cssClass: String) {
        guard width > 0, height > 0 else { return }
        elements.append(
            SVGElement(
                "rect",
                [
                    ("class", cssClass), ("x", SVGNumber.text(x)), ("y", SVGNumber.text(y)), ("width", SVGNumber.text(width)),
                    ("height", SVGNumber.text(height)), ("fill", fill),
                ]))
    }

    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String, width: Double, cssClass: String,
        dash: String? = nil
    ) {
        var attributes = [
            ("class", cssClass), ("x1", SVGNumber.text(x1)), ("y1", SVGNumber.text(y1)), ("x2", SVGNumber.text(x2)),
            ("y2", SVGNumber.text(y2)), ("stroke", stroke), ("stroke-width", SVGNumber.text(width)),
        ]
        if let dash { attributes.append(("stroke-dasharray", dash)) }
        elements.append(SVGElement("line", attributes))
    }

    mutating func path(_ points: [(x: Double, y: Double)], stroke: String, width: Double, cssClass: String) {
        guard points.count > 1 else { return }
        let data = points.enumerated().map {
            "\($0.offset == 0 ? "M" : "L")\(SVGNumber.text($0.element.x)) \(SVGNumber.text($0.element.y))"
        }
        elements.append(
            SVGElement(
                "path",
                [
                    ("class", cssClass), ("d", data.joined()), ("fill", "none"), ("stroke", stroke),
                    ("stroke-width", SVGNumber.text(width)), ("stroke-linejoin", "round"), ("stroke-linecap", "round"),
                ]))
    }

    mutating func circle(x: Double, y: Double, radius: Double, fill: String, cssClass: String, outline: String? = nil) {
        var attributes = [
            ("class", cssClass), ("cx", SVGNumber.text(x)), ("cy", SVGNumber.text(y)), ("r", SVGNumber.text(radius)),
            ("fill", fill),
        ]
        if let outline { attributes += [("stroke", outline), ("stroke-width", "0.25")] }
        elements.append(SVGElement("circle", attributes))
    }

    /// A point; a hollow one for a value that was not checked against its source.
    mutating func dot(x: Double, y: Double, radius: Double, color: String, isHollow: Bool, cssClass: String) {
        isHollow
            ? circle(x: x, y: y, radius: radius - 0.05, fill: Theme.paper, cssClass: cssClass + " hollow", outline: color)
            : circle(x: x, y: y, radius: radius, fill: color, cssClass: cssClass + " halo", outline: Theme.paper)
    }

    static let hollowWords = "Hollow points and dashed ranges: not checked against the source."

    // MARK: Rules

    mutating func hairline(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        line(x1, y1, x2, y2, stroke: Theme.hair, width: 0.14, cssClass: "hair")
    }

    mutating func baseline(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        line(x1, y1, x2, y2, stroke: Theme.ink, width: 0.25, cssClass: "rule")
    }

    mutating func append(_ other: Canvas) {
        elements += other.elements
        boxes += other.boxes
    }
}
