/// Names at the left of rows, wrapped, aligned to the right against the marks.
struct CategoryColumn {
    let lines: [[String]]
    let width: Double
    /// How many lines the tallest name has.
    let tallest: Int

    init(_ names: [String], available: Double, style: Canvas.TextStyle = .label) {
        lines = names.map { TextWrapping.lines($0, width: available, size: style.size, isBold: style.isBold) }
        width = lines.flatMap { $0 }.map { Canvas.width($0, style) }.max() ?? 0
        tallest = lines.map(\.count).max() ?? 1
    }

    func draw(_ index: Int, on canvas: inout Canvas, right: Double, y: Double, _ style: Canvas.TextStyle = .label) {
        canvas.centered(lines: lines[index], x: right, y: y, style, anchor: .end)
    }
}
