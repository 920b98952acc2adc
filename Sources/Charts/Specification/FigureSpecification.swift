package import Formatting
package import Tabular

/// What a figure shows, apart from its data.
package struct FigureSpecification: Hashable, Sendable {
    /// The name of the file, and the first part of every id in it.
    package var name: String
    /// For `<title>`: what a screen reader says first.
    package var title: String
    package var mark: MarkKind
    package var channels: Channels
    package var stack: Stacking
    /// How the lines of a line figure lead from number to number.
    package var lineShape: LineShape
    /// From where to where the bars of a bar figure reach.
    package var barExtent: BarExtent
    /// The series whose bars grow to the left of zero, or below it, by their values or labels.
    package var oppositeSeries: [String]
    /// Nil follows the channels: bars grow along the axis that holds the numbers.
    package var orientation: Orientation?
    package var size: SizePreset
    package var palette: PaletteName
    package var fill: AreaFill
    /// In millimetres; nil is the preset's own width.
    package var width: Double?
    /// In millimetres; nil lets the content decide.
    package var height: Double?
    /// Replace the column's title at the axis; the unit is still added.
    package var xTitle: String?
    package var yTitle: String?
    /// What one square of a waffle is, such as `defendant`, or with its plural, `man/men`.
    package var unitName: String?
    /// How numbers are spread along their axis, or over the colours of a heatmap.
    package var scaling: NumberScaling
    /// How far from zero a symlog scale is linear, in units of the data; nil lets the numbers decide.
    package var threshold: Double?
    /// How a histogram divides its numbers.
    package var binning: Binning
    /// How many panels stand side by side; nil lets the width decide.
    package var panelColumns: Int?
    package var panelAxes: PanelAxes
    /// Printed under the figure before all remarks; nil where a page has it.
    package var caption: String?
    /// Remarks printed above the sources.
    package var notes: [String]
    /// Printed under the figure, wrapped: `Source: …`.
    package var sourceLine: String?
    /// The column whose `false`, `no` or `0` marks a row as not verified; nil uses the table's own, if any.
    package var checkedColumn: String?
    /// Further rows of the table that are not verified.
    package var uncheckedRows: RowSet
    package var annotations: [Annotation]
    /// Rules and bands that the definition places itself.
    package var markings: [AxisMarking]
    /// The digest of what made the figure, for `<metadata>` and ids.
    package var digest: String
    /// Whether signs get labels, which are written only in a page.
    package var labelsMarks = false
    /// How numbers and dates are written.
    package var format: ValueFormat

    package init(
        name: String, title: String, mark: MarkKind, channels: Channels = Channels(), stack: Stacking = .zero,
        lineShape: LineShape = .straight,
        orientation: Orientation? = nil, size: SizePreset = .oneColumn, palette: PaletteName = .house,
        fill: AreaFill = .solid, width: Double? = nil,
        height: Double? = nil, xTitle: String? = nil, yTitle: String? = nil, unitName: String? = nil,
        scaling: NumberScaling = .linear, threshold: Double? = nil, binning: Binning = .automatic,
        barExtent: BarExtent = .fromZero, oppositeSeries: [String] = [], panelColumns: Int? = nil,
        panelAxes: PanelAxes = .shared, annotations: [Annotation] = [],
        markings: [AxisMarking] = [],
        notes: [String] = [],
        sourceLine: String? = nil, checkedColumn: String? = nil, uncheckedRows: RowSet = RowSet(), digest: String = "",
        format: ValueFormat = ValueFormat()
    ) {
        self.name = name
        self.title = title
        self.mark = mark
        self.channels = channels
        self.stack = stack
        self.lineShape = lineShape
        self.barExtent = barExtent
        self.oppositeSeries = oppositeSeries
        self.orientation = orientation
        self.size = size
        self.palette = palette
        self.fill = fill
        self.width = width
        self.height = height
        self.xTitle = xTitle
        self.yTitle = yTitle
        self.unitName = unitName
        self.scaling = scaling
        self.threshold = threshold
        self.binning = binning
        self.panelColumns = panelColumns
        self.panelAxes = panelAxes
        self.notes = notes
        self.sourceLine = sourceLine
        self.checkedColumn = checkedColumn
        self.uncheckedRows = uncheckedRows
        self.annotations = annotations
        self.markings = markings
        self.digest = digest
        self.format = format
        self.format.writesPowers = true
    }
}

extension FigureSpecification {
    var colours: Palette { Palette(palette) }
}

extension FigureSpecification: CustomStringConvertible {
    /// All that it says, in a fixed order: it is part of what a digest is made of.
    package var description: String {
        var lines = [
            "name=\(name)", "title=\(title)", "mark=\(mark.rawValue)", "stack=\(stack.rawValue)", "size=\(size.rawValue)",
            "palette=\(palette.rawValue)",
        ]
        for channel in Channel.allCases where channel != .facet && (!channel.isOfSpans || channels[channel] != nil) {
            lines.append("\(channel.rawValue)=\(channels[channel] ?? "")")
        }
        lines += [
            "orientation=\(orientation?.rawValue ?? "")", "width=\(width.map(SVGNumber.text) ?? "")",
            "height=\(height.map(SVGNumber.text) ?? "")", "xTitle=\(xTitle ?? "")",
            "yTitle=\(yTitle ?? "")", "unit=\(unitName ?? "")", "checked=\(checkedColumn ?? "")", "source=\(sourceLine ?? "")",
            "unchecked=\(uncheckedRows.rows)", "language=\(format.language.code)",
        ]
        if scaling != .linear { lines.append("scale=\(scaling.rawValue)") }
        if fill != .solid { lines.append("fill=\(fill.rawValue)") }
        if let threshold { lines.append("threshold=\(threshold)") }
        if let caption { lines.append("caption=\(caption)") }
        if lineShape != .straight { lines.append("shape=\(lineShape.rawValue)") }
        if barExtent != .fromZero { lines.append("shape=\(barExtent.rawValue)") }
        lines += oppositeSeries.map { "diverge=\($0)" }
        if binning != .automatic { lines.append("binning=\(binning)") }
        if let facet = channels.facet { lines.append("facet=\(facet) \(panelColumns ?? 0) \(panelAxes.rawValue)") }
        lines += notes.map { "note=\($0)" } + annotations.map { "event=\($0.date) \($0.label)" }
        lines += markings.map { marking in
            let ends = marking.numbers.map { "\($0.lowerBound) \($0.upperBound)" } ?? ""
            return "marking=\(ends) \(marking.date.map { "\($0)" } ?? "") \(marking.label)"
        }
        return lines.joined(separator: "\n")
    }
}
