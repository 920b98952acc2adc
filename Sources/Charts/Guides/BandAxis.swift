import Formatting
import Tabular

/// The names of bands along the foot of a plot.
struct BandAxis {
    let bands: CategoryBands
    let data: FigureData
    let theme: Theme

    /// The labels below `y`, with an optional title; returns how far down they reach.
    func labels(
        below y: Double, left: Double, right: Double, title: String?, into elements: inout [SVGElement], _ dropped: inout Int
    ) -> Double {
        let style = theme.label
        let baseline = y + theme.gap * 1.3 + style.ascent
        var bottom = baseline + style.descent
        var names: [[TextLabel]] = []
        if let years = bands.years {
            let texts = YearLabels.texts(years, step: bands.scale.step, theme.small, gap: theme.gap, format: data.format)
            for (index, text) in texts.enumerated() {
                guard let text else { continue }
                names.append([
                    TextLabel(text: text, x: bands.scale.middle(index), y: baseline, style: theme.small, anchor: .middle)
                ])
            }
        }
        for (index, category) in data.categories.enumerated() where bands.years == nil || category.value.isMissing {
            let room = bands.scale.step * (bands.years == nil ? 0.96 : 1.9)
            let style = bands.years == nil ? style : theme.small
            names.append(
                CategoryLines.lines(category.label, width: room, style).enumerated().map { offset, line in
                    let label = TextLabel(
                        text: line, x: bands.middle(of: index), y: baseline + Double(offset) * style.lineHeight, style: style,
                        anchor: .middle)
                    return BottomAxis.held(label, left: left, right: right)
                })
        }
        let placed = CategoryLines.placed(names)
        dropped += placed.dropped
        bottom = max(bottom, placed.labels.map { $0.y + style.descent }.max() ?? bottom)
        elements += placed.labels.map(\.element)
        guard let title else { return bottom }
        bottom += theme.label.lineHeight
        let label = TextLabel(
            text: title, x: (bands.scale.start + bands.scale.position(Double(bands.scale.count))) / 2, y: bottom, style: style,
            anchor: .middle)
        elements.append(label.element)
        return bottom + style.descent
    }
}
