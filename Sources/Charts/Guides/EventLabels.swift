/// Labels of events above a plot, in as many lines as they need; no label stands on another or on a rule.
struct EventLabels {
    struct Placed {
        let text: String
        let x: Double
        let line: Int
        /// Whether the label stands left of its rule.
        let isLeft: Bool
    }

    static let leading = 3.1
    let placed: [Placed]
    var lineCount: Int { (placed.map(\.line).max() ?? -1) + 1 }
    var height: Double { placed.isEmpty ? 0 : Double(lineCount) * Self.leading + 1 }

    init(_ events: [(x: Double, text: String)], left: Double, right: Double) {
        var taken: [(label: Placed, from: Double, to: Double)] = []
        for event in events.sorted(by: { $0.x != $1.x ? $0.x < $1.x : $0.text < $1.text }) {
            let width = Canvas.width(event.text, .secondary) + 1.4
            let onTheLeft = (isLeft: true, from: event.x - width, to: event.x)
            let onTheRight = (isLeft: false, from: event.x, to: event.x + width)
            let fitting = [onTheLeft, onTheRight].filter { $0.from >= left && $0.to <= right }
            let sides = fitting.isEmpty ? [event.x > (left + right) / 2 ? onTheLeft : onTheRight] : fitting
            var line = 0
            while true {
                let free = sides.first { side in
                    taken.allSatisfy { other in
                        let isApart = other.to + 1 < side.from || side.to < other.from - 1
                        // The rule of an upper label runs down past the lower ones.
                        if other.label.line == line { return isApart }
                        if other.label.line < line { return other.label.x <= side.from || side.to <= other.label.x }
                        return event.x <= other.from || other.to <= event.x
                    }
                }
                if let free {
                    taken.append((Placed(text: event.text, x: event.x, line: line, isLeft: free.isLeft), free.from, free.to))
                    break
                }
                line += 1
            }
        }
        placed = taken.map(\.label)
    }

    /// Rules from each label down to `bottom`; labels below `top`.
    func draw(on canvas: inout Canvas, top: Double, bottom: Double) {
        for event in placed {
            let y = top + Double(event.line) * Self.leading
            canvas.line(event.x, y, event.x, bottom, stroke: Theme.soft, width: 0.18, cssClass: "rule-soft", dash: "0.8 0.6")
            canvas.text(
                event.text, x: event.isLeft ? event.x - 0.7 : event.x + 0.7, y: y + Theme.Size.tick * 0.8, .secondary.haloed,
                anchor: event.isLeft ? .end : .start)
        }
    }
}
