package import Diagnostics
import Formatting
package import Tabular

/// Draws figures: a specification and a table in, an SVG tree out.
package enum Chart {
    /// Throws the first fault of the channels; its excerpt is the column at fault. A table without values gives a figure that says
    /// so; what could not be drawn as asked stands in the drawing's diagnostics.
    package static func draw(_ specification: FigureSpecification, table: Table) throws(Diagnostic) -> Drawing {
        let drawing = try drawn(specification, table: table, depth: nil)
        let limit = specification.size.maximumHeight
        guard specification.height == nil, drawing.height > limit else { return drawing }
        // Plots whose depth is free give way, where that is enough and nothing is lost by it.
        var depth = limit, height = Double.infinity
        for _ in 0..<4 {
            let lower = try drawn(specification, table: table, depth: depth)
            if lower.height <= limit { return lower.diagnostics.allSatisfy(drawing.diagnostics.contains) ? lower : drawing }
            guard lower.height < height - 0.01 else { break }
            depth -= lower.height - limit
            height = lower.height
        }
        return drawing
    }

    /// `depth` is how far down marks may reach, as far as they can choose, where the specification does not say.
    private static func drawn(_ specification: FigureSpecification, table: Table, depth: Double?) throws(Diagnostic) -> Drawing {
        var sink = DiagnosticSink()
        let frame = FigureFrame(specification, height: depth)
        let columns = ChannelAssignment(specification, table: table)
        if let fault = columns.faults.first { throw fault.diagnostic }
        let mark = AllMarks.mark(specification.mark)
        let data = FigureData(specification, columns: columns, table: table)
        guard mark.canDraw(data) else {
            let (text, remarks) = mark.notice(data)
            sink.report(.noData(specification, text))
            return notice(text, remarks, data, frame, &sink)
        }
        let scale = ScaleWords(data)
        let parts = data.divided(specification.panelAxes), plots = parts.isEmpty ? [data] : parts
        if let refusal = scale.refusal ?? plots.lazy.compactMap(mark.refusal).first { throw refusal }
        sink.report(contentsOf: [plots.lazy.compactMap(mark.crowded).first, mark.repeated(data)].compactMap { $0 })
        sink.report(contentsOf: data.strayMarkings)
        sink.report(contentsOf: ColourAudit.faults(data, palette: specification.colours))
        let drawing =
            parts.isEmpty
            ? mark.draw(data, frame, &sink)
            : try PanelFigure(data: data, parts: parts, mark: mark, frame: frame).draw(&sink)
        let body = drawing.explained(in: frame)
        var paragraphs = body.remarks
        if body.usesStar {
            paragraphs.append(Words.unverified)
        } else if data.hasUnverified, body.remarks.isEmpty {
            let count = data.rows.filter(\.isUnverified).count
            paragraphs.append(Words.unverified(data.format.plural(count, "value", "values"), isOne: count == 1))
        }
        paragraphs += body.unnamed
        let remarks = [scale.edge].compactMap { $0 } + ValueRemarks(data: data).paragraphs
        paragraphs += remarks + specification.notes
        let description =
            ((parts.isEmpty ? mark.describe(data) : PanelTexts.description(data, parts, mark))
            + [scale.sentence].compactMap { $0 }
            + (body.sentences + remarks + specification.notes).map(sentence)
            + FigureDescription.closing(data, isDropped: { Self.isDropped($0, frame.format, sink) }, dropped: Self.dropped(sink)))
            .joined(separator: " ")
        return finish(data, frame, body, paragraphs: paragraphs, description: description, &sink)
    }

    /// Whether an event is not drawn: it lies outside the axis, or has no room.
    private static func isDropped(_ event: Annotation, _ format: ValueFormat, _ sink: DiagnosticSink) -> Bool {
        sink.diagnostics.contains(.annotationOutside(event, format))
            || sink.diagnostics.contains(.labelDropped(AnnotationGuide.text(event, format)))
    }

    /// The labels of rules and bands that lie outside the axes, and of what has no axis.
    private static func dropped(_ sink: DiagnosticSink) -> Set<String> {
        Set(sink.diagnostics.filter { $0.code == "figure.annotation-dropped" }.compactMap(\.excerpt))
    }

    /// What is wrong with the channels, each with the channel it concerns, before anything is drawn.
    package static func check(_ specification: FigureSpecification, table: Table) -> [(channel: Channel, diagnostic: Diagnostic)]
    {
        ChannelAssignment(specification, table: table).faults
    }

    /// A figure that holds a sentence in place of data.
    private static func notice(
        _ text: String, _ remarks: [String], _ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink
    ) -> Drawing {
        let specification = data.specification
        let style = frame.theme.label
        let label = TextLabel(
            text: text, x: frame.width / 2, y: frame.top + 8 * frame.theme.scale, style: style, anchor: .middle,
            ink: .soft)
        let body = MarkDrawing(elements: [label.element], bottom: label.y + 7 * frame.theme.scale)
        let paragraphs = remarks + specification.notes
        let isEmpty = data.unknown.isEmpty && remarks.isEmpty
        let description = [text + "."] + (isEmpty ? [] : remarks.map(sentence) + FigureDescription.closing(data))
        return finish(data, frame, body, paragraphs: paragraphs, description: description.joined(separator: " "), &sink)
    }

    private static func finish(
        _ data: FigureData, _ frame: FigureFrame, _ body: MarkDrawing, paragraphs: [String], description: String,
        _ sink: inout DiagnosticSink
    ) -> Drawing {
        let specification = data.specification
        let sources = specification.sourceLine.map { [$0] } ?? []
        let footer = Footer(paragraphs: [specification.caption].compactMap { $0 } + paragraphs + sources, theme: frame.theme)
            .draw(left: frame.left, right: frame.right, top: body.bottom)
        var height = ((footer.bottom + frame.theme.margin) * 100).rounded(.up) / 100
        if let asked = specification.height {
            if asked < height { sink.report(.taller(than: asked, height)) } else { height = asked }
        }
        let elements = body.elements + (footer.elements.isEmpty ? [] : [SVGElement.group("foot", footer.elements)])
        var root = FigureDocument(specification: specification, width: frame.width, height: height).root(
            elements, description: description)
        let settings = specification.mark.settings(specification.channels, specification.lineShape, specification.barExtent)
        if specification.fill == .pattern, data.series.count > 1, settings.contains(.fill) {
            root = root.patterned(specification.colours, frame.theme)
        }
        root = root.painted(specification.colours)
        sink.report(contentsOf: LayoutAudit.faults(of: root, specification, width: frame.width, height: height))
        return Drawing(root: root, description: description, diagnostics: sink.diagnostics, width: frame.width, height: height)
    }

    private static func sentence(_ text: String) -> String {
        text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
    }
}

extension Diagnostic {
    fileprivate static func noData(_ specification: FigureSpecification, _ reason: String) -> Diagnostic {
        let isOfNumbers = [Words.beyondNumbers, Words.nothingButZero].contains(reason)
        return Diagnostic(
            .warning, code: "figure.no-data",
            "figure \(specification.name) has no rows with a value to draw" + (isOfNumbers ? ": \(reason)" : ""),
            remedy: "make its conditions wider, or remove the figure")
    }

    fileprivate static func taller(than asked: Double, _ height: Double) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.overflow",
            "a height of \(SVGNumber.text(asked)) mm is too little for what the figure holds; it takes \(SVGNumber.text(height)) mm",
            remedy: "ask for as much, or leave \"height\" out")
    }
}
