package import Diagnostics
package import Tabular

/// Draws figures: a specification and a table become an SVG element.
package enum Chart {
    /// Draws a figure. Throws what is wrong with its channels; a table without rows gives a figure that says so.
    package static func draw(_ specification: FigureSpecification, table: Table) throws(Diagnostic) -> Drawing {
        let data = try FigureData(specification, table: table)
        var canvas = Canvas(width: specification.size.width)
        var y = 1.2
        var sentences: [String] = []
        var uncheckedWords = ""
        if data.rows.isEmpty {
            canvas.text("No data.", x: 1, y: y + 3, .label)
            y += 5
            sentences.append("There are no data.")
        } else {
            let panel = try specification.mark.mark.draw(data, on: &canvas, top: y)
            y = panel.bottom
            sentences += panel.sentences
            uncheckedWords = panel.uncheckedWords
            let height = KeyLine(keys: panel.keys).draw(on: &canvas, x: 1, y: y + 1.6)
            if height > 0 { y += height + 1 }
        }
        y = foot(data, uncheckedWords: uncheckedWords, on: &canvas, y: y)
        if let source = specification.sourceLine { sentences.append(source.hasSuffix(".") ? source : source + ".") }
        let description = sentences.joined(separator: " ")
        return Drawing(
            root: root(specification, canvas: canvas, height: y, description: description), description: description,
            boxes: canvas.boxes, width: specification.size.width, height: y,
            diagnostics: overflow(canvas, specification: specification, height: y))
    }

    /// The source line and the note on unchecked values, under a hairline.
    private static func foot(_ data: FigureData, uncheckedWords: String, on canvas: inout Canvas, y: Double) -> Double {
        var texts: [String] = []
        if let source = data.specification.sourceLine { texts.append(source) }
        if data.rows.contains(where: data.isUnchecked) { texts.append(uncheckedWords) }
        guard !texts.isEmpty else { return y + 0.8 }
        var line = y + 1.6
        canvas.hairline(1, line, canvas.width - 1, line)
        for text in texts {
            for part in TextWrapping.lines(text, width: canvas.width - 2, size: Theme.Size.note) {
                canvas.text(part, x: 1, y: line + 2.2, .note)
                line += 2.2
            }
        }
        return line + 0.9
    }

    private static func root(_ specification: FigureSpecification, canvas: Canvas, height: Double, description: String)
        -> SVGElement
    {
        let id = "\(specification.name)-\(specification.digest.prefix(8))"
        let width = SVGNumber.text(canvas.width), tall = SVGNumber.text(height)
        var children = [
            SVGElement("title", [("id", "\(id)-title")], text: specification.title),
            SVGElement("desc", [("id", "\(id)-desc")], text: description),
        ]
        if !specification.digest.isEmpty { children.append(SVGElement("metadata", text: "sha256:\(specification.digest)")) }
        children.append(
            SVGElement("rect", [("class", "paper"), ("width", width), ("height", tall), ("fill", Theme.paper)]))
        return SVGElement(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc"),
                ("width", "\(width)mm"), ("height", "\(tall)mm"), ("viewBox", "0 0 \(width) \(tall)"),
                ("font-family", Theme.family),
            ], children: children + canvas.elements)
    }

    /// Texts that leave the canvas.
    private static func overflow(_ canvas: Canvas, specification: FigureSpecification, height: Double) -> [Diagnostic] {
        canvas.boxes.filter { $0.left < -0.05 || $0.right > canvas.width + 0.05 || $0.top < -0.05 || $0.bottom > height + 0.05 }
            .map {
                Diagnostic(
                    .warning, code: "figure.overflow", "the text \"\($0.text)\" leaves the figure \"\(specification.name)\"",
                    excerpt: $0.text, remedy: "use a wider size, or shorten the label")
            }
    }
}

/// A finished figure.
package struct Drawing: Sendable {
    package let root: SVGElement
    /// What the figure shows, in words.
    package let description: String
    /// The room of every text, for layout checks.
    package let boxes: [TextBox]
    /// In millimetres.
    package let width: Double
    package let height: Double
    package let diagnostics: [Diagnostic]

    package var svg: String { root.markup }
}
