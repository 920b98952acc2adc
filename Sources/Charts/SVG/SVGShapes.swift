extension SVGElement {
    /// A filled rectangle; `role` names what it stands for and comes first among the classes.
    static func rectangle(_ box: Box, _ fill: Ink, role: String? = nil) -> SVGElement {
        SVGElement(
            "rect",
            [
                classes(role, fill.fillClass), SVGAttribute("x", box.minX), SVGAttribute("y", box.minY),
                SVGAttribute("width", box.width), SVGAttribute("height", box.height), SVGAttribute("fill", fill.colour),
            ])
    }

    /// A straight line.
    static func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Ink, width: Double, dash: Double = 0,
        role: String? = nil
    ) -> SVGElement {
        polyline([(x1, y1), (x2, y2)], stroke, width: width, dash: dash, role: role)
    }

    /// A line through points.
    static func polyline(
        _ points: [(x: Double, y: Double)], _ stroke: Ink, width: Double, dash: Double = 0, role: String? = nil
    ) -> SVGElement {
        let path = points.enumerated()
            .map { ($0.offset == 0 ? "M" : "L") + SVGNumber.text($0.element.x) + " " + SVGNumber.text($0.element.y) }.joined()
        var attributes = [
            classes(role, stroke.strokeClass), SVGAttribute("d", path), SVGAttribute("fill", "none"),
            SVGAttribute("stroke", stroke.colour), SVGAttribute("stroke-width", width),
        ]
        if dash > 0 { attributes.append(SVGAttribute("stroke-dasharray", SVGNumber.text(dash) + " " + SVGNumber.text(dash))) }
        if points.count > 2 {
            attributes += [SVGAttribute("stroke-linejoin", "round"), SVGAttribute("stroke-linecap", "round")]
        }
        return SVGElement("path", attributes)
    }

    /// A closed area through points.
    static func area(_ points: [(x: Double, y: Double)], _ fill: Ink, opacity: Double, role: String? = nil) -> SVGElement {
        let path = points.enumerated()
            .map { ($0.offset == 0 ? "M" : "L") + SVGNumber.text($0.element.x) + " " + SVGNumber.text($0.element.y) }.joined()
        return SVGElement(
            "path",
            [
                classes(role, fill.fillClass), SVGAttribute("d", path + "Z"), SVGAttribute("fill", fill.colour),
                SVGAttribute("fill-opacity", opacity),
            ])
    }

    /// A rectangle that is not filled; `dash` breaks its line.
    static func outline(_ box: Box, _ stroke: Ink, width: Double, dash: Double = 0, role: String? = nil) -> SVGElement {
        SVGElement(
            "rect",
            [
                classes(role, stroke.strokeClass), SVGAttribute("x", box.minX), SVGAttribute("y", box.minY),
                SVGAttribute("width", max(0, box.width)), SVGAttribute("height", max(0, box.height)),
                SVGAttribute("fill", "none"),
                SVGAttribute("stroke", stroke.colour), SVGAttribute("stroke-width", width),
            ] + dashes(dash))
    }

    /// A circle that is not filled; `dash` breaks its line.
    static func ring(
        _ x: Double, _ y: Double, radius: Double, _ stroke: Ink, width: Double, dash: Double = 0, role: String? = nil
    ) -> SVGElement {
        SVGElement(
            "circle",
            [
                classes(role, stroke.strokeClass), SVGAttribute("cx", x), SVGAttribute("cy", y), SVGAttribute("r", radius),
                SVGAttribute("fill", "none"), SVGAttribute("stroke", stroke.colour), SVGAttribute("stroke-width", width),
            ] + dashes(dash))
    }

    private static func dashes(_ length: Double) -> [SVGAttribute] {
        length > 0 ? [SVGAttribute("stroke-dasharray", SVGNumber.text(length) + " " + SVGNumber.text(length))] : []
    }

    /// A filled circle; `edge` draws its outline.
    static func circle(
        _ x: Double, _ y: Double, radius: Double, _ fill: Ink, edge: Ink? = nil, edgeWidth: Double = 0, role: String? = nil
    ) -> SVGElement {
        var names = fill.fillClass
        if let edge { names += " " + edge.strokeClass }
        var attributes = [
            classes(role, names), SVGAttribute("cx", x), SVGAttribute("cy", y), SVGAttribute("r", radius),
            SVGAttribute("fill", fill.colour),
        ]
        if let edge { attributes += [SVGAttribute("stroke", edge.colour), SVGAttribute("stroke-width", edgeWidth)] }
        return SVGElement("circle", attributes)
    }

    /// Two strokes across one another, on paper that keeps what runs behind them away: what is not there.
    static func cross(_ x: Double, _ y: Double, half: Double, _ stroke: Ink, width: Double) -> [SVGElement] {
        func path(_ ink: Ink, _ half: Double, _ width: Double, role: String?) -> SVGElement {
            let (left, right) = (SVGNumber.text(x - half), SVGNumber.text(x + half))
            let (top, bottom) = (SVGNumber.text(y - half), SVGNumber.text(y + half))
            return SVGElement(
                "path",
                [
                    classes(role, ink.strokeClass),
                    SVGAttribute("d", "M\(left) \(top)L\(right) \(bottom)M\(left) \(bottom)L\(right) \(top)"),
                    SVGAttribute("fill", "none"), SVGAttribute("stroke", ink.colour), SVGAttribute("stroke-width", width),
                ])
        }
        return [path(.paper, half + width / 2, 3 * width, role: nil), path(stroke, half, width, role: "cross")]
    }

    /// Elements that belong together.
    static func group(_ role: String, _ elements: [SVGElement]) -> SVGElement {
        SVGElement("g", [SVGAttribute("class", role)], elements)
    }

    private static func classes(_ role: String?, _ names: String) -> SVGAttribute {
        SVGAttribute("class", role.map { $0 + " " + names } ?? names)
    }
}
