import Diagnostics
import Formatting
import Tabular

/// The lines of a box figure: a name with how many values it has, the box or the few values, and the median at the right.
struct BoxRows {
    let data: FigureData
    let frame: FigureFrame
    let groups: StripCategories

    private var theme: Theme { frame.theme }

    func draw(_ sink: inout DiagnosticSink) -> MarkDrawing {
        var drawing = MarkDrawing()
        let categories = groups.categories
        let summaries = categories.map { BoxSummary($0.rows) }
        let column = CategoryColumn(
            names: categories.map { ($0.name, data.columns.category == nil ? nil : $0.count(data)) },
            limit: frame.width * 0.34, theme: theme)
        let plotLeft = frame.left + (column.width > 0 ? column.width + 2.4 * theme.gap : theme.gap)
        let medians = summaries.map { $0.map { FigureDescription.number($0.median, data) } ?? "" }
        let hasMedians = medians.contains { !$0.isEmpty }
        let all = data.sharing.flatMap { StripCategories($0).categories }.compactMap { BoxSummary($0.rows) }
        let widest = all.map { FigureDescription.number($0.median, data) } + [Words.median]
        let side = hasMedians ? widest.map { TextMetrics.width(of: $0, theme.note) }.max() ?? 0 : 0
        let plotRight = frame.right - (side > 0 ? side + 1.4 * theme.gap : 0)
        let foot = NumberFoot(data, left: plotLeft, right: plotRight, frame: frame)

        var top = frame.top
        if hasMedians {
            let label = TextLabel(
                text: Words.median, x: frame.right, y: top + theme.note.ascent, style: theme.note, anchor: .end, ink: .soft)
            drawing.elements.append(label.element)
            top = label.box.maxY
        }
        let markings = FootMarkings(
            data.numberMarkings, foot.axis, foot.scale, left: plotLeft, right: plotRight, theme: theme, &sink)
        top += markings.height
        let least = categories.indices.map { max(5.6 * theme.scale, column.height($0) + 1.4 * theme.scale) }
        let dots = zip(categories, summaries).map { $1?.beyond ?? $0.rows }
        let natural = min(
            data.specification.size.maximumHeight * 0.6, max(Double(categories.count) * 12 * theme.scale, 40 * theme.scale))
        let fit = StripFit(
            dots, kept: summaries.map { $0 == nil }, data: data, axis: foot.axis, scale: foot.scale, theme: theme,
            radii: [0.6, 0.5, 0.4, 0.32], least: least,
            room: frame.plotHeight(around: top + 16 * theme.scale, natural: natural))
        var tops = [top + 0.6 * theme.gap]
        for (index, height) in fit.heights.enumerated() { tops.append(tops[index] + height) }
        drawing.elements += foot.grid(top: tops[0], bottom: tops[categories.count])
        drawing.elements += markings.draw(top: tops[0], bottom: tops[categories.count])
        for index in categories.indices {
            let middle = (tops[index] + tops[index + 1]) / 2
            drawing.elements += column.labels(index, right: plotLeft - 1.4 * theme.gap, middle: middle)
            var signs: [SVGElement] = []
            if let summary = summaries[index] {
                let sign = BoxSign(
                    summary: summary, axis: foot.axis, scale: foot.scale, theme: theme, ink: .line(data.seriesColour(0)))
                let label = data.isLabelled ? BoxMark.text(categories[index], data) : nil
                signs = sign.targets(middle: middle, label: label) + sign.elements(middle: middle).labelled(label)
            }
            drawing.elements.append(.group("row", signs + fit.lines[index].elements(middle: middle)))
            guard !medians[index].isEmpty else { continue }
            drawing.elements += SideNote(lines: [medians[index]], x: frame.right, anchor: .end, ink: .ink)
                .elements(middle: middle, theme)
        }
        let few = zip(fit.lines, summaries).flatMap { $1 == nil ? $0.rows : [] }
        drawing.bottom = foot.draw(below: tops[categories.count], frame: frame, into: &drawing.elements)
        drawing.keys = [SignLegend(kinds: SignKind.occurring(few), theme: theme)]
        drawing.plot = Box(minX: plotLeft, minY: tops[0], maxX: plotRight, maxY: tops[categories.count])
        let beyond = zip(fit.lines, summaries).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0.rows.count) }
        let thinned = fit.thinning.remark(
            drawn: beyond, of: summaries.reduce(0) { $0 + ($1?.beyond.count ?? 0) }, Words.valuesBeyond, data.format)
        drawing.remarks = remarks(summaries, drawn: fit.lines.flatMap(\.rows), thinned)
        drawing.unnamed = markings.remarks
        drawing.sentences = [few.isEmpty ? nil : fewRemark(summaries), thinned].compactMap { $0 }
        if summaries.contains(where: { $0?.hasRanges ?? false }) { drawing.sentences.append(Words.boxesOfRanges) }
        return drawing
    }

    /// `Fewer than 5 values, each drawn: East, West`.
    private func fewRemark(_ summaries: [BoxSummary?]) -> String? {
        let names = zip(groups.categories, summaries).compactMap { $1 == nil && !$0.rows.isEmpty ? $0.name : nil }
        guard !names.isEmpty else { return nil }
        let words = Words.fewerThan(data.format.integer(BoxSummary.fewestValues))
        if names.count > 4 { return "\(words): \(data.format.integer(names.count)) of the lines" }
        return names == [""] ? words : "\(words): " + data.format.list(names)
    }

    private func remarks(_ summaries: [BoxSummary?], drawn: [FigureRow], _ thinned: String?) -> [String] {
        var remarks: [String] = []
        let boxes = summaries.compactMap { $0 }
        if boxes.contains(where: { !$0.hasRanges }) { remarks.append(Words.boxes) }
        if boxes.contains(where: \.hasRanges) { remarks.append(Words.boxesOfRanges) }
        remarks += [fewRemark(summaries), thinned].compactMap { $0 }
        if data.columns.category == nil, let only = groups.categories.first { remarks.append(only.values(data)) }
        if let missing = groups.missing.remark(data.format) { remarks.append(missing) }
        let hollow = drawn.filter { $0.isUnverified && $0.value?.dot != nil }.count
        if hollow > 0 { remarks.append(Words.openCircle) }
        let unverified = data.present.filter(\.isUnverified).count - hollow
        if unverified > 0 {
            remarks.append(Words.unverified(data.format.plural(unverified, "value", "values"), isOne: unverified == 1))
        }
        return remarks
    }
}
