/// The line that explains shapes: a number, at least, a range.
struct KeyLine {
    enum Key: String, CaseIterable {
        case number = "a number"
        case atLeast = "at least"
        case atMost = "at most"
        case range = "a range"
    }

    let keys: [Key]

    /// Returns the height it took; nothing when only plain numbers occur.
    func draw(on canvas: inout Canvas, x: Double, y: Double) -> Double {
        guard keys.contains(where: { $0 != .number }) else { return 0 }
        var cursor = x
        let center = y + 1
        for key in Key.allCases where keys.contains(key) {
            switch key {
            case .number: canvas.circle(x: cursor + 0.7, y: center, radius: 0.7, fill: Theme.soft, cssClass: "soft key")
            case .atLeast, .atMost, .range:
                RangeShape(low: key == .atMost ? nil : cursor, high: key == .atLeast ? nil : cursor + 4, openEnd: 4).draw(
                    on: &canvas, from: cursor, to: cursor + 4, y: center, color: Theme.soft, cssClass: "rule-soft key", size: 0.7)
            }
            cursor += key == .number ? 2.4 : 5.2
            canvas.centered(key.rawValue, x: cursor, y: center, .note)
            cursor += Canvas.width(key.rawValue, .note) + 3.5
        }
        return 3.2
    }
}

/// A range between two positions: a line with end stops, an arrow where an end is open.
struct RangeShape {
    /// Nil for an open end.
    let low: Double?
    let high: Double?
    /// How long an arrow is that stands for an open end.
    let openEnd: Double

    func draw(
        on canvas: inout Canvas, from left: Double, to right: Double, y: Double, color: String, cssClass: String,
        size: Double = 0.8,
        isDashed: Bool = false
    ) {
        canvas.line(left, y, right, y, stroke: color, width: 0.5, cssClass: cssClass, dash: isDashed ? "1 0.6" : nil)
        if low != nil {
            canvas.line(left, y - size, left, y + size, stroke: color, width: 0.35, cssClass: cssClass)
        } else {
            canvas.path(
                [(left + size, y - size * 0.9), (left, y), (left + size, y + size * 0.9)], stroke: color, width: 0.35,
                cssClass: cssClass)
        }
        if high != nil {
            canvas.line(right, y - size, right, y + size, stroke: color, width: 0.35, cssClass: cssClass)
        } else {
            canvas.path(
                [(right - size, y - size * 0.9), (right, y), (right - size, y + size * 0.9)], stroke: color, width: 0.35,
                cssClass: cssClass)
        }
    }
}
