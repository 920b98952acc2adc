extension HTMLPage {
    /// The drawing as it is, its description in words, and its numbers.
    mutating func figure(_ figure: FigureBlock) {
        let id = "figure-" + anchor(figure.id)
        out += "<figure id=\"\(id)\">\n<figcaption id=\"\(id)-caption\"><b>\(words.figure) \(figure.number).</b> "
        out += "\(HTMLText.content(figure.caption))</figcaption>\n"
        out += "<div class=\"scroll\"><div class=\"drawing\"\(Self.size(figure.svg))>\(Self.inline(figure.svg))</div></div>\n"
        if !figure.sourceLine.isEmpty { out += "<div class=\"notes\"><p>\(runs(figure.sourceLine))</p></div>\n" }
        out += "<details id=\"\(id)-data\"><summary>\(words.dataOfFigure)</summary>\n"
        if !figure.description.isEmpty { out += "<p>\(HTMLText.content(figure.description))</p>\n" }
        switch figure.data {
        case .none: break
        case .table(let table, let number):
            out += "<p><a href=\"#table-\(anchor(table))\">\(words.table) \(number)</a></p>\n"
        case .own(let table): body(of: table, id: id + "-data", name: "\(words.figure) \(figure.number)")
        }
        out += "</details>\n</figure>\n"
    }

    /// An SVG document without what only a file of its own may have.
    static func inline(_ svg: String) -> String {
        guard let start = svg.firstRange(of: "<svg") else { return "" }
        return String(svg[start.lowerBound...])
    }

    /// On screen a figure is half as large again as on paper; below nine tenths of its size it scrolls rather than shrinks.
    static func size(_ svg: String) -> String {
        guard let millimetres = DrawingSize.millimetres(svg), millimetres < 2_000 else { return "" }
        let pixels = millimetres / 25.4 * 96
        return " style=\"width:\(Int(pixels * 1.5))px;min-width:\(Int(pixels * 0.9))px\""
    }
}
