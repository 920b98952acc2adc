import Tabular

/// The scale of the colours, and which sign in the cells means what: only those that occur.
struct HeatmapKey: FigureKey {
    let cells: [HeatmapCell]
    /// Why cells are empty.
    let reasons: [MissingReason]
    let shapes: HeatmapShapes
    /// How far the cells are from the left edge of the figure.
    let inset: Double
    /// Whether other figures have the same scale and the same signs.
    let isShared: Bool

    private var theme: Theme { shapes.theme }

    private var entries: [(cell: HeatmapCell, label: String)] {
        let values = cells.compactMap(\.value)
        var entries: [(HeatmapCell, String)] = []
        let kinds = Set(values.map { $0.dot != nil && $0.isRange ? .numberWithRange : SignKind($0) })
        let (low, high) = (sample(0.15), sample(0.55))
        for kind in SignKind.allCases where kinds.contains(kind) && kind != .number {
            let (value, label) =
                switch kind {
                case .atLeast: (Estimate(unchecked: low, nil, .infinity), Words.atLeast)
                case .atMost: (Estimate(unchecked: -.infinity, nil, high), Words.atMost)
                case .range, .number: (Estimate(unchecked: low, nil, high), Words.leastAndMost)
                case .numberWithRange: (Estimate(unchecked: low, (low + high) / 2, high), Words.bestInRange)
                }
            entries.append((.rows([row(value)]), label))
        }
        let hasSeveral = cells.contains { if case .rows(let rows) = $0 { rows.count > 1 } else { false } }
        if hasSeveral { entries.append((.rows([row(Estimate(low)), row(Estimate(high))]), Words.severalValues)) }
        var labels: [Int: String] = [:], order: [(Int, MissingReason)] = []
        for reason in reasons {
            let sign = shapes.signIndex(reason) ?? -1
            if labels[sign] == nil { order.append((sign, reason)) }
            labels[sign] = labels[sign].map { $0 + "; " + reason.label } ?? reason.label
        }
        return entries + order.map { (.missing($0.1), labels[$0.0] ?? $0.1.label) }
    }

    private func sample(_ share: Double) -> Double {
        let domain = shapes.axis.domain
        return (domain.lowerBound + (domain.upperBound - domain.lowerBound) * share) * shapes.axis.divisor
    }

    private func row(_ value: Estimate) -> FigureRow {
        FigureRow(
            category: 0, series: 0, value: value, absence: nil, whole: nil, date: nil, label: nil, note: nil, isUnverified: false)
    }

    func joined(with other: any FigureKey) -> (any FigureKey)? { isShared && other is HeatmapKey ? self : nil }

    func draw(_ frame: FigureFrame, below bottom: Double) -> (elements: [SVGElement], bottom: Double) {
        let left = frame.left + inset
        let end = min(left + 42 * theme.scale, frame.right - 4 * theme.scale)
        let start = min(left, end - 24 * theme.scale)
        var elements: [SVGElement] = []
        let scale = ColourScale(axis: shapes.axis, start: start, end: end, theme: theme)
            .draw(below: bottom + 2 * theme.gap, left: frame.left, right: frame.right, into: &elements)
        let signs = signs(left: start, right: frame.right, top: scale + 1.6 * theme.gap)
        guard !signs.elements.isEmpty else { return (elements, scale) }
        return (elements + [.group("legend", signs.elements)], signs.bottom)
    }

    /// In rows from the left, each sign with its meaning.
    private func signs(left: Double, right: Double, top: Double) -> (elements: [SVGElement], bottom: Double) {
        let entries = entries
        guard !entries.isEmpty else { return ([], top) }
        let style = theme.foot
        let size = (width: 3.4 * theme.scale, height: 2 * theme.scale)
        var elements: [SVGElement] = []
        var x = left, baseline = top + style.ascent
        for entry in entries {
            let room = right - left - size.width - theme.gap
            let lines = TextWrapping.broken(TextWrapping.lines(entry.label, width: room, style), width: room, style)
            let needed = size.width + 0.9 * theme.gap + TextWrapping.widest(lines, style)
            if x > left, x + needed > right {
                x = left
                baseline += style.lineHeight * 1.3
            }
            let middle = baseline - style.capHeight / 2
            let box = Box(minX: x, minY: middle - size.height / 2, maxX: x + size.width, maxY: middle + size.height / 2)
            elements += shapes.draw(entry.cell, in: box).areas
            for (index, line) in lines.enumerated() {
                if index > 0 { baseline += style.lineHeight }
                elements.append(
                    TextLabel(text: line, x: x + size.width + 0.9 * theme.gap, y: baseline, style: style, ink: .soft).element)
            }
            x += needed + 2.6 * theme.gap
        }
        return (elements, baseline + style.descent)
    }
}
