import Formatting

/// The names of the series: over their dots on the first line, moved apart where they would touch; in a row with keys where the
/// first line lacks one of them, or the names have no room.
struct DumbbellNames {
    let data: FigureData
    let frame: FigureFrame
    let left: Double
    let right: Double

    private var theme: Theme { frame.theme }

    struct Heading {
        var bottom: Double
        var baseline: Double
        /// From the foot of a name to above its dot.
        var ends: [(from: Double, to: Double, ink: Ink)] = []
        let theme: Theme

        /// The rules from the names to above the dots, as far down as `y`.
        func leaders(_ y: Double) -> [SVGElement] {
            ends.map { .line($0.from, bottom, $0.to, y, $0.ink, width: theme.hairline, role: "leader") }
        }
    }

    func draw(over line: DumbbellLine?, top: Double, into elements: inout [SVGElement]) -> Heading {
        guard data.series.count > 1, !data.isPanel else { return Heading(bottom: top, baseline: top, theme: theme) }
        // The names of what is marked stand where those of the series would.
        if data.numberMarkings.isEmpty, let heading = direct(over: line, top: top, into: &elements) { return heading }
        let rows = Self.legend(data, theme).rows(left: left, top: top, width: frame.right - left)
        elements.append(.group("legend", rows.elements))
        return Heading(bottom: rows.bottom + 0.8 * theme.gap, baseline: rows.bottom + theme.label.lineHeight, theme: theme)
    }

    static func legend(_ data: FigureData, _ theme: Theme) -> Legend {
        Legend(items: data.legendItems { $0 < 0 ? .ink : .line($0) }, theme: theme, isRound: true)
    }

    private func direct(over line: DumbbellLine?, top: Double, into elements: inout [SVGElement]) -> Heading? {
        guard let line else { return nil }
        let style = theme.label
        let places = data.series.indices.map { line.position(series: $0) }
        let known = places.compactMap { $0 }
        guard known.count == data.series.count else { return nil }
        let widths = data.series.map { TextMetrics.width(of: $0.label, style) }
        let extents = widths.map { $0 + 2.4 * theme.gap }
        let limits = frame.left...max(right, frame.left)
        guard extents.reduce(0, +) <= limits.upperBound - limits.lowerBound else { return nil }
        let middles = LabelSpread.middles(known, extents: extents, within: limits)
        let baseline = top + style.ascent
        var heading = Heading(bottom: baseline + style.descent + 0.3 * theme.gap, baseline: baseline, theme: theme)
        for index in data.series.indices {
            let ink = Ink.line(data.seriesColour(index))
            elements.append(
                TextLabel(text: data.series[index].label, x: middles[index], y: baseline, style: style, anchor: .middle, ink: ink)
                    .element)
            let reach = widths[index] / 2
            let from = min(max(known[index], middles[index] - reach), middles[index] + reach)
            heading.ends.append((from, known[index], ink))
        }
        return heading
    }
}
