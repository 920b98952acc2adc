import Tabular

/// The two ends of one line of a slope.
struct SlopeLine: Hashable, Sendable {
    let series: Int
    let name: String
    let first: FigureRow?
    let last: FigureRow?

    var difference: Difference? { Difference(from: first, to: last) }

    /// One line for each series; where a series has several rows of one period, a line for each.
    static func list(_ data: FigureData) -> [SlopeLine] {
        let indices = data.series.isEmpty ? [0] : Array(data.series.indices)
        let ends = data.categories.indices.filter { !data.categories[$0].value.isMissing }
        return indices.flatMap { series -> [SlopeLine] in
            let rows = data.rows.filter { $0.series == series }
            let sides = [ends.first, ends.last].map { end in rows.filter { $0.category == end && $0.value != nil } }
            let name = data.series.indices.contains(series) ? data.series[series].label : ""
            return (0..<max(sides[0].count, sides[1].count)).map { index in
                SlopeLine(
                    series: series, name: name, first: sides[0].indices.contains(index) ? sides[0][index] : nil,
                    last: sides[1].indices.contains(index) ? sides[1][index] : nil)
            }
        }
    }
}
