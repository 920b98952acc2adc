import Formatting
import Tabular

/// Draws cells: one colour for a number, two for the ends of a range, a sign for a missing value.
struct HeatmapShapes {
    let axis: ValueAxis
    /// Each missing reason has the sign of its place in the list.
    let reasons: [MissingReason]
    let theme: Theme
    let isShare: Bool
    let format: ValueFormat
    /// The type of the numbers, of the ends of ranges, and how many places per cents have.
    var style: TextStyle
    var endStyle: TextStyle
    var places = 1

    /// A part of a cell, along its width from 0 to 1.
    struct Part: Hashable {
        enum Kind: Hashable { case whole, least, most, openBelow, openAbove }
        let kind: Kind
        /// Nil where the range is open.
        let level: Int?
        let text: String
    }

    init(axis: ValueAxis, reasons: [MissingReason], theme: Theme, isShare: Bool, format: ValueFormat) {
        self.axis = axis
        self.reasons = reasons
        self.theme = theme
        self.isShare = isShare
        self.format = format
        style = theme.foot
        endStyle = theme.foot
    }

    /// With the largest type in which every number finds room in its cell; else the smallest, in which some do. The two ends of
    /// a range, which share a cell, are measured apart.
    func fitted(_ cells: [(cell: HeatmapCell, box: Box)]) -> HeatmapShapes {
        let styles = [theme.label, theme.small, theme.note, theme.foot]
        let numbers = cells.filter { $0.cell.value?.dot != nil },
            ranges = cells.filter { $0.cell.value.map { $0.dot == nil } ?? false }
        var fitted = self
        func isFitting(_ cells: [(cell: HeatmapCell, box: Box)], _ shapes: HeatmapShapes) -> Bool {
            cells.allSatisfy { shapes.isFitting($0.cell, $0.box) }
        }
        search: for places in isShare ? [1, 0] : [1] {
            fitted.places = places
            for style in styles {
                fitted.style = style
                if isFitting(numbers, fitted) { break search }
            }
        }
        for style in styles where style.size <= fitted.style.size {
            fitted.endStyle = style
            if isFitting(ranges, fitted) { break }
        }
        return fitted
    }

    private func isFitting(_ cell: HeatmapCell, _ box: Box) -> Bool {
        guard let value = cell.value else { return true }
        let star = star(cell)
        return parts(value).allSatisfy { $0.text.isEmpty || fits($0, star, box) }
    }

    private func style(_ part: Part) -> TextStyle { part.kind == .whole ? style : endStyle }

    private func fits(_ part: Part, _ star: String, _ box: Box) -> Bool {
        let isHalf = part.kind != .whole
        let room = isHalf ? box.width / 2 - slant(box) * 0.5 - 0.6 * theme.scale : box.width - 0.5 * theme.scale
        let style = style(part)
        let width = TextMetrics.width(of: part.text + (part.kind == .least ? "" : star), style)
        return width <= room && style.capHeight + 0.8 * theme.scale <= box.height
    }

    /// By how much the line between the ends of a range leans to either side.
    private func slant(_ box: Box) -> Double { min(0.7 * theme.scale, box.width / 10) }

    private func star(_ cell: HeatmapCell) -> String {
        if case .rows(let rows) = cell, rows.contains(where: \.isUnverified) { return "*" }
        return ""
    }

    func level(_ value: Double) -> Int {
        Ramp.level(axis.share(value))
    }

    func parts(_ value: Estimate) -> [Part] {
        func part(_ kind: Part.Kind, _ number: Double) -> Part { Part(kind: kind, level: level(number), text: text(number)) }
        if let number = value.dot { return [part(.whole, number)] }
        return [
            value.low.isFinite ? part(.least, value.low) : Part(kind: .openBelow, level: nil, text: ""),
            value.high.isFinite ? part(.most, value.high) : Part(kind: .openAbove, level: nil, text: ""),
        ]
    }

    /// In the unit of the scale; with more places where it would read as zero and is not.
    private func text(_ number: Double) -> String {
        let text =
            isShare ? format.percentDigits(number, places: number == 0 || number == 1 ? 0 : places) : axis.short(number)
        func readsAsZero(_ text: String) -> Bool { !text.contains { ("1"..."9").contains($0) } }
        guard number != 0, readsAsZero(text), isShare || !ValueFormat.isBeyondReading(axis.shown(number)) else { return text }
        let closer = (1...9).lazy.map { format.decimal(axis.shown(number), places: $0) }
        return closer.first { !readsAsZero($0) } ?? format.number(axis.shown(number))
    }

    func draw(_ cell: HeatmapCell, in box: Box) -> (areas: [SVGElement], texts: [SVGElement]) {
        switch cell {
        case .missing(let reason): return (missing(reason, in: box), [])
        case .rows(let rows) where rows.count > 1:
            return (strips(rows, in: box), [])
        case .rows(let rows):
            guard let value = rows.first?.value else { return ([], []) }
            let parts = parts(value), star = star(cell)
            var areas = parts.flatMap { area($0, in: box) }
            if value.dot != nil, value.isRange { areas.append(corner(level(value.mark), in: box)) }
            let isPrinted = parts.allSatisfy { $0.text.isEmpty || fits($0, star, box) }
            return (areas, isPrinted ? parts.flatMap { text($0, star, in: box) } : [])
        }
    }

    private func area(_ part: Part, in box: Box) -> [SVGElement] {
        let middle = (box.minX + box.maxX) / 2, lean = slant(box)
        let isLeft = part.kind == .least || part.kind == .openBelow
        let points: [(x: Double, y: Double)] =
            isLeft
            ? [(box.minX, box.minY), (middle + lean, box.minY), (middle - lean, box.maxY), (box.minX, box.maxY)]
            : [(middle + lean, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (middle - lean, box.maxY)]
        switch part.kind {
        case .whole: return [.rectangle(box, .level(part.level ?? 0), role: "cell")]
        case .least, .most:
            return [.area(points, .level(part.level ?? 0), opacity: 1, role: part.kind == .least ? "least" : "most")]
        case .openBelow, .openAbove:
            let start = isLeft ? middle - lean - 0.3 * theme.scale : middle + lean + 0.3 * theme.scale
            let tip = isLeft ? box.minX + 0.4 * theme.scale : box.maxX - 0.4 * theme.scale
            let y = (box.minY + box.maxY) / 2
            let back = min(abs(tip - start), 0.9 * theme.scale) * (isLeft ? 1 : -1)
            let side = min(0.6 * theme.scale, box.height / 4)
            return [
                outline(box, role: "open"),
                .line(start, y, tip, y, .soft, width: theme.rule, role: "arrow"),
                .polyline([(tip + back, y - side), (tip, y), (tip + back, y + side)], .soft, width: theme.rule),
            ]
        }
    }

    private func text(_ part: Part, _ star: String, in box: Box) -> [SVGElement] {
        guard let level = part.level, !part.text.isEmpty else { return [] }
        let x: Double =
            switch part.kind {
            case .least, .openBelow: box.minX + (box.width / 2 - slant(box) * 0.5) / 2
            case .most, .openAbove: box.maxX - (box.width / 2 - slant(box) * 0.5) / 2
            case .whole: (box.minX + box.maxX) / 2
            }
        let style = style(part)
        let label = TextLabel(
            text: part.text + (part.kind == .least ? "" : star), x: x, y: (box.minY + box.maxY) / 2 + style.capHeight / 2,
            style: style, anchor: .middle, ink: Ramp.ink(on: level))
        return [label.element]
    }

    /// In the upper right corner, where a number is the best of a range.
    private func corner(_ level: Int, in box: Box) -> SVGElement {
        let side = min(1.1 * theme.scale, box.width / 3, box.height / 3)
        return .area(
            [(box.maxX - side, box.minY), (box.maxX, box.minY), (box.maxX, box.minY + side)], Ramp.ink(on: level), opacity: 1,
            role: "best")
    }

    /// Several numbers, one below the other.
    private func strips(_ rows: [FigureRow], in box: Box) -> [SVGElement] {
        let height = box.height / Double(rows.count)
        return rows.enumerated().flatMap { index, row -> [SVGElement] in
            let strip = Box(
                minX: box.minX, minY: box.minY + Double(index) * height, maxX: box.maxX,
                maxY: box.minY + Double(index + 1) * height)
            let inner = Box(
                minX: strip.minX, minY: strip.minY + min(0.1 * theme.scale, height / 6), maxX: strip.maxX,
                maxY: strip.maxY - min(0.1 * theme.scale, height / 6))
            return (row.value.map(parts) ?? []).flatMap { area($0, in: inner) }
        }
    }

    /// Outlined and without colour; each reason but that there is no row has lines of its own.
    private func missing(_ reason: MissingReason, in box: Box) -> [SVGElement] {
        let inner = box.insetBy(min(0.5 * theme.scale, min(box.width, box.height) / 6))
        func line(_ points: [(x: Double, y: Double)]) -> SVGElement {
            .polyline(points, .soft, width: theme.rule, role: "absence")
        }
        let up = line([(inner.minX, inner.maxY), (inner.maxX, inner.minY)])
        let down = line([(inner.minX, inner.minY), (inner.maxX, inner.maxY)])
        let x = (box.minX + box.maxX) / 2, y = (box.minY + box.maxY) / 2
        let signs: [[SVGElement]] = [
            [up], [up, down], [line([(inner.minX, y), (inner.maxX, y)])], [line([(x, inner.minY), (x, inner.maxY)])],
        ]
        return [outline(box, role: "missing")] + (signIndex(reason).map { signs[$0] } ?? [])
    }

    /// Which of the four signs; nil for a cell without a row. Reasons past the fourth share its sign.
    func signIndex(_ reason: MissingReason) -> Int? {
        guard reason != .noRows else { return nil }
        return min(reasons.filter { $0 != .noRows }.firstIndex(of: reason) ?? 0, 3)
    }

    private func outline(_ box: Box, role: String) -> SVGElement {
        let edge = box.insetBy(theme.hairline / 2)
        return .polyline(
            [
                (edge.minX, edge.minY), (edge.maxX, edge.minY), (edge.maxX, edge.maxY), (edge.minX, edge.maxY),
                (edge.minX, edge.minY),
            ], .hair, width: theme.hairline, role: role)
    }
}
