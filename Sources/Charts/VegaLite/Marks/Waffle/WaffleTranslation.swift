import Formatting
import Tabular

/// One square for one unit, in rows; squares that are possible are pale with an edge, those that a whole leaves are pale.
struct WaffleTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), groups = WaffleGroup.list(data)
        var view = VegaLiteView(fields.rows)
        let room = frame.width * 0.6
        let grid = WaffleGrid(
            extents: groups.map(\.extent), width: room, height: frame.height ?? 75 * frame.theme.scale, scale: frame.theme.scale)
        // Groups stand one below the other with a row between; a name of several lines has room.
        let lines = groups.map { CategoryChannel.lines($0.name, frame.width * 0.32, frame) }
        var tops = [0.0]
        for (group, name) in zip(groups, lines) {
            let words = Double(name.count) * frame.theme.label.lineHeight / grid.pitch
            tops.append(tops[tops.count - 1] + max(Double(grid.rows(group.extent)), words) + 1)
        }
        let depth = max(tops[groups.count] - 1, 1)
        var squares = WaffleSquares(groups, grid)
        view.rows = view.rows.map { row in
            var row = row
            squares.add(to: &row)
            return row
        }
        if data.columns.category != nil {
            view.rows = view.rows.map { row in
                var row = row
                row.add("top", .decimal(tops[row.row.category]))
                return row
            }
        } else {
            view.transforms = [VegaLite.calculate("0", as: "top")]
        }
        let side = grid.side / grid.pitch
        let layers: [(part: WaffleSquares.Part, mark: JSON, colour: JSON)] = [
            (.unit, ["type": "rect"], fields.areaColour(frame)),
            (
                .possible,
                [
                    "type": "rect", "fill": .string(Ink.track.colour), "filled": false,
                    "strokeWidth": VegaLite.pixels(frame.theme.rule),
                ],
                fields.lineColour(frame)
            ),
            (.rest, ["type": "rect"], ["value": .string(Ink.track.colour)]),
        ]
        view.layers = layers.filter { squares.parts.contains($0.part) }.map { layer in
            // Edges are darker than areas, and one channel has one scale.
            let channel = layer.part == .possible && squares.parts.contains(.unit) ? "stroke" : "color"
            return VegaLite.layer(
                layer.part.rawValue, layer.mark, [channel: layer.colour], transform: cells(layer.part, grid, side))
        }
        func channel(_ field: String, _ extent: Double, axis: JSON) -> JSON {
            [
                "field": .string(field), "type": "quantitative", "axis": axis,
                "scale": ["domain": [0, .decimal(extent)], "nice": false, "zero": false, "reverse": field == "y" ? true : nil],
            ]
        }
        view.encoding = [
            JSON.Member("x", channel("x", Double(grid.perRow), axis: .null)), JSON.Member("x2", ["field": "x2"]),
            JSON.Member("y", channel("y", depth, axis: names(lines, tops))), JSON.Member("y2", ["field": "y2"]),
        ]
        view.size = .plot(width: Double(grid.perRow) * grid.pitch, height: depth * grid.pitch)
        return view
    }

    /// From the first square of a row to its last, each with its corners; one that two rows share is divided where one ends.
    private func cells(_ part: WaffleSquares.Part, _ grid: WaffleGrid, _ side: Double) -> [JSON] {
        let from = VegaLite.datum(part.from), to = VegaLite.datum(part.to), side = JSON.number((side * 1000).rounded() / 1000)
        return [
            VegaLite.filter("\(from) < \(to)"),
            VegaLite.calculate("sequence(floor(\(from) + 1e-9), ceil(\(to) - 1e-9))", as: "square"), ["flatten": ["square"]],
            VegaLite.calculate("datum.square % \(grid.perRow)", as: "column"),
            VegaLite.calculate("datum.column + max(\(from) - datum.square, 0) * \(side)", as: "x"),
            VegaLite.calculate("datum.column + min(\(to) - datum.square, 1) * \(side)", as: "x2"),
            VegaLite.calculate("datum.top + floor(datum.square / \(grid.perRow))", as: "y"),
            VegaLite.calculate("datum.y + \(side)", as: "y2"),
        ]
    }

    private func names(_ lines: [[String]], _ tops: [Double]) -> JSON {
        guard lines.contains(where: { $0 != [""] }) else { return .null }
        let names = lines.map { $0.count == 1 ? JSON.string($0[0]) : .array($0.map(JSON.string)) }
        let values = VegaLite.list(tops.dropLast().map { .decimal($0 + 0.4) })
        return [
            "values": .array(tops.dropLast().map { .decimal($0 + 0.4) }),
            "labelExpr": .string("\(VegaLite.list(names))[indexof(\(values), datum.value)]"), "title": .null, "grid": false,
            "ticks": false, "domain": false,
        ]
    }
}
