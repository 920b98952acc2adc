import Formatting
package import Tabular

/// A figure as a Vega-Lite specification that holds its data.
struct VegaLiteDocument {
    let specification: FigureSpecification
    let plot: Plot
    let drawing: Drawing
    let frame: FigureFrame

    enum Plot {
        case one(VegaLiteView)
        case panels(VegaLitePanels)
    }

    private var theme: Theme { frame.theme }

    var json: JSON {
        let title = heading
        var members: JSON = [
            "$schema": .string(VegaLite.schema), "description": .string(drawing.description), "title": title.json,
            "usermeta": usermeta,
        ]
        if case .one(let view) = plot {
            switch view.size {
            case .whole:
                members = members.with([
                    JSON.Member("width", VegaLite.pixels(drawing.width)),
                    JSON.Member("height", VegaLite.pixels(drawing.height + title.depth)),
                    JSON.Member("autosize", ["type": "fit", "contains": "padding"]),
                ])
            case .plot(let width, let height):
                members = members.with([
                    JSON.Member("width", VegaLite.pixels(width)), JSON.Member("height", VegaLite.pixels(height)),
                ])
            }
        }
        members = members.with([
            JSON.Member("padding", VegaLite.pixels(theme.margin)), JSON.Member("background", .string(Ink.paper.colour)),
        ])
        switch plot {
        case .one(let view): members = members.with(view.members(data: specification.name))
        case .panels(let panels): members = members.with(panels.members)
        }
        return members.with("config", config)
    }

    private var isDivided: Bool { if case .panels = plot { true } else { false } }

    private var headroom: Double {
        if case .one(let view) = plot { view.headroom } else { 0 }
    }

    /// The caption and the sources, in lines that are no wider than the figure.
    private var heading: (json: JSON, depth: Double) {
        let width = frame.right - frame.left
        let lines = TextWrapping.lines(specification.title, width: width, theme.strong)
        let sources = specification.sourceLine.map { TextWrapping.lines($0, width: width, theme.foot) } ?? []
        let json: JSON = [
            "text": .array(lines.map(JSON.string)),
            "subtitle": sources.isEmpty ? nil : .array(sources.map(JSON.string)), "anchor": "start", "frame": "bounds",
            "offset": isDivided ? VegaLite.pixels(2 * theme.gap) : nil,
        ]
        return (json, Double(lines.count) * theme.strong.lineHeight + 2 * theme.gap)
    }

    private var usermeta: JSON {
        [
            "purgestats": [
                "figure": .string(specification.name), "mark": .string(specification.mark.rawValue),
                "millimetres": [.decimal(drawing.width), .decimal(drawing.height)],
                "sources": specification.sourceLine.map(JSON.string),
                "notes": specification.notes.isEmpty ? nil : .array(specification.notes.map(JSON.string)),
                "digest": specification.digest.isEmpty ? nil : .string("sha256:" + specification.digest),
            ]
        ]
    }

    private var config: JSON {
        let ink = JSON.string(Ink.ink.colour), soft = JSON.string(Ink.soft.colour), hair = JSON.string(Ink.hair.colour)
        return [
            "font": "Liberation Sans, Arial, Helvetica, sans-serif",
            "view": ["stroke": .null],
            "axis": [
                "labelFontSize": VegaLite.pixels(theme.small.size), "titleFontSize": VegaLite.pixels(theme.label.size),
                "titleFontWeight": "normal", "labelColor": ink, "titleColor": ink, "labelLimit": 0, "titleLimit": 0,
                "gridColor": hair, "gridWidth": VegaLite.pixels(theme.hairline), "domainColor": ink, "tickColor": ink,
                "tickSize": VegaLite.pixels(0.8 * theme.gap),
            ],
            "legend": [
                "labelFontSize": VegaLite.pixels(theme.label.size), "titleFontSize": VegaLite.pixels(theme.small.size),
                "titleFontWeight": "normal", "labelLimit": 0, "titleLimit": 0, "symbolSize": VegaLite.area(radius: theme.key / 2),
                "symbolOpacity": 1, "offset": headroom > 0 ? VegaLite.pixels(headroom + theme.gap) : nil,
            ],
            "title": [
                "fontSize": VegaLite.pixels(theme.strong.size), "fontWeight": "bold", "color": ink,
                "subtitleFontSize": VegaLite.pixels(theme.foot.size), "subtitleColor": soft, "limit": 0,
            ],
            "bar": ["minBandSize": 1], "mark": ["tooltip": ["content": "data"]],
        ]
    }
}

extension Chart {
    /// The Vega-Lite specification of a figure, as JSON that ends in a line break; `drawing` is what `draw` made of the same.
    package static func vegaLite(_ specification: FigureSpecification, table: Table, drawing: Drawing) -> String {
        let frame = FigureFrame(specification)
        let data = FigureData(specification, columns: ChannelAssignment(specification, table: table), table: table)
        let hasPanels = !data.panels.isEmpty && AllMarks.mark(specification.mark).canDraw(data)
        let plot: VegaLiteDocument.Plot =
            hasPanels ? .panels(VegaLitePanels(data, frame)) : .one(VegaLiteView.translated(data, frame))
        return VegaLiteDocument(specification: specification, plot: plot, drawing: drawing, frame: frame).json.text
    }
}

extension VegaLiteView {
    /// As its mark is translated, or a sentence where there is nothing to draw.
    static func translated(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let mark = data.specification.mark
        return AllMarks.mark(mark).canDraw(data)
            ? AllTranslations.translation(mark).view(data, frame) : .notice(data, frame)
    }

    /// A sentence in place of data.
    fileprivate static func notice(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        var view = VegaLiteView(VegaLiteFields(data).rows)
        view.layers = [
            VegaLite.layer(
                "notice",
                [
                    "type": "text", "text": .string(data.unknown.isEmpty ? Words.noData : Words.nothingKnown),
                    "fontSize": VegaLite.pixels(frame.theme.label.size), "color": .string(Ink.soft.colour),
                ], ["x": ["value": ["expr": "width / 2"]], "y": ["value": ["expr": "height / 2"]]])
        ]
        return view
    }
}
