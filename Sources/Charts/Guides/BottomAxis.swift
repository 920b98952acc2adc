/// Numbers along the foot of a plot, with hairlines up through it and the title beneath.
struct BottomAxis {
    let axis: ValueAxis
    let scale: any PositionScale
    let theme: Theme
    /// The words in place of the numbers at the ticks; nil for the numbers.
    var words: [String]?
    var title: String

    init(axis: ValueAxis, scale: any PositionScale, theme: Theme, words: [String]? = nil) {
        self.axis = axis
        self.scale = scale
        self.theme = theme
        self.words = words
        title = axis.title
    }

    /// Hairlines; where zero lies inside the scale, its line is the ink of an axis.
    func grid(top: Double, bottom: Double) -> [SVGElement] {
        let minor = axis.minorTicks.map { tick in
            let x = scale.position(tick)
            return SVGElement.line(x, bottom - theme.gap, x, bottom, .soft, width: theme.hairline, role: "minor")
        }
        return minor
            + axis.ticks.map { tick in
                let x = scale.position(tick)
                let isZero = tick == 0 && axis.domain.lowerBound < 0
                let isEdge = axis.edgeLabel != nil && tick == axis.domain.lowerBound
                return .line(
                    x, top, x, bottom, isZero ? .ink : .hair, width: isZero ? theme.axis : theme.hairline,
                    dash: isEdge ? theme.gap : 0, role: isZero ? "zero" : isEdge ? "edge" : "grid")
            }
    }

    /// The labels and the title below `y`; returns how far down they reach. Labels that would touch are left out in turn.
    func labels(below y: Double, left: Double, right: Double, into elements: inout [SVGElement]) -> Double {
        let style = theme.small
        let baseline = y + theme.gap * 0.9 + style.ascent
        let all = axis.ticks.enumerated().map { index, tick in
            Self.held(
                TextLabel(
                    text: words?[index] ?? axis.label(tick), x: scale.position(tick), y: baseline, style: style, anchor: .middle),
                left: left, right: right)
        }
        elements += kept(all).filter { !$0.text.isEmpty }.map(\.element)
        guard !title.isEmpty else { return baseline + style.descent }
        return title(
            below: baseline + theme.gap * 0.4, middle: (scale.start + scale.end) / 2, left: left, right: right, into: &elements)
    }

    /// The title below `y`, around a middle; returns how far down it reaches.
    func title(below y: Double, middle: Double, left: Double, right: Double, into elements: inout [SVGElement]) -> Double {
        var line = y
        for text in TextWrapping.balanced(title, width: right - left, theme.label) {
            line += theme.label.lineHeight
            let label = TextLabel(text: text, x: middle, y: line, style: theme.label, anchor: .middle)
            elements.append(Self.held(label, left: left, right: right).element)
        }
        return line + theme.label.descent
    }

    private func kept(_ labels: [TextLabel]) -> [TextLabel] {
        guard labels.count > 2, Self.touches(labels, gap: theme.gap) else { return labels }
        if axis.transform == .linear {
            return (2...labels.count).lazy.map { step in labels.enumerated().filter { $0.offset % step == 0 }.map(\.element) }
                .first { !Self.touches($0, gap: theme.gap) } ?? []
        }
        // Ticks at uneven distances: each that does not touch the one before it.
        return labels.reduce(into: []) { kept, label in
            if kept.last.map({ $0.box.maxX + theme.gap <= label.box.minX }) ?? true { kept.append(label) }
        }
    }

    static func touches(_ labels: [TextLabel], gap: Double) -> Bool {
        zip(labels, labels.dropFirst()).contains { $0.box.maxX + gap > $1.box.minX && $1.box.maxX + gap > $0.box.minX }
    }

    /// Moved sideways so that it stays on the page.
    static func held(_ label: TextLabel, left: Double, right: Double) -> TextLabel {
        var moved = label
        let box = label.box
        if box.maxX > right { moved.x -= box.maxX - right }
        if moved.box.minX < left { moved.x += left - moved.box.minX }
        return moved
    }
}
