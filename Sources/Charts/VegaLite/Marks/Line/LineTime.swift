import Formatting
import Tabular

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
        guard foot.isTime else { return nil }
        return VegaLiteEvents.Place(date, on: foot.domain) { year in
            isDated
                ? ["datum": VegaLiteTime.moment(year), "type": "temporal"]
                : ["datum": .decimal(((year - 0.5) * 100).rounded() / 100), "type": "quantitative"]
        }
    }
}
