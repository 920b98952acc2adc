/// The colours of series, in order.
struct Palette: Hashable, Sendable {
    let name: PaletteName
    /// For areas.
    let areas: [String]
    /// For lines, dots and text in the same order: darker, so that thin strokes and words stay legible.
    let lines: [String]

    private init(_ name: PaletteName, areas: [String], lines: [String]) {
        self.name = name
        self.areas = areas
        self.lines = lines
    }

    /// Published colours are areas as they are; lines are as much darker as white paper asks.
    private init(_ name: PaletteName, _ colours: [String]) {
        self.init(name, areas: colours, lines: colours.map { Colour($0).darkened(toContrast: 3).hex })
    }

    init(_ name: PaletteName) {
        switch name {
        case .house: self = .house
        // Okabe and Ito, Color Universal Design (2008), black last, since it is the colour of text.
        case .okabeIto:
            self.init(name, ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7", "#f0e442", "#000000"])
        // Paul Tol, Colour Schemes, technical note SRON/EPS/TN/09-002 (2021).
        case .tolBright: self.init(name, ["#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb"])
        case .tolMuted:
            self.init(
                name,
                ["#cc6677", "#332288", "#ddcc77", "#117733", "#88ccee", "#882255", "#44aa99", "#999933"])
        case .grey: self.init(name, ["#1a1a1a", "#b0b0b0", "#6b6b6b", "#d9d9d9", "#454545"])
        }
    }

    /// Lightness of areas (CIE L*): 30, 45, 77, 67, 52, 36, 58, 84.
    static let house = Palette(
        .house, areas: ["#8f1d22", "#386d97", "#dcbb80", "#a5a5a5", "#4f8462", "#664a7c", "#c97b50", "#b9d3e0"],
        lines: ["#8f1d22", "#2f6590", "#a8761f", "#6f6f6f", "#3a5d4b", "#4e2949", "#b25c2f", "#4b8aa6"])

    /// Series past the end begin again.
    func area(_ series: Int) -> String { areas[series % areas.count] }
    func line(_ series: Int) -> String { lines[series % lines.count] }
    /// Whether white text on the area is legible (contrast of at least 4.5).
    func isDark(_ series: Int) -> Bool { Colour(area(series)).contrast(with: .white) >= 4.5 }
    /// Whether white lines of a pattern are seen better on the area than black ones.
    func takesLightSigns(_ series: Int) -> Bool {
        let area = Colour(area(series))
        return area.contrast(with: .white) >= area.contrast(with: Colour(Ink.ink.colour))
    }
    func number(_ series: Int) -> Int { series % areas.count + 1 }
}

extension SVGElement {
    /// The drawing in the colours of another palette than that of the house, by the classes of its series.
    func painted(_ palette: Palette) -> SVGElement {
        guard palette.name != .house else { return self }
        var painted = self
        painted.children = children.map { node in
            if case .element(let child) = node { .element(child.painted(palette)) } else { node }
        }
        let series = classes.compactMap(SeriesClass.init)
        guard !series.isEmpty else { return painted }
        painted.attributes = attributes.map { attribute in
            switch attribute.name {
            case "class":
                return SVGAttribute(
                    "class",
                    classes.map { name in
                        SeriesClass(name) == nil ? name : palette.name.rawValue + name.dropFirst("series".count)
                    }.joined(separator: " "))
            case "fill" where attribute.value != "none":
                let part = series.first { $0.part != .stroke }
                return part.map { SVGAttribute("fill", $0.part == .area ? palette.area($0.series) : palette.line($0.series)) }
                    ?? attribute
            case "stroke":
                return series.first { $0.part == .stroke }.map { SVGAttribute("stroke", palette.line($0.series)) } ?? attribute
            default: return attribute
            }
        }
        return painted
    }
}
