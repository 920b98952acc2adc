/// The `<svg>` element around a drawing: size, title, description, digest.
struct FigureDocument {
    let specification: FigureSpecification
    let width: Double
    let height: Double

    func root(_ elements: [SVGElement], description: String) -> SVGElement {
        let id = identifier
        let size = SVGNumber.text(width) + " " + SVGNumber.text(height)
        return SVGElement(
            "svg",
            [
                SVGAttribute("xmlns", "http://www.w3.org/2000/svg"), SVGAttribute("id", id), SVGAttribute("class", "figure"),
                SVGAttribute("role", "img"), SVGAttribute("aria-labelledby", "\(id)-title \(id)-description"),
                SVGAttribute("width", SVGNumber.text(width) + "mm"), SVGAttribute("height", SVGNumber.text(height) + "mm"),
                SVGAttribute("viewBox", "0 0 " + size),
                SVGAttribute("font-family", "Arial, Helvetica, 'Liberation Sans', sans-serif"),
                SVGAttribute("fill", Ink.ink.colour),
            ],
            [
                SVGElement("title", [SVGAttribute("id", "\(id)-title")], text: specification.title),
                SVGElement("desc", [SVGAttribute("id", "\(id)-description")], text: description),
                SVGElement("metadata", [], text: "mark=\(specification.mark.rawValue) sha256:\(specification.digest)"),
            ] + elements)
    }

    /// The name in letters, digits and hyphens, and the beginning of the digest.
    private var identifier: String {
        let letters = specification.name.unicodeScalars.map { scalar -> Character in
            let isPlain = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            return isPlain ? Character(scalar) : "-"
        }
        let digest = specification.digest.unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) }.prefix(8)
        return "figure-" + String(letters) + (digest.isEmpty ? "" : "-" + String(String.UnicodeScalarView(digest)))
    }
}
