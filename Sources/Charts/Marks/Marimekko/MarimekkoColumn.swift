import Tabular

/// A column of a marimekko: as wide as the sum of its parts, which are shares of it.
struct MarimekkoColumn {
    struct Part {
        let row: FigureRow
        let number: Double
        /// From the foot of the column, 0 to 1.
        let start: Double
        let end: Double
    }

    let category: Int
    let total: Double
    /// The sum of the columns before it.
    let start: Double
    /// Those above zero, in the order of the series.
    let parts: [Part]

    var end: Double { start + total }

    /// In the order of the categories; those without a part are left out.
    static func list(_ data: FigureData) -> [MarimekkoColumn] {
        var columns: [MarimekkoColumn] = []
        for category in data.categories.indices {
            let rows = data.rows(category: category).filter { ($0.value?.mark ?? 0) > 0 }.sorted { $0.series < $1.series }
            let total = rows.reduce(0) { $0 + ($1.value?.mark ?? 0) }
            guard total > 0 else { continue }
            var sum = 0.0
            let parts = rows.map { row -> Part in
                let before = sum
                sum += row.value?.mark ?? 0
                return Part(row: row, number: sum - before, start: before / total, end: sum / total)
            }
            columns.append(MarimekkoColumn(category: category, total: total, start: columns.last?.end ?? 0, parts: parts))
        }
        return columns
    }

    /// The categories that have no part.
    static func empty(_ data: FigureData) -> [Int] {
        let drawn = Set(list(data).map(\.category))
        return data.categories.indices.filter { !drawn.contains($0) }
    }
}
