extension HTMLPage {
    /// The drawing as it is, its description in words, and its numbers.
    mutating func figure(_ figure: FigureBlock) {
        let id = "figure-" + anchor(figure.id)
        out += "<figure id=\"\(id)\">\n<figcaption id=\"\(id)-caption\"><b>\(words.figure) \(figure.number).</b> "
        out += "\(HTMLText.content(figure.caption))</figcaption>\n"
        out +=
            "<div class=\"scroll\"><div class=\"drawing\"\(Self.size(figure.svg))>\(Self.inline(figure.labelledSVG))</div></div>\n"
        var notes = figure.sourceLine.isEmpty ? "" : "<p>\(runs(figure.sourceLine))</p>"
        if let place = rowsPlace(of: figure) {
            let words = words.allRowsBehind("\(words.figure) \(figure.number)")
            notes += "<p class=\"unfold\"><a href=\"#\(place)\">\(words)</a></p>"
        }
        if !notes.isEmpty { out += "<div class=\"notes\">\(notes)</div>\n" }
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

    /// Where the rows behind the numbers that it draws and describes are listed; nil when there are none.
    private func rowsPlace(of figure: FigureBlock) -> String? {
        switch figure.data {
        case .none: return nil
        case .own(let table): return table.linkedCells.isEmpty ? nil : "rows-figure-\(anchor(figure.id))-data"
        case .table(let id, _):
            let table = document.tables.first { $0.id == id }
            return table?.linkedCells.isEmpty == false ? "rows-table-\(anchor(id))" : nil
        }
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
