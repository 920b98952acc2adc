import Diagnostics
import Formatting
import Tabular

/// The lines of a strip figure: a name with how many values it has, and the signs.
struct StripRows {
    let data: FigureData
    let frame: FigureFrame
    let groups: StripCategories

    private var theme: Theme { frame.theme }

    /// The radii that dots may have, in units of the theme.
    static let radii = [0.8, 0.65, 0.5, 0.4, 0.32]

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let categories = groups.categories
        let column = CategoryColumn(
            names: categories.map { ($0.name, data.columns.category == nil ? nil : $0.count(data)) },
            limit: frame.width * 0.34, theme: theme)
        let plotLeft = frame.left + (column.width > 0 ? column.width + 2.4 * theme.gap : theme.gap)
        let foot = NumberFoot(data, left: plotLeft, right: frame.right, frame: frame)

        var top = frame.top
        if data.series.count > 1, !data.isPanel {
            let legend = Self.legend(data, theme).rows(left: plotLeft, top: top, width: frame.right - plotLeft)
            drawing.elements.append(.group("legend", legend.elements))
            top = legend.bottom + 1.2 * theme.gap
        }
        let markings = FootMarkings(
            data.numberMarkings, foot.axis, foot.scale, left: plotLeft, right: frame.right, theme: theme, &sink)
        top += markings.height
        let least = categories.indices.map { max(4.6 * theme.scale, column.height($0) + 1.4 * theme.scale) }
        let fit = StripFit(
            categories.map(\.rows), kept: categories.map { _ in false }, data: data, axis: foot.axis, scale: foot.scale,
            theme: theme, radii: Self.radii, least: least, room: room(categories.count, below: top))
        var tops = [top + 0.8 * theme.gap]
        for (index, height) in fit.heights.enumerated() { tops.append(tops[index] + height) }
        let bottom = tops[fit.lines.count]
        drawing.elements += foot.grid(top: top, bottom: bottom) + markings.draw(top: top, bottom: bottom)
        for (index, line) in fit.lines.enumerated() {
            let middle = (tops[index] + tops[index + 1]) / 2
            drawing.elements += column.labels(index, right: plotLeft - 1.4 * theme.gap, middle: middle)
            drawing.elements.append(.group("row", line.elements(middle: middle)))
        }
        let drawn = fit.lines.flatMap(\.rows)
        drawing.bottom = foot.draw(below: bottom, frame: frame, into: &drawing.elements)
        drawing.keys = [SignLegend(kinds: SignKind.occurring(drawn), theme: theme)]
        drawing.plot = Box(minX: plotLeft, minY: top, maxX: frame.right, maxY: bottom)
        let thinned = fit.thinning.remark(drawn: drawn.count, of: groups.total, Words.values, data.format)
        drawing.remarks = remarks(drawn, thinned)
        drawing.unnamed = markings.remarks
        drawing.sentences = [thinned].compactMap { $0 }
        return drawing
    }

    static func legend(_ data: FigureData, _ theme: Theme) -> Legend {
        Legend(items: data.legendItems { .line($0) }, theme: theme, isRound: true)
    }

    /// What all lines together may take.
    private func room(_ count: Int, below top: Double) -> Double {
        let natural = min(
            data.specification.size.maximumHeight * 0.6, max(Double(count) * 14 * theme.scale, 40 * theme.scale))
        return frame.plotHeight(around: top + 16 * theme.scale, natural: natural)
    }

    private func remarks(_ drawn: [FigureRow], _ thinned: String?) -> [String] {
        var remarks: [String] = []
        if let thinned {
            remarks.append(thinned)
        } else if data.columns.category == nil, let only = groups.categories.first {
            remarks.append(only.values(data))
        }
        if let missing = groups.missing.remark(data.format) { remarks.append(missing) }
        if drawn.contains(where: { $0.isUnverified && $0.value?.dot != nil }) { remarks.append(Words.openCircle) }
        let ranges = drawn.filter { $0.isUnverified && $0.value?.dot == nil }.count
        if ranges > 0 { remarks.append(Words.unverified(data.format.plural(ranges, "range", "ranges"), isOne: ranges == 1)) }
        return remarks
    }
}
