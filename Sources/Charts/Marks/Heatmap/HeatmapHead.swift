import Formatting

/// The names over the columns of a grid, in the largest type in which they find room.
struct HeatmapHead {
    let slots: CategorySlots
    let bands: BandScale
    let frame: FigureFrame

    private var theme: Theme { frame.theme }

    struct Name {
        let lines: [String]
        let column: Int
        let style: TextStyle
    }

    /// The lines of each name, how deep the deepest is, how far to the left they reach, and how many names are left out.
    func lines() -> (names: [Name], height: Double, left: Double, dropped: Int) {
        let years = slots.years.map {
            YearLabels.texts($0, step: bands.step, theme.small, gap: 0.6 * theme.gap, format: frame.format)
        }
        var names: [Name] = []
        let others = slots.slots.indices.filter { years?.indices.contains($0) != true }
        for style in [theme.label, theme.small, theme.note, theme.foot] {
            names = others.map { index in
                Name(lines: CategoryLines.lines(slots.slots[index].label, width: room, style), column: index, style: style)
            }
            if names.allSatisfy({ TextWrapping.widest($0.lines, style) <= room }) { break }
        }
        for (index, text) in (years ?? []).enumerated() {
            if let text { names.append(Name(lines: [text], column: index, style: theme.small)) }
        }
        names.sort { $0.column < $1.column }
        // All stand on one foot, so that names are compared as they will stand.
        let placed = CategoryLines.placed(names.map { labels($0, foot: 0) })
        let kept = placed.dropped == 0 ? names : Self.kept(names, placed.labels, labels: { labels($0, foot: 0) })
        let height = kept.map { Double($0.lines.count - 1) * $0.style.lineHeight + $0.style.ascent }.max() ?? 0
        return (kept, height, placed.labels.map(\.box.minX).min() ?? bands.start, placed.dropped)
    }

    func labels(_ names: [Name], foot: Double) -> [SVGElement] { names.flatMap { labels($0, foot: foot) }.map(\.element) }

    private var room: Double { bands.step * 0.96 }

    private func labels(_ name: Name, foot: Double) -> [TextLabel] {
        name.lines.enumerated().map { index, line in
            let y = foot - Double(name.lines.count - 1 - index) * name.style.lineHeight
            return BottomAxis.held(
                TextLabel(text: line, x: bands.middle(name.column), y: y, style: name.style, anchor: .middle),
                left: frame.left, right: frame.right)
        }
    }

    private static func kept(_ names: [Name], _ placed: [TextLabel], labels: (Name) -> [TextLabel]) -> [Name] {
        names.filter { name in labels(name).allSatisfy(placed.contains) }
    }
}
