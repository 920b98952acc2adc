import Formatting
import Tabular

/// Numbers over years, dates or categories: lines that are broken where one is missing, areas down to zero or on one another.
struct LineTranslation: VegaLiteTranslation {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), foot = LineFoot(data), plot = LinePlot(data: data, frame: frame)
        var view = VegaLiteView(fields.rows)
        guard let number = fields.number else { return view }
        let lines = plot.series(foot), isStacked = data.specification.isStacked && data.series.count > 1
        let axis = plot.axis(upTo: isStacked ? LineStack(lines).greatest : nil)
        let traces = LineTraces(lines, shape: data.specification.lineShape)
        let time = LineTime(fields: fields, foot: foot, frame: frame)
        view.rows = view.rows.map { row in
            var row = row
            time.add(to: &row)
            traces.add(to: &row)
            return row
        }
        view.transforms = number.transforms(axis.numbers) + time.transforms
        view.encoding = [JSON.Member("x", time.channel)]
        view.show(VegaLiteEvents(data, frame) { time.place(of: $0) })
        let layers = LineLayers(
            data: data, fields: fields, number: number, axis: axis, time: time, traces: traces, frame: frame)
        view.layers = isStacked ? layers.stacked : layers.separate
        return view
    }
}

/// To which line, area and band each row belongs; a line that one point makes is none, and its point is drawn.
struct LineTraces {
    private var line: [FigureRow: Int] = [:]
    private var area: [FigureRow: Int] = [:]
    private var band: [FigureRow: Int] = [:]

    init(_ lines: [LineSeries], shape: LineShape) {
        var count = 0, pieces = 0
        for run in lines.flatMap(\.runs) {
            count += 1
            let hasRange = run.contains { $0.row.value?.isRange ?? false }
            var piece: [FigureRow] = []
            func close() {
                if piece.count > 1 || shape == .step && !piece.isEmpty {
                    pieces += 1
                    for row in piece { line[row] = pieces }
                }
                piece = []
            }
            for point in run {
                if shape != .straight { area[point.row] = count }
                if shape != .straight, hasRange { band[point.row] = count }
                // Where there are but bounds, the band says where the number may be.
                if shape != .straight, point.row.value?.dot == nil { close() } else { piece.append(point.row) }
            }
            close()
        }
    }

    var hasBands: Bool { !band.isEmpty }

    func add(to row: inout VegaLiteRow) {
        for (name, traces) in [("line", line), ("area", area), ("band", band)] {
            if let trace = traces[row.row] { row.add(name, .integer(trace)) }
        }
    }
}

/// What lies along the foot of a line figure.
struct LineTime {
    let fields: VegaLiteFields
    let foot: LineFoot
    let frame: FigureFrame

    private var name: String { fields.category ?? "" }
    private var start: String { name + "_start" }
    private var end: String { name + "_end" }
    private var middle: String { name + "_middle" }

    /// Whether rows have dates that are no years, of which some may be more than a day.
    var isDated: Bool { foot.isTime && !foot.isAnnual }

    func add(to row: inout VegaLiteRow) {
        guard isDated, let date = row.row.date else { return }
        row.add(start, VegaLiteTime.day(date.earliest))
        row.add(end, VegaLiteTime.day(date.latest))
    }

    /// Milliseconds of the middle of all days that a date covers or can mean.
    var transforms: [JSON] {
        guard isDated else { return [] }
        return VegaLiteTime.ends(start, end, foot.domain, as: "from", "to") + [
            VegaLite.calculate(
                "\(VegaLite.isValid(start)) && \(VegaLite.isValid(end)) ? (datum.from + datum.to) / 2 : null", as: middle)
        ]
    }

    var channel: JSON {
        let title = fields.data.title(of: fields.data.columns.categoryChannel)
        if !foot.isTime { return CategoryChannel.below(fields, frame).json }
        let axis: JSON = ["title": title.map(JSON.string) ?? .null, "grid": false, "labelOverlap": true]
        if isDated { return VegaLiteTime.channel(middle, foot.domain, axis) }
        return [
            "field": VegaLite.field(name), "type": "quantitative",
            "scale": [
                "domain": [.decimal(foot.domain.lowerBound - 0.5), .decimal(foot.domain.upperBound - 0.5)], "nice": false,
                "zero": false,
            ], "axis": axis.with([JSON.Member("format", "d"), JSON.Member("tickMinStep", 1)]),
        ]
    }

    /// Whether a row has a place among the points of a line.
    var isPlaced: String { VegaLite.isValid(place) }
    /// The field that says where a row stands.
    var place: String { isDated ? middle : name }
    var isDay: String { "\(VegaLite.datum(start)) === \(VegaLite.datum(end))" }

    func place(of date: EDTFDate) -> VegaLiteEvents.Place? {
        guard foot.isTime, let middle = YearPosition.middle(date), foot.domain.contains(middle) else { return nil }
        let share = (middle - foot.domain.lowerBound) / (foot.domain.upperBound - foot.domain.lowerBound)
        if isDated { return .init(channel: ["datum": VegaLiteTime.moment(middle), "type": "temporal"], share: share) }
        return .init(channel: ["datum": .decimal(((middle - 0.5) * 100).rounded() / 100), "type": "quantitative"], share: share)
    }
}

/// The layers of a line figure.
private struct LineLayers {
    let data: FigureData
    let fields: VegaLiteFields
    let number: NumberField
    let axis: ValueAxis
    let time: LineTime
    let traces: LineTraces
    let frame: FigureFrame

    private var shape: LineShape { data.specification.lineShape }
    private var colour: JSON { fields.lineColour(frame) }
    /// A number of a year or a category holds around its place, one of a date until the next.
    private var interpolation: JSON? { shape != .step ? nil : time.isDated ? "step-after" : "step" }

    private func trace(_ name: String) -> JSON { ["field": .string(name)] }

    var stacked: [JSON] {
        let order = (fields.series ?? "") + "_order", top = number.name + "_top", foot = number.name + "_foot"
        return [
            VegaLite.layer(
                "area", ["type": "area", "stroke": .string(Ink.paper.colour), "strokeWidth": VegaLite.pixels(frame.theme.rule)],
                [
                    "y": axis.channel(top).with("stack", .null), "y2": ["field": VegaLite.field(foot)],
                    "color": fields.areaColour(frame), "detail": trace("area"),
                ],
                transform: [
                    VegaLite.place(of: fields.series ?? "", in: fields.seriesNames, as: order),
                    [
                        "window": [["op": "sum", "field": VegaLite.field(number.name), "as": .string(top)]],
                        "groupby": [VegaLite.field(time.place)],
                        "sort": [["field": VegaLite.field(order), "order": "ascending"]],
                    ], VegaLite.calculate("\(VegaLite.datum(top)) - \(VegaLite.datum(number.name))", as: foot),
                ])
        ]
    }

    var separate: [JSON] {
        var layers: [JSON] = []
        if shape == .area { layers.append(filled) }
        if traces.hasBands { layers.append(band) }
        layers.append(
            VegaLite.layer(
                "line",
                [
                    "type": "line", "strokeWidth": VegaLite.pixels(frame.theme.stroke), "interpolate": interpolation,
                    "strokeJoin": "round",
                ], ["y": axis.channel(number.mark), "color": colour, "detail": trace("line")],
                transform: [VegaLite.filter(VegaLite.isValid("line"), number.isPresent)]))
        layers += intervals + dates
        let points = VegaLitePoints(
            number: number, channel: ("y", axis.channel(number.mark)), colour: colour, radius: 0.62, frame: frame)
        return layers + points.layers("value", hasHollow: data.hasUnverified, condition: hasPoint)
    }

    /// Of a range as much as its end that is nearer to zero.
    private var filled: JSON {
        let certain = number.hasRanges ? number.name + "_certain" : number.name
        let low = VegaLite.datum(number.low), high = VegaLite.datum(number.high)
        return VegaLite.layer(
            "area", ["type": "area", "opacity": 0.45],
            [
                "y": axis.channel(certain).with("stack", .null), "y2": ["datum": 0],
                "color": fields.colour(frame) { data.specification.colours.area(data.series.count > 1 ? $0 : 1) },
                "detail": trace("area"),
            ],
            transform: [VegaLite.filter(VegaLite.isValid("area"))]
                + (number.hasRanges
                    ? [
                        VegaLite.calculate(
                            "isValid(\(low)) && \(low) > 0 ? \(low) : isValid(\(high)) && \(high) < 0 ? \(high) : 0", as: certain)
                    ] : []))
    }

    private var band: JSON {
        func end(_ field: String) -> JSON {
            VegaLite.calculate(
                "\(VegaLite.isValid(field)) ? \(VegaLite.datum(field)) : \(VegaLite.datum(number.mark))", as: field + "_edge")
        }
        return VegaLite.layer(
            "band", ["type": "area", "opacity": 0.25, "interpolate": interpolation],
            [
                "y": axis.channel(number.low + "_edge").with("stack", .null),
                "y2": ["field": VegaLite.field(number.high + "_edge")], "color": colour, "detail": trace("band"),
            ], transform: [VegaLite.filter(VegaLite.isValid("band")), end(number.low), end(number.high)])
    }

    /// In steps and areas only what is open needs a sign beside the band.
    private var intervals: [JSON] {
        let isOpen = "!(\(VegaLite.isValid(number.low)) && \(VegaLite.isValid(number.high)))"
        guard shape == .straight || number.hasOpenEnds else { return [] }
        return VegaLiteIntervals(
            number: number, along: "y", channel: axis.channel(number.mark), colour: colour, frame: frame, strokeWidth: 0.3,
            condition: shape == .straight ? time.isPlaced : "\(time.isPlaced) && \(isOpen)"
        ).layers
    }

    /// Dates that are more than a day, as long as they are.
    private var dates: [JSON] {
        guard time.isDated, data.present.contains(where: { $0.date.map { $0.earliest != $0.latest } ?? false }) else { return [] }
        return [
            VegaLite.layer(
                "period", ["type": "rule", "strokeWidth": VegaLite.pixels(0.7 * frame.theme.scale)],
                [
                    "x": time.channel.with("field", "from"), "x2": ["field": "to"], "y": axis.channel(number.mark),
                    "color": colour,
                ],
                transform: [VegaLite.filter(number.isPresent, "!(\(time.isDay))")])
        ]
    }

    /// Every number has a point, or an end that is open; where lines lead in steps or over areas only those that no line leads to.
    private var hasPoint: String {
        let isKnown = VegaLite.isValid(number.name),
            isBounded = "\(VegaLite.isValid(number.low)) && \(VegaLite.isValid(number.high))"
        let isShown =
            shape == .straight && number.hasRanges ? "(\(isKnown) || \(number.isPresent) && !(\(isBounded)))" : isKnown
        var conditions = [isShown, time.isPlaced]
        if time.isDated { conditions.append(time.isDay) }
        if shape != .straight {
            conditions.append("(!\(VegaLite.isValid("line")) || \(VegaLite.datum(VegaLiteFields.unverified)))")
        }
        return conditions.joined(separator: " && ")
    }
}
