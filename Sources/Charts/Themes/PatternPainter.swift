extension SVGElement {
    /// The figure with patterns over the areas of its series.
    func patterned(_ palette: Palette, _ theme: Theme) -> SVGElement {
        var painter = PatternPainter(palette: palette, theme: theme, figure: self["id"] ?? "")
        return painter.painted(self)
    }
}

/// Gives the areas of series their patterns, and the numbers that stand on them an edge in the colour of the area.
private struct PatternPainter {
    let palette: Palette
    let theme: Theme
    /// The id of the figure, with which the ids of its patterns begin.
    let figure: String
    private var series: Set<Int> = []
    /// In the order in which they are drawn.
    private var grounds: [(box: Box, series: Int)] = []

    init(palette: Palette, theme: Theme, figure: String) {
        self.palette = palette
        self.theme = theme
        self.figure = figure
    }

    mutating func painted(_ root: SVGElement) -> SVGElement {
        var root = filled(root)
        guard !series.isEmpty else { return root }
        root = edged(root)
        let patterns = series.sorted().map { Pattern(series: $0).element(id: id($0), series: $0, palette: palette, theme: theme) }
        let place = root.children.firstIndex { if case .element(let child) = $0 { child.name == "metadata" } else { false } }
        root.children.insert(.element(SVGElement("defs", [], patterns)), at: place.map { $0 + 1 } ?? 0)
        return root
    }

    private func id(_ series: Int) -> String { "\(figure)-pattern-\(series + 1)" }

    private mutating func filled(_ element: SVGElement) -> SVGElement {
        var element = element
        element.children = element.children.map { node in
            if case .element(let child) = node { .element(filled(child)) } else { node }
        }
        guard element.name != "text", element["fill"] != "none",
            let area = element.classes.lazy.compactMap(SeriesClass.init).first(where: { $0.part == .area }),
            Pattern(series: area.series) != .plain
        else { return element }
        series.insert(area.series)
        if let box = Box(element) { grounds.append((box, area.series)) }
        element.attributes = element.attributes.map { attribute in
            switch attribute.name {
            case "fill": SVGAttribute("fill", "url(#\(id(area.series)))")
            // A page must not restyle the fill by the class of the series.
            case "class":
                SVGAttribute(
                    "class",
                    element.classes.map { SeriesClass($0)?.part == .area ? "pattern-\(area.series + 1)" : $0 }
                        .joined(separator: " "))
            default: attribute
            }
        }
        return element
    }

    private func edged(_ element: SVGElement) -> SVGElement {
        var element = element
        element.children = element.children.map { node in
            if case .element(let child) = node { .element(edged(child)) } else { node }
        }
        guard let label = TextLabel(element), element["stroke"] == nil,
            let ground = grounds.last(where: { $0.box.overlaps(label.box) })
        else { return element }
        element.attributes += [
            SVGAttribute("stroke", palette.area(ground.series)), SVGAttribute("stroke-width", 1.4 * theme.halo),
            SVGAttribute("stroke-linejoin", "round"), SVGAttribute("paint-order", "stroke"),
        ]
        return element
    }
}

extension Box {
    /// Of a drawn `<rect>`; nil for other elements.
    fileprivate init?(_ element: SVGElement) {
        func number(_ name: String) -> Double? { element[name].flatMap { Double($0) } }
        guard element.name == "rect", let x = number("x"), let y = number("y"), let width = number("width"),
            let height = number("height")
        else { return nil }
        self.init(minX: x, minY: y, maxX: x + width, maxY: y + height)
    }
}
