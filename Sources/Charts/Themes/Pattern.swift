/// Lines or dots over the colour of an area, repeated in square tiles.
enum Pattern: Int, Hashable, Sendable, CaseIterable {
    case plain, rising, dots, level, falling, crossed, upright, squares

    /// Of a series by its place in the palette; past the end they begin again.
    init(series: Int) { self = Self.allCases[series % Self.count] }

    /// How many series differ by their patterns, whatever their colours; the classes of series begin again with them.
    static let count = allCases.count

    /// The side of a tile, in millimetres at the scale of a journal.
    private var side: Double {
        switch self {
        case .plain, .level, .upright: 1
        case .rising, .falling, .squares: 1.3
        case .dots: 1.1
        case .crossed: 1.6
        }
    }

    /// The `<pattern>` element: the colour of the area, and over it the signs, light on a dark area and dark on a light one.
    func element(id: String, series: Int, palette: Palette, theme: Theme) -> SVGElement {
        let side = side * theme.scale
        let sign = palette.takesLightSigns(series) ? Ink.paper.colour : Ink.ink.colour
        return SVGElement(
            "pattern",
            [
                SVGAttribute("id", id), SVGAttribute("patternUnits", "userSpaceOnUse"), SVGAttribute("width", side),
                SVGAttribute("height", side),
            ],
            [.rectangle(Box(minX: 0, minY: 0, maxX: side, maxY: side), .area(series))]
                + signs(side: side, colour: sign, width: 0.16 * theme.scale))
    }

    /// Without the classes of a theme: they keep their colour on a dark ground, as the areas stay dark or light there.
    private func signs(side: Double, colour: String, width: Double) -> [SVGElement] {
        switch self {
        case .plain: []
        case .rising: [Self.lines(Self.rising(side), colour, width)]
        case .falling: [Self.lines(Self.falling(side), colour, width)]
        case .crossed: [Self.lines(Self.rising(side) + Self.falling(side), colour, width)]
        case .level: [Self.lines([(0, side / 2, side, side / 2)], colour, width)]
        case .upright: [Self.lines([(side / 2, 0, side / 2, side)], colour, width)]
        case .dots: [(0.25, 0.25), (0.75, 0.75)].map { Self.dot($0 * side, $1 * side, width, colour) }
        case .squares: [(0.0, 0.0), (0.5, 0.5)].map { Self.square($0 * side, $1 * side, side / 2, colour) }
        }
    }

    /// From corner to corner, and over the corners of the neighbouring tiles, so that lines meet without a notch.
    private static func rising(_ side: Double) -> [(Double, Double, Double, Double)] {
        let over = side / 4
        return [(-over, over, over, -over), (0, side, side, 0), (side - over, side + over, side + over, side - over)]
    }

    private static func falling(_ side: Double) -> [(Double, Double, Double, Double)] {
        rising(side).map { (side - $0.0, $0.1, side - $0.2, $0.3) }
    }

    private static func lines(_ lines: [(Double, Double, Double, Double)], _ colour: String, _ width: Double) -> SVGElement {
        let path = lines.map { line in
            "M\(SVGNumber.text(line.0)) \(SVGNumber.text(line.1))L\(SVGNumber.text(line.2)) \(SVGNumber.text(line.3))"
        }
        return SVGElement(
            "path",
            [
                SVGAttribute("d", path.joined()), SVGAttribute("fill", "none"), SVGAttribute("stroke", colour),
                SVGAttribute("stroke-width", width),
            ])
    }

    private static func dot(_ x: Double, _ y: Double, _ radius: Double, _ colour: String) -> SVGElement {
        SVGElement(
            "circle",
            [SVGAttribute("cx", x), SVGAttribute("cy", y), SVGAttribute("r", radius), SVGAttribute("fill", colour)])
    }

    private static func square(_ x: Double, _ y: Double, _ side: Double, _ colour: String) -> SVGElement {
        SVGElement(
            "rect",
            [
                SVGAttribute("x", x), SVGAttribute("y", y), SVGAttribute("width", side), SVGAttribute("height", side),
                SVGAttribute("fill", colour), SVGAttribute("fill-opacity", 0.45),
            ])
    }
}
