import Diagnostics
import Formatting
import Tabular

/// One square for one unit, in rows of ten or a multiple of five, coloured by series; the remainder of a whole is pale.
struct WaffleMark: Mark {
    var kind: MarkKind { .waffle }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return WaffleRows(data: data, frame: frame).draw()
    }

    func describe(_ data: FigureData) -> [String] {
        var sentences = FigureDescription.subject("Squares, one for each unit", data)
        let groups = WaffleGroup.list(data)
        guard groups.count <= FigureDescription.longestList else { return sentences + FigureDescription.extremes(data) }
        let parts = groups.map { group in
            let name = group.name.isEmpty ? "" : group.name + ": "
            let counts = group.counts.map { count in
                let label = data.series.indices.contains(count.series) ? " " + data.series[count.series].label : ""
                return data.format.number(count.number) + label
            }
            let whole = group.whole.map { " of " + data.format.number($0) } ?? ""
            return name + counts.joined(separator: ", ") + whole
        }
        sentences.append(parts.joined(separator: ". ") + ".")
        return sentences
    }
}

/// One group of squares: how many of each series, and of how many.
struct WaffleGroup: Hashable {
    struct Count: Hashable {
        let series: Int
        /// What is certain of it.
        let number: Double
        /// What a range adds to it; zero for a number.
        let possible: Double
    }

    let name: String
    let note: String?
    let counts: [Count]
    /// The stated whole; nil when there is none.
    let whole: Double?
    let labels: [String]
    let isUnverified: Bool

    var sum: Double { counts.reduce(0) { $0 + $1.number } }
    /// How many units are drawn, pale ones included.
    var extent: Double { max(counts.reduce(0) { $0 + $1.number + $1.possible }, whole ?? 0) }

    static func list(_ data: FigureData) -> [WaffleGroup] {
        let groups = data.columns.category == nil ? [0] : Array(data.categories.indices)
        return groups.map { index in
            let rows = data.rows(category: index)
            let counts = Set(rows.map(\.series)).sorted().map { series in
                let values = rows.filter { $0.series == series }.compactMap(\.value)
                let certain = values.reduce(0) { $0 + max($1.mark, 0) }
                let most = values.reduce(0) { $0 + max($1.high.isFinite ? $1.high : $1.mark, 0) }
                return Count(series: series, number: certain, possible: max(most - certain, 0))
            }
            var labels: [String] = []
            for label in rows.compactMap(\.label) where !labels.contains(label) { labels.append(label) }
            return WaffleGroup(
                name: data.categories.indices.contains(index) ? data.categories[index].label : "",
                note: rows.lazy.compactMap(\.note).first, counts: counts.filter { $0.number + $0.possible > 0 },
                whole: rows.lazy.compactMap(\.whole).first?.mark, labels: labels,
                isUnverified: rows.contains(where: \.isUnverified))
        }
    }
}
