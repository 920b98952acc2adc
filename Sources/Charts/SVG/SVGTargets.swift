extension SVGElement {
    /// What takes the pointer as far as `reach` on both sides of a line, and inside where it is closed, to say the label. Without a
    /// colour it is not seen, and it is no part of a file of its own.
    static func target(
        _ points: [(x: Double, y: Double)], isClosed: Bool = false, reach: Double, label: String
    ) -> SVGElement {
        let path = points.enumerated()
            .map { ($0.offset == 0 ? "M" : "L") + SVGNumber.text($0.element.x) + " " + SVGNumber.text($0.element.y) }.joined()
        var target = SVGElement(
            "path",
            [
                SVGAttribute("class", "target"), SVGAttribute("d", path + (isClosed ? "Z" : "")), SVGAttribute("fill", "none"),
                SVGAttribute("stroke-width", 2 * reach), SVGAttribute("stroke-linejoin", "round"),
                SVGAttribute("pointer-events", isClosed ? "all" : "stroke"),
            ])
        target.label = label
        target.isTarget = true
        return target
    }
}
