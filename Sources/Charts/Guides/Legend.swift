/// The names of colours.
struct Legend {
    enum Symbol {
        case square, point, line
    }

    let names: [String]
    let colors: [String]
    var symbol = Symbol.square

    /// One line, or as many as needed, from the left; returns the height.
    func drawRows(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
        let style = Canvas.TextStyle.tick
        var cursor = x, line = y
        for (index, name) in names.enumerated() {
            let itemWidth = 2.7 + Canvas.width(name, style)
            if cursor > x, cursor + itemWidth > x + width {
                cursor = x
                line += style.size * 1.5
            }
            draw(index, on: &canvas, x: cursor, y: line)
            cursor += itemWidth + 3
        }
        return names.isEmpty ? 0 : line - y + style.size * 1.6
    }

    /// One below the other; returns the height.
    func drawColumn(on canvas: inout Canvas, x: Double, y: Double) -> Double {
        for index in names.indices { draw(index, on: &canvas, x: x, y: y + Double(index) * 4) }
        return Double(names.count) * 4
    }

    var columnWidth: Double { (names.map { Canvas.width($0, .tick) }.max() ?? 0) + 2.7 }

    private func draw(_ index: Int, on canvas: inout Canvas, x: Double, y: Double) {
        let center = y + Theme.Size.tick / 2
        switch symbol {
        case .square:
            canvas.rectangle(x: x, y: center - 0.95, width: 1.9, height: 1.9, fill: colors[index], cssClass: "series key")
        case .point: canvas.circle(x: x + 0.9, y: center, radius: 0.8, fill: colors[index], cssClass: "series key")
        case .line:
            canvas.path([(x, center), (x + 1.9, center)], stroke: colors[index], width: 0.5, cssClass: "series key")
        }
        canvas.centered(names[index], x: x + 2.7, y: center, .tick)
    }
}
