import Formatting
import Tabular

/// Spans on an axis of time, one line for each category or several where spans would touch; the pieces of which they are drawn, and their
/// names, are data of their own.
struct GanttTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), plot = GanttPlot(data: data, frame: frame), time = plot.plot
        let lines = plot.lines(time), years = time.axis.scale
        // As much room beyond the named days as the drawing leaves to what is open.
        let perYear = (years.end - years.start) / (years.domain.upperBound - years.domain.lowerBound)
        let domain =
            years.domain.lowerBound - (years.start - time.edges.lowerBound) / perYear...years.domain.upperBound
            + (time.edges.upperBound - years.end) / perYear
        let items = placed(lines)
        var view = VegaLiteView(fields.rows)
        view.rows = view.rows.map { row in
            var row = row
            add(row.row, to: &row, fields)
            if let place = items.first(where: { $0.item.row == row.row }) { row.add("line", .integer(place.line)) }
            return row
        }
        let colour = fields.lineColour(frame)
        let x = VegaLiteTime.channel("begin", domain, ["title": .null, "grid": true, "domain": false, "ticks": false])
        let y = names(lines, fields, frame).json
        view.others = [
            pieces(items, fields, x, y, colour, named: years.domain, domain, frame), labels(items, fields, x, y, domain, frame),
        ]
        view.show(
            VegaLiteEvents(data, frame) { date in
                VegaLiteEvents.Place(date, on: domain) { ["datum": VegaLiteTime.moment($0), "type": "temporal"] }
            })
        return view
    }

    private typealias Placed = (line: Int, item: GanttLine.Item)

    /// Every span with the line on which it stands, counted from the top.
    private func placed(_ lines: [GanttLine]) -> [Placed] {
        lines.flatMap(\.lanes).enumerated().flatMap { lane, items in items.map { (line: lane + 1, item: $0) } }
    }

    /// The days between which a span begins and ends, in the row itself.
    private func add(_ source: FigureRow, to row: inout VegaLiteRow, _ fields: VegaLiteFields) {
        if let column = fields.data.columns.span, let date = source.date { row.add(column.name, .string(date.description)) }
        guard let span = source.span else { return }
        for (name, end) in [("start", span.start), ("end", span.end)] {
            row.add(name + "_earliest", end.days.map { VegaLiteTime.day($0.0) } ?? .null)
            row.add(name + "_latest", end.days.map { VegaLiteTime.day($0.1) } ?? .null)
            if end == .open { row.add(name + "_open", true) }
        }
    }

    /// The name of a category stands at the first of its lines.
    private func names(_ lines: [GanttLine], _ fields: VegaLiteFields, _ frame: FigureFrame) -> CategoryChannel {
        let own = CategoryChannel.beside(fields, frame).names
        let names = lines.enumerated().flatMap { index, line in
            line.lanes.indices.map { lane -> [String]? in lane == 0 && own.indices.contains(index) ? own[index] : [" "] }
        }
        return CategoryChannel(field: "line", categories: names.indices.map { .integer($0 + 1) }, names: names, padding: 0.3)
    }

    private func pieces(
        _ items: [Placed], _ fields: VegaLiteFields, _ x: JSON, _ y: JSON, _ colour: JSON, named: ClosedRange<Double>,
        _ domain: ClosedRange<Double>, _ frame: FigureFrame
    ) -> JSON {
        let scale = frame.theme.scale
        let rows = items.flatMap { line, item -> [JSON] in
            let qualifiers = item.row.span?.qualifiers ?? []
            return GanttPiece.all(of: item.row).map { piece in
                [
                    "line": .integer(line), fields.series ?? "series": fields.series(of: item.row),
                    "name": item.row.label.map(JSON.string), "piece": .string(piece.kind.rawValue),
                    "first": piece.first.map(VegaLiteTime.day) ?? .null, "last": piece.last.map(VegaLiteTime.day) ?? .null,
                    "uncertain": qualifiers.contains(.uncertain) ? true : nil,
                ]
            }
        }
        let isUncertain = VegaLite.datum("uncertain"), x2: JSON = ["field": "finish"]
        let dash: JSON = ["condition": ["test": .string(isUncertain), "value": [2, 1.5]], "value": [1, 0]]
        let style: JSON = [
            "color": colour, "stroke": colour, "strokeDash": dash,
            "fillOpacity": ["condition": ["test": .string(isUncertain), "value": 0], "value": 1],
        ]
        let width = VegaLite.pixels(frame.theme.rule)
        func layer(_ kind: GanttPiece.Kind) -> JSON {
            let mark: JSON, encoding: JSON
            switch kind {
            case .period:
                mark = ["type": "bar", "strokeWidth": width]
                encoding = style.with("x", x).with("x2", x2)
            case .perhaps:
                mark = ["type": "bar", "fillOpacity": 0.3, "strokeWidth": width]
                encoding = ["x": x, "x2": x2, "color": colour, "stroke": colour, "strokeDash": dash]
            case .event:
                mark = [
                    "type": "point", "filled": true, "opacity": 1, "size": VegaLite.area(radius: 0.85 * scale),
                    "strokeWidth": width,
                ]
                encoding = style.with("x", x.with("field", "middle"))
            case .unknown:
                mark = ["type": "rule", "strokeDash": [2, 2], "strokeWidth": VegaLite.pixels(frame.theme.stroke * 0.8)]
                encoding = ["x": x, "x2": x2, "color": colour]
            case .aboutBelow, .aboutAbove:
                let isBelow = kind == .aboutBelow
                mark = arrow(isBelow, opacity: 0.6, shift: 4)
                encoding = ["x": x.with("field", isBelow ? "begin" : "finish"), "color": colour]
            case .openBelow, .openAbove:
                // It stands at the edge of the plot, beyond the days that are named.
                let isBelow = kind == .openBelow
                mark = arrow(isBelow, opacity: 1, shift: -3)
                let edge = VegaLiteTime.moment(isBelow ? domain.lowerBound : domain.upperBound)
                encoding = ["x": ["datum": edge, "type": "temporal"], "color": colour]
            }
            // What is not known runs to the edge of the plot, as an arrow does.
            let reach = kind == .unknown ? VegaLiteTime.ends("first", "last", domain, as: "begin", "finish") : []
            return VegaLite.layer(
                kind.rawValue, mark, encoding, transform: [VegaLite.filter("datum.piece === '\(kind.rawValue)'")] + reach)
        }
        func arrow(_ isBelow: Bool, opacity: Double, shift: Double) -> JSON {
            [
                "type": "point", "filled": true, "opacity": .decimal(opacity), "xOffset": .decimal(isBelow ? -shift : shift),
                "shape": isBelow ? "triangle-left" : "triangle-right", "size": VegaLite.area(radius: 1.1 * scale),
            ]
        }
        let occurring = Set(items.flatMap { GanttPiece.all(of: $0.item.row).map(\.kind) })
        return [
            "data": ["values": .array(rows)],
            "transform": .array(
                VegaLiteTime.ends("first", "last", named, as: "begin", "finish")
                    + [VegaLite.calculate("(datum.begin + datum.finish) / 2", as: "middle")]),
            "encoding": ["y": y], "layer": .array(GanttPiece.Kind.allCases.filter(occurring.contains).map(layer)),
        ]
    }

    /// In its bar where a name fits, else on the side where the drawing has it.
    private func labels(
        _ items: [Placed], _ fields: VegaLiteFields, _ x: JSON, _ y: JSON, _ domain: ClosedRange<Double>, _ frame: FigureFrame
    ) -> JSON {
        var rows: [JSON] = [], sides: [String: String] = [:]
        for (line, item) in items {
            let drawn = GanttPiece.all(of: item.row).filter { [.period, .perhaps, .event].contains($0.kind) }
            guard let label = item.row.label, let first = drawn.first, let last = drawn.last else { continue }
            let side: String
            if item.inside != nil { side = "inside" } else { side = item.name?.note.anchor == .end ? "left" : "right" }
            let whole = side == "inside" ? drawn.first { $0.kind == .period } ?? first : first
            rows.append([
                "line": .integer(line), "name": .string(label + (item.row.isUnverified ? "\u{A0}*" : "")), "side": .string(side),
                "first": whole.first.map(VegaLiteTime.day) ?? .null, "last": last.last.map(VegaLiteTime.day) ?? .null,
            ])
            sides[side] = item.inside?.ink == .paper ? Ink.paper.colour : sides[side] ?? Ink.ink.colour
        }
        return [
            "data": ["values": .array(rows)],
            "transform": .array(VegaLiteTime.ends("first", "last", domain, as: "begin", "finish")), "encoding": ["y": y],
            "layer": .array(
                ["inside", "left", "right"].filter { sides[$0] != nil }.map { side in
                    VegaLite.layer(
                        "name-" + side,
                        [
                            "type": "text", "align": side == "left" ? "right" : "left", "dx": side == "left" ? -5 : 5,
                            "fontSize": VegaLite.pixels(frame.theme.small.size),
                            "color": .string(sides[side] ?? Ink.ink.colour),
                        ], ["x": x.with("field", side == "right" ? "finish" : "begin"), "text": ["field": "name"]],
                        transform: [VegaLite.filter("datum.side === '\(side)'")])
                }),
        ]
    }
}
