import Tabular

/// The lines of a slope with their dots; ranges as upright intervals at the ends and a pale band between.
struct SlopeStrokes {
    let lines: [SlopeLine]
    let data: FigureData
    let scale: NumberScale
    let left: Double
    let right: Double
    let theme: Theme

    private func ink(_ series: Int) -> Ink {
        data.series.count > data.specification.colours.lines.count ? .ink : .line(data.seriesColour(series))
    }

    /// Where a number stands, or the middle of its bounds, or its one bound.
    func y(_ row: FigureRow?) -> Double? {
        row?.value.map { scale.clamped($0.position) }
    }

    func bands() -> [SVGElement] {
        // Where many lie on one another each is paler.
        let opacity = min(0.14, 0.5 / Double(max(lines.count, 1)))
        return lines.compactMap { line in
            guard let first = line.first?.value, let last = line.last?.value, first.isBounded, last.isBounded,
                first.isRange || last.isRange
            else { return nil }
            func y(_ number: Double) -> Double { scale.clamped(number) }
            return .area(
                [(left, y(first.high)), (right, y(last.high)), (right, y(last.low)), (left, y(first.low))],
                ink(line.series), opacity: opacity, role: "band")
        }
    }

    func strokes() -> [SVGElement] {
        lines.map { line in
            var parts: [SVGElement] = []
            let ink = ink(line.series)
            // Between two ranges without a best number there is only the band.
            if let first = line.first, let last = line.last, let start = y(first), let end = y(last),
                isDrawn(first) && isDrawn(last)
            {
                parts.append(.line(left, start, right, end, ink, width: theme.stroke * 0.8, role: "slope"))
            }
            for (row, x) in [(line.first, left), (line.last, right)] {
                guard let row, let value = row.value else { continue }
                if value.isRange {
                    var sign = IntervalSign(
                        value, scale, ink: ink, theme: theme, strokeWidth: 0.35 * theme.scale, isHorizontal: false)
                    sign.cap = 0.65 * theme.scale
                    sign.arrow = 4 * theme.scale
                    parts += sign.elements(at: x).labelled(row, data)
                }
                guard let dot = value.dot else { continue }
                let circle: SVGElement =
                    row.isUnverified
                    ? .circle(
                        x, scale.clamped(dot), radius: 0.7 * theme.scale, .paper, edge: ink, edgeWidth: 0.3 * theme.scale,
                        role: "dot")
                    : .circle(x, scale.clamped(dot), radius: 0.8 * theme.scale, ink, role: "dot")
                parts += [circle].labelled(row, data)
            }
            return .group("series", parts)
        }
    }

    private func isDrawn(_ row: FigureRow) -> Bool { row.value.map { $0.dot != nil || !$0.isBounded } ?? false }
}
