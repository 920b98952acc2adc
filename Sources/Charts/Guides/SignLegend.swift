import Tabular

/// What a value can be, as it is drawn.
enum SignKind: Int, CaseIterable {
    case number, atLeast, atMost, range, numberWithRange

    init(_ estimate: Estimate) {
        switch (estimate.low.isFinite, estimate.high.isFinite) {
        case (true, false): self = .atLeast
        case (false, true): self = .atMost
        default: self = !estimate.isRange ? .number : estimate.best == nil ? .range : .numberWithRange
        }
    }

    /// The kinds that occur, in their order; none where all are plain numbers and need no explanation.
    static func occurring(_ rows: [FigureRow]) -> [SignKind] {
        let kinds = Set(rows.compactMap { $0.value.map(SignKind.init) })
        return kinds == [.number] ? [] : allCases.filter(kinds.contains)
    }

    var label: String {
        switch self {
        case .number: Words.number
        case .atLeast: Words.atLeast
        case .atMost: Words.atMost
        case .range: Words.range
        case .numberWithRange: Words.numberWithRange
        }
    }

    var sample: Estimate {
        switch self {
        case .number: Estimate(0)
        case .atLeast: Estimate(unchecked: 0, nil, .infinity)
        case .atMost: Estimate(unchecked: -.infinity, nil, 1)
        case .range: Estimate(unchecked: 0, nil, 1)
        case .numberWithRange: Estimate(unchecked: 0, 0.5, 1)
        }
    }
}

/// Which sign means what, under a figure: in one row, or as many as its width needs.
struct SignLegend: Sendable {
    let kinds: [SignKind]
    let theme: Theme

    func draw(left: Double, right: Double, top: Double) -> (elements: [SVGElement], bottom: Double) {
        guard !kinds.isEmpty else { return ([], top) }
        let style = theme.foot
        var baseline = top + style.ascent
        var elements: [SVGElement] = []
        var x = left
        for kind in kinds {
            let length = kind == .number ? 1.6 * theme.scale : 5 * theme.scale
            if x > left, x + length + 0.9 * theme.gap + TextMetrics.width(of: kind.label, style) > right {
                x = left
                baseline += style.lineHeight
            }
            let middle = baseline - style.capHeight / 2
            let scale = LinearScale(domain: 0...1, start: x, end: x + length)
            if kind != .number {
                var sign = IntervalSign(kind.sample, scale, ink: .soft, theme: theme, strokeWidth: 0.35 * theme.scale)
                sign.cap = 0.6 * theme.scale
                sign.arrow = length
                elements += sign.elements(at: middle)
            }
            if kind == .number || kind == .numberWithRange {
                elements.append(.circle(x + length / 2, middle, radius: 0.7 * theme.scale, .soft, role: "key"))
            }
            let label = TextLabel(text: kind.label, x: x + length + 0.9 * theme.gap, y: baseline, style: style, ink: .soft)
            elements.append(label.element)
            x = label.box.maxX + 3 * theme.gap
        }
        return ([.group("legend", elements)], baseline + style.descent)
    }
}
