import Formatting
import Tabular

/// What lies along the foot of a line figure: whole years, dates, or categories in their order.
struct LineFoot {
    /// In fractional years, or numbers of categories.
    let domain: ClosedRange<Double>
    let isTime: Bool
    /// Whether every point stands for a whole year, so that it stands in the middle of its room.
    let isAnnual: Bool
    private let data: FigureData

    init(_ data: FigureData) {
        self.data = data
        let dates = data.sharing.flatMap(\.rows).compactMap(\.date).filter { $0.namedDays != nil }
        let extent = YearPosition.extent(dates)
        isTime = extent != nil
        isAnnual = isTime && dates.allSatisfy { $0.plainDate.map { $0.month == nil } ?? false }
        if let extent {
            let first = extent.lowerBound, last = extent.upperBound
            if !isAnnual, last - first <= MonthTicks.longestSpan - 0.1 {
                domain = MonthTicks.rounded(first...last)
                return
            }
            // A last point on a year's first days needs no room for the whole year.
            let latest = dates.compactMap(YearPosition.middle).max() ?? last
            let end = isAnnual || latest - latest.rounded(.down) > 0.2 ? last.rounded(.up) : latest.rounded(.down) + 0.25
            domain = first.rounded(.down)...max(end, first.rounded(.down) + 1)
        } else {
            domain = -0.5...Double(max(data.categories.count, 1)) - 0.5
        }
    }

    /// The sign of a row's date; nil for a day, a year among years, and what is no date.
    func sign(_ row: FigureRow, _ across: LinearScale, _ theme: Theme) -> DateSign? {
        guard isTime, !isAnnual, let date = row.date else { return nil }
        if let day = date.plainDate?.day, day > 0 { return nil }
        return DateSign(date, edges: across.start...across.end, theme: theme, position: across.clamped)
    }

    /// Where a row stands; nil when it has no date, or one without a beginning or an end.
    func position(_ row: FigureRow) -> Double? {
        isTime ? row.date.flatMap(YearPosition.middle) : Double(row.category)
    }

    /// Draws the labels and a tick for each date; returns how far down they reach, and how many found no room.
    func draw(
        below y: Double, _ across: LinearScale, _ frame: FigureFrame, title: String?, into elements: inout [SVGElement]
    ) -> (bottom: Double, dropped: Int) {
        let theme = frame.theme
        let style = theme.small
        let baseline = y + theme.gap * 1.4 + style.ascent
        let (labels, dropped) = CategoryLines.placed(
            names(baseline, across, frame).map { $0.map { BottomAxis.held($0, left: frame.footLeft, right: frame.right) } })
        elements += labels.map(\.element)
        if isTime {
            for (position, _) in ticks(across, frame) {
                let x = across.position(position)
                elements.append(.line(x, y, x, y + 0.8 * theme.gap, .ink, width: theme.rule, role: "tick"))
            }
        }
        var bottom = max(baseline + style.descent, labels.map(\.box.maxY).max() ?? 0)
        guard let title else { return (bottom, dropped) }
        bottom += theme.label.lineHeight
        elements.append(
            TextLabel(text: title, x: (across.start + across.end) / 2, y: bottom, style: theme.label, anchor: .middle).element)
        return (bottom + theme.label.descent, dropped)
    }

    /// The lines of each name or date.
    private func names(_ baseline: Double, _ across: LinearScale, _ frame: FigureFrame) -> [[TextLabel]] {
        let style = frame.theme.small
        guard isTime else {
            let step = (across.end - across.start) / Double(max(data.categories.count, 1))
            return data.categories.enumerated().map { index, category in
                CategoryLines.lines(category.label, width: step * 0.96, style).enumerated().map { line, text in
                    TextLabel(
                        text: text, x: across.position(Double(index)), y: baseline + Double(line) * style.lineHeight,
                        style: style,
                        anchor: .middle)
                }
            }
        }
        return ticks(across, frame).map { position, text in
            [TextLabel(text: text, x: across.position(position), y: baseline, style: style, anchor: .middle)]
        }
    }

    private func ticks(_ across: LinearScale, _ frame: FigureFrame) -> [(position: Double, text: String)] {
        let style = frame.theme.small
        let step = (across.end - across.start) / (domain.upperBound - domain.lowerBound)
        let gap = frame.theme.gap * 1.4
        if !isAnnual, domain.upperBound - domain.lowerBound <= MonthTicks.longestSpan {
            return MonthTicks.ticks(domain, perYear: step, style, gap: gap, format: data.format)
        }
        let last = Int((domain.upperBound - 1e-9).rounded(.down)), first = Int(domain.lowerBound.rounded(.up))
        let years = first...max(first, last)
        let texts = YearLabels.texts(years, step: step, style, gap: gap, format: data.format)
        return zip(years, texts).compactMap { year, text in
            text.map { (position: Double(year) + (isAnnual ? 0.5 : 0), text: $0) }
        }
    }
}
