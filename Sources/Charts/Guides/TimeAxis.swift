import Formatting

/// An axis of years: a hairline where each begins, its number in the middle of its room.
struct TimeAxis {
    let years: ClosedRange<Int>
    let scale: LinearScale
    let theme: Theme
    let format: ValueFormat

    /// `extent` in fractional years; the axis runs from the beginning of the first to the end of the last.
    init(extent: ClosedRange<Double>, start: Double, end: Double, theme: Theme, format: ValueFormat) {
        let first = Int(extent.lowerBound.rounded(.down))
        let last = max(Int((extent.upperBound - 1e-9).rounded(.down)), first)
        years = first...last
        scale = LinearScale(domain: Double(first)...Double(last + 1), start: start, end: end)
        self.theme = theme
        self.format = format
    }

    var start: Double { scale.start }
    private var step: Double { (scale.end - scale.start) / Double(years.count) }

    func position(_ year: Double) -> Double { scale.clamped(year) }

    /// The room the numbers take above or below the plot.
    var labelHeight: Double { theme.small.lineHeight + theme.gap }

    private var texts: [String?] { YearLabels.texts(years, step: step, theme.small, gap: theme.gap, format: format) }

    /// One line a year, or one at each labelled year where years are narrow.
    func grid(top: Double, bottom: Double) -> [SVGElement] {
        let texts = texts
        let marksAll = step >= 4 * theme.scale
        return (years.lowerBound...years.upperBound + 1).compactMap { year in
            let index = year - years.lowerBound
            let isLabelled = texts.indices.contains(index) && texts[index] != nil
            guard marksAll || isLabelled || index == 0 || index == years.count else { return nil }
            let x = scale.position(Double(year))
            return .line(x, top, x, bottom, .hair, width: theme.hairline, role: "grid")
        }
    }

    func labels(baseline: Double) -> [SVGElement] {
        let isCentred = step >= 4 * theme.scale
        return texts.enumerated().compactMap { index, text in
            guard let text else { return nil }
            let x = scale.position(Double(years.lowerBound + index) + (isCentred ? 0.5 : 0))
            return TextLabel(text: text, x: x, y: baseline, style: theme.small, anchor: .middle).element
        }
    }
}
