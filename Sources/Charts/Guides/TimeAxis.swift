import Formatting

/// An axis of time: years, with a hairline where each begins and its number in the middle of its room; months where the time
/// is short.
struct TimeAxis {
    let scale: LinearScale
    let theme: Theme
    let format: ValueFormat
    /// Nil when the axis shows months.
    private let years: ClosedRange<Int>?

    /// `extent` in fractional years; the axis runs from the beginning of the first year or month to the end of the last.
    init(extent: ClosedRange<Double>, start: Double, end: Double, theme: Theme, format: ValueFormat) {
        self.theme = theme
        self.format = format
        if extent.upperBound - extent.lowerBound < MonthTicks.longestSpan - 0.2 {
            years = nil
            scale = LinearScale(domain: MonthTicks.rounded(extent), start: start, end: end)
            return
        }
        let first = Int(extent.lowerBound.rounded(.down))
        let last = max(Int((extent.upperBound - 1e-9).rounded(.down)), first)
        years = first...last
        scale = LinearScale(domain: Double(first)...Double(last + 1), start: start, end: end)
    }

    var start: Double { scale.start }
    /// The room of one year.
    private var step: Double { (scale.end - scale.start) / (scale.domain.upperBound - scale.domain.lowerBound) }
    /// Whether a year has room enough to be marked at both ends.
    private var isWide: Bool { step >= 4 * theme.scale }

    func position(_ year: Double) -> Double { scale.clamped(year) }

    /// The room the numbers take above or below the plot.
    var labelHeight: Double { theme.small.lineHeight + theme.gap }

    private var months: [(position: Double, text: String)] {
        MonthTicks.ticks(scale.domain, perYear: step, theme.small, gap: theme.gap, format: format)
    }

    private func texts(_ years: ClosedRange<Int>) -> [String?] {
        YearLabels.texts(years, step: step, theme.small, gap: theme.gap, format: format)
    }

    /// One line a year, or one at each labelled year where years are narrow; one at each labelled month.
    func grid(top: Double, bottom: Double) -> [SVGElement] {
        var positions = months.map(\.position)
        if let years {
            let texts = texts(years)
            positions = (years.lowerBound...years.upperBound + 1).filter { year in
                let index = year - years.lowerBound
                return isWide || index == 0 || index == years.count || texts.indices.contains(index) && texts[index] != nil
            }.map(Double.init)
        }
        return positions.map { position in
            let x = scale.position(position)
            return .line(x, top, x, bottom, .hair, width: theme.hairline, role: "grid")
        }
    }

    /// `left` and `right` are as far as the numbers may reach.
    func labels(baseline: Double, left: Double = 0, right: Double) -> [SVGElement] {
        var ticks = months
        if let years {
            ticks = zip(years, texts(years)).compactMap { year, text in
                text.map { (position: Double(year) + (isWide ? 0.5 : 0), text: $0) }
            }
        }
        let labels = ticks.map { position, text in
            let label = TextLabel(text: text, x: scale.position(position), y: baseline, style: theme.small, anchor: .middle)
            return BottomAxis.held(label, left: left, right: right)
        }
        return Self.apart(labels).map(\.element)
    }

    /// Without those that the edge of the page pushed against the one before.
    private static func apart(_ labels: [TextLabel]) -> [TextLabel] {
        labels.reduce(into: []) { kept, label in
            if kept.last.map({ $0.box.maxX < label.box.minX }) ?? true { kept.append(label) }
        }
    }
}
