import Formatting
import Tabular

/// The numbers of one category: their signs on one line, the rule that joins them, and the digits at both ends.
struct DumbbellLine {
    let rows: [FigureRow]
    let data: FigureData
    let axis: ValueAxis
    let scale: NumberScale
    let theme: Theme

    /// How far apart the lines of ranges lie that would cover one another, in units of the theme.
    static let tierHeight = 1.5

    private struct Sign {
        let row: FigureRow
        let value: Estimate
        let start: Double
        let end: Double
    }

    private var signs: [Sign] {
        rows.compactMap { row in
            guard let value = row.value else { return nil }
            let shown = value.scaled(by: 1 / axis.divisor)
            if !value.isRange {
                let x = scale.clamped(shown.low)
                return Sign(row: row, value: shown, start: x, end: x)
            }
            let extent = interval(shown, row.series).extent
            return Sign(row: row, value: shown, start: min(extent.start, extent.end), end: max(extent.start, extent.end))
        }
    }

    private func ink(_ series: Int) -> Ink { .line(data.seriesColour(series)) }

    private func interval(_ value: Estimate, _ series: Int) -> IntervalSign {
        var sign = IntervalSign(value, scale, ink: ink(series), theme: theme, strokeWidth: 0.4 * theme.scale)
        sign.cap = 0.65 * theme.scale
        sign.arrow = 5 * theme.scale
        return sign
    }

    /// For each sign the line it stands on: the first on which nothing of another range lies under it.
    private func tiers(_ signs: [Sign]) -> [Int] {
        var taken: [(tier: Int, sign: Sign)] = []
        return signs.map { sign in
            let tier = (0...signs.count).first { candidate in
                !taken.contains { $0.tier == candidate && covers(sign, $0.sign) }
            }
            taken.append((tier ?? 0, sign))
            return tier ?? 0
        }
    }

    /// Dots may overlap, as long as both are seen.
    private func covers(_ one: Sign, _ other: Sign) -> Bool {
        if !one.value.isRange, !other.value.isRange { return abs(one.start - other.start) < 0.6 * theme.scale }
        return other.start - theme.scale < one.end && one.start < other.end + theme.scale
    }

    var tierCount: Int { (tiers(signs).max() ?? 0) + 1 }
    var hasHollow: Bool { signs.contains { $0.row.isUnverified && $0.value.dot != nil } }

    /// Where the sign of a series stands on the line, for its name above.
    func position(series: Int) -> Double? {
        guard let sign = signs.first(where: { $0.row.series == series }) else { return nil }
        return sign.value.dot.map { scale.clamped($0) } ?? (sign.start + sign.end) / 2
    }

    func shapes(middle: Double) -> [SVGElement] {
        let signs = signs, tiers = tiers(signs)
        var elements: [SVGElement] = []
        if let (first, last) = join(signs) {
            elements.append(.line(first, middle, last, middle, .hair, width: 0.9 * theme.scale, role: "join"))
        }
        let shift = Double(tiers.max() ?? 0) / 2
        // The first series lies on top, as it is named first.
        for (sign, tier) in zip(signs, tiers).reversed() {
            let y = middle + (Double(tier) - shift) * Self.tierHeight * theme.scale
            if sign.value.isRange { elements += interval(sign.value, sign.row.series).elements(at: y).labelled(sign.row, data) }
            guard let dot = sign.value.dot else { continue }
            let x = scale.clamped(dot), ink = ink(sign.row.series)
            let circle: SVGElement =
                sign.row.isUnverified
                ? .circle(x, y, radius: 0.8 * theme.scale, .paper, edge: ink, edgeWidth: 0.35 * theme.scale, role: "dot")
                : .circle(x, y, radius: 0.95 * theme.scale, ink, role: "dot")
            elements += [circle].labelled(sign.row, data)
        }
        return elements
    }

    /// From the leftmost sign to the rightmost: from dot to dot, and not over what a range covers. Nil where they touch.
    private func join(_ signs: [Sign]) -> (Double, Double)? {
        func left(_ sign: Sign) -> Double { sign.value.dot.map { scale.clamped($0) } ?? sign.start }
        func right(_ sign: Sign) -> Double { sign.value.dot.map { scale.clamped($0) } ?? sign.end }
        guard signs.count > 1, let first = signs.map(right).min(), let last = signs.map(left).max(), first < last else {
            return nil
        }
        return (first, last)
    }

    /// The number at each end, and what is missing beside the right one.
    private var ends: (left: (text: String, x: Double, ink: Ink)?, right: (text: String, x: Double, ink: Ink)?) {
        let signs = signs
        guard let first = signs.enumerated().min(by: { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) })?.element,
            let last = signs.enumerated().max(by: { ($0.element.end, $0.offset) < ($1.element.end, $1.offset) })?.element
        else { return (nil, nil) }
        let edge = 1.7 * theme.scale
        let right = (text(last.row), last.end + edge, ink(last.row.series))
        if signs.count == 1 { return (nil, right) }
        // One sign that reaches further at both ends than the others is told once.
        if first.row == last.row {
            return (nil, right)
        }
        return ((text(first.row), first.start - edge, ink(first.row.series)), right)
    }

    private func text(_ row: FigureRow) -> String {
        FigureDescription.value(row, data) + (row.isUnverified && row.value?.dot == nil ? "\u{202F}*" : "")
    }

    /// From where to where the line reaches with its digits.
    var reach: (start: Double, end: Double)? {
        guard let start = signs.map(\.start).min(), let end = signs.map(\.end).max() else { return nil }
        let ends = ends
        return (
            ends.left.map { $0.x - TextMetrics.width(of: $0.text, theme.note) } ?? start - theme.scale,
            ends.right.map { $0.x + TextMetrics.width(of: $0.text, theme.note) } ?? end + theme.scale
        )
    }

    /// What fits within the plot, and how many numbers do not.
    func digits(middle: Double, left: Double, right: Double) -> (texts: [SVGElement], dropped: Int) {
        guard !signs.isEmpty else {
            // A category of other panels has no row in this one.
            let reason = rows.isEmpty ? "" : rows.lazy.compactMap(\.absence).first?.label ?? MissingReason.notStated.label
            guard !reason.isEmpty else { return ([], 0) }
            let note = SideNote(lines: [reason], x: left + theme.gap, anchor: .start, ink: .soft)
            guard TextMetrics.width(of: reason, theme.note) < right - left - theme.gap else { return ([], 1) }
            return (note.elements(middle: middle, theme), 0)
        }
        let ends = ends
        var texts: [SVGElement] = []
        var dropped = 0
        for (end, anchor) in [(ends.left, TextAnchor.end), (ends.right, .start)] {
            guard let end else { continue }
            let width = TextMetrics.width(of: end.text, theme.note)
            if anchor == .end ? end.x - width < left - 0.01 : end.x + width > right + 0.01 {
                dropped += 1
            } else {
                texts += SideNote(lines: [end.text], x: end.x, anchor: anchor, ink: end.ink).elements(middle: middle, theme)
            }
        }
        return (texts, dropped)
    }
}
