import Diagnostics

/// One panel of small multiples as its mark draws it, and which of its texts say again what a neighbour says.
struct Panel {
    let name: String
    let frame: FigureFrame
    var drawing: MarkDrawing
    let diagnostics: [Diagnostic]
    /// Whether there is nothing to draw.
    let isEmpty: Bool

    init(_ data: FigureData, name: String, _ mark: any Mark, _ frame: FigureFrame) {
        self.name = name
        self.frame = frame
        isEmpty = !mark.canDraw(data)
        var sink = DiagnosticSink()
        if isEmpty {
            drawing = Self.notice(data, frame)
        } else {
            drawing = mark.draw(data, frame, &sink)
        }
        diagnostics = sink.diagnostics
    }

    /// A sentence in place of data.
    private static func notice(_ data: FigureData, _ frame: FigureFrame) -> MarkDrawing {
        let style = frame.theme.small, text = data.unknown.isEmpty ? Words.noData : Words.nothingKnown
        let lines = TextWrapping.lines(text, width: frame.right - frame.left, style).enumerated().map { index, line in
            TextLabel(
                text: line, x: frame.left, y: frame.top + style.ascent + Double(index) * style.lineHeight, style: style,
                ink: .soft)
        }
        return MarkDrawing(elements: lines.map(\.element), bottom: lines.last?.box.maxY ?? frame.top)
    }

    /// A text by where it stands in its panel, to a hundredth of a millimetre.
    struct Placed: Hashable {
        let text: String
        let x: Int
        let y: Int

        init(_ label: TextLabel, from origin: (x: Double, y: Double)) {
            text = label.text
            x = Int(((label.x - origin.x) * 100).rounded())
            y = Int(((label.y - origin.y) * 100).rounded())
        }
    }

    private var labels: [TextLabel] { drawing.elements.flatMap(\.descendants).compactMap(TextLabel.init) }

    private static func isLeft(_ label: TextLabel, of plot: Box) -> Bool {
        label.box.maxX <= plot.minX + 0.01 && label.box.maxY > plot.minY
    }

    private static func isBelow(_ label: TextLabel, _ plot: Box) -> Bool { label.box.minY >= plot.maxY - 0.01 }

    /// Whether no text reaches into what is beside the panel.
    var holdsItsTexts: Bool {
        labels.allSatisfy { $0.box.minX > frame.left - 0.5 && $0.box.maxX < frame.right + 0.5 }
    }

    /// What stands left of the plot.
    var leftTexts: [Placed] {
        guard let plot = drawing.plot else { return [] }
        return labels.filter { Self.isLeft($0, of: plot) }.map { Placed($0, from: (plot.minX, frame.top)) }
    }

    /// What stands under the plot.
    var footTexts: [Placed] {
        guard let plot = drawing.plot else { return [] }
        return labels.filter { Self.isBelow($0, plot) }.map { Placed($0, from: (plot.minX, plot.maxY)) }
    }

    /// How far the plot is from the left edge of the panel.
    var inset: Double? { drawing.plot.map { $0.minX - frame.left } }

    mutating func removeLeftTexts() {
        guard let plot = drawing.plot else { return }
        drawing.elements = drawing.elements.compactMap { $0.without { label in Self.isLeft(label, of: plot) } }
    }

    /// Ends at the foot of the plot, or a little below it, where ticks are.
    mutating func removeFootTexts(_ theme: Theme) {
        guard let plot = drawing.plot else { return }
        drawing.elements = drawing.elements.compactMap { $0.without { label in Self.isBelow(label, plot) } }
        drawing.bottom = plot.maxY + theme.gap
    }
}

extension SVGElement {
    /// Itself without the texts that are to go; nil where it is one.
    fileprivate func without(_ goes: (TextLabel) -> Bool) -> SVGElement? {
        if let label = TextLabel(self) { return goes(label) ? nil : self }
        guard name == "g" else { return self }
        var element = self
        element.children = children.compactMap { node in
            if case .element(let child) = node { child.without(goes).map(SVGNode.element) } else { node }
        }
        return element
    }
}
