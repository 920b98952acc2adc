import Diagnostics
import Formatting
import Tabular

/// Areas that stand on one another: for each point of each line the sum below it.
struct LineStack {
    /// The least of the sums at each point of each line, in the order of its points.
    let floors: [[Double]]
    /// The same lines with the sums as their numbers, and with the middles of their areas.
    let tops: [LineSeries]
    let middles: [LineSeries]
    let greatest: Double

    init(_ lines: [LineSeries]) {
        var sums: [Double: Double] = [:]
        var floors: [[Double]] = [], tops: [LineSeries] = [], middles: [LineSeries] = []
        for line in lines {
            var below: [Double] = [], upper: [LineSeries.Point] = [], centre: [LineSeries.Point] = []
            for point in line.points {
                let floor = sums[point.x] ?? 0, number = point.row.value?.mark ?? 0
                sums[point.x] = floor + number
                below.append(floor)
                upper.append(point.changing(floor + number))
                centre.append(point.changing(floor + number / 2))
            }
            floors.append(below)
            tops.append(LineSeries(index: line.index, points: upper))
            middles.append(LineSeries(index: line.index, points: centre))
        }
        self.floors = floors
        self.tops = tops
        self.middles = middles
        greatest = sums.values.max() ?? 0
    }

    /// Why the areas of several series cannot be stacked; nil where they can, or need not be.
    static func refusal(_ data: FigureData) -> Diagnostic? {
        guard data.specification.isStacked, data.series.count > 1 else { return nil }
        if data.specification.stack == .normalize { return .unstackable(data, "they show numbers, not shares") }
        struct Place: Hashable {
            let x: Double
            let series: Int
        }
        let foot = LineFoot(data)
        var seen = Set<Place>(), places: [(x: Double, label: String)] = []
        for row in data.rows {
            let name = FigureDescription.place(row, data)
            guard let x = foot.position(row) else { return .unstackable(data, "\(name) has no place in time") }
            guard let value = row.value else { return .unstackable(data, "\(name) has no number") }
            if value.isRange { return .unstackable(data, "\(name) is a range") }
            if value.low < 0 { return .unstackable(data, "\(name) is below zero") }
            if !seen.insert(Place(x: x, series: row.series)).inserted {
                return .unstackable(data, "\(name) has several numbers")
            }
            places.append((x, data.categories.indices.contains(row.category) ? data.categories[row.category].label : ""))
        }
        let drawn = Set(data.rows.map(\.series)).sorted()
        var counts: [Double: Int] = [:]
        for place in seen { counts[place.x, default: 0] += 1 }
        guard let place = places.first(where: { counts[$0.x] != drawn.count }),
            let lacking = drawn.first(where: { !seen.contains(Place(x: place.x, series: $0)) })
        else { return nil }
        return .unstackable(data, "\(place.label), \(data.series[lacking].label) has no number")
    }
}

extension LineSeries.Point {
    fileprivate func changing(_ number: Double) -> LineSeries.Point {
        LineSeries.Point(x: x, row: row.changing(series: row.series, value: Estimate(number), absence: nil, isUnknown: false))
    }
}

extension FigureSpecification {
    /// Whether the areas of its series stand on one another.
    var isStacked: Bool { mark == .line && lineShape == .area && stack != .none }
}

extension Diagnostic {
    fileprivate static func unstackable(_ data: FigureData, _ fault: String) -> Diagnostic {
        Diagnostic(
            code: "figure.unstackable",
            "figure \(data.specification.name) cannot stack its areas: \(fault)",
            remedy: "draw lines with shape: step, set the areas behind one another with stack: none, or narrow the rows")
    }
}
