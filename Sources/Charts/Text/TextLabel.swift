/// One line of text in its place.
struct TextLabel: Hashable, Sendable {
    var text: String
    var x: Double
    /// The baseline.
    var y: Double
    var style: TextStyle
    var anchor: TextAnchor = .start
    var ink: Ink = .ink
    /// The width of the white edge that keeps grid lines out of the letters; zero for none.
    var halo: Double = 0

    var width: Double { TextMetrics.width(of: text, style) }

    /// The space the letters take.
    var box: Box {
        let width = width
        let left: Double =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return Box(minX: left, minY: y - style.ascent, maxX: left + width, maxY: y + style.descent)
    }

    var element: SVGElement {
        var classes = ink.fillClass
        if case .line = ink { classes += " series-name" }
        var attributes: [SVGAttribute] = [SVGAttribute("x", x), SVGAttribute("y", y), SVGAttribute("font-size", style.size)]
        switch style.face {
        case .regular: break
        case .bold: attributes.append(SVGAttribute("font-weight", "bold"))
        case .italic: attributes.append(SVGAttribute("font-style", "italic"))
        }
        attributes.append(SVGAttribute("text-anchor", anchor.rawValue))
        attributes.append(SVGAttribute("fill", ink.colour))
        if halo > 0 {
            classes += " halo"
            attributes += [
                SVGAttribute("stroke", Ink.paper.colour), SVGAttribute("stroke-width", halo),
                SVGAttribute("stroke-linejoin", "round"), SVGAttribute("paint-order", "stroke"),
            ]
        }
        return SVGElement("text", [SVGAttribute("class", classes)] + attributes, text: text)
    }
}

/// Which end of a text stands at its x.
enum TextAnchor: String, Sendable {
    case start, middle, end
}

extension TextLabel {
    /// The place and measure of a drawn `<text>`, read back from its attributes; nil for other elements.
    init?(_ element: SVGElement) {
        func number(_ name: String) -> Double? { element[name].flatMap { Double($0) } }
        guard element.name == "text", let x = number("x"), let y = number("y"), let size = number("font-size") else { return nil }
        let face: FontFace = element["font-weight"] == "bold" ? .bold : element["font-style"] == "italic" ? .italic : .regular
        self.init(
            text: element.text, x: x, y: y, style: TextStyle(size: size, face: face),
            anchor: element["text-anchor"].flatMap(TextAnchor.init) ?? .start)
    }
}
