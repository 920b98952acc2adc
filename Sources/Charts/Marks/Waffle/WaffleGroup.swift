import Formatting
import Tabular

/// One group of squares: how many of each series, and of how many.
struct WaffleGroup: Hashable {
    struct Count: Hashable {
        let series: Int
        /// The sum of the numbers; nil where there is none.
        let value: Estimate?
        /// Why numbers are missing or not known, each reason once.
        let absences: [String]

        /// How many are certain, and how many more there may be where something bounds them.
        var certain: Double { value.map { max($0.low.isFinite ? $0.low : 0, 0) } ?? 0 }
        var possible: Double { value.map { $0.high.isFinite ? max($0.high - certain, 0) : 0 } ?? 0 }
        var isNone: Bool { absences.isEmpty && value.map { $0.isPoint && $0.low == 0 } ?? true }

        /// `5`, `3–8 boats`, `boats not known`, `5 boats (others illegible)`.
        func text(_ name: String, _ format: ValueFormat) -> String {
            let reasons = format.list(absences)
            guard let value else { return name.isEmpty ? reasons : "\(name) \(reasons)" }
            let number = format.estimate(value) + (name.isEmpty ? "" : " " + name)
            return absences.isEmpty ? number : "\(number) (\(Words.others) \(reasons))"
        }
    }

    let name: String
    let note: String?
    let counts: [Count]
    /// The stated whole; nil when there is none.
    let whole: Estimate?
    let labels: [String]
    let isUnverified: Bool

    /// All series together.
    var sum: Count {
        let values = counts.compactMap(\.value)
        var absences: [String] = []
        for absence in counts.flatMap(\.absences) where !absences.contains(absence) { absences.append(absence) }
        return Count(
            series: 0, value: values.isEmpty ? nil : values.dropFirst().reduce(values[0], +), absences: absences)
    }
    /// What is said of the series one by one: all but those that are nothing, or the first where all are.
    var named: [Count] {
        let some = counts.filter { !$0.isNone }
        return some.isEmpty ? Array(counts.prefix(1)) : some
    }
    var hasPossible: Bool { counts.contains { $0.possible > 0 } }
    /// How many units are drawn, pale ones included.
    var extent: Double {
        max(counts.reduce(0) { $0 + $1.certain + $1.possible }, whole.map { $0.mark } ?? 0)
    }

    static func list(_ data: FigureData) -> [WaffleGroup] {
        let groups = data.columns.category == nil ? [0] : Array(data.categories.indices)
        return groups.map { index in
            let rows = data.rows(category: index)
            let counts = Set(rows.map(\.series)).sorted().map { series -> Count in
                let own = rows.filter { $0.series == series }
                let values = own.compactMap(\.value)
                var absences: [String] = []
                // A cell into which no row falls lacks nothing.
                for row in own where row.value == nil && row.absence != .noRows {
                    let label = (row.absence ?? .notStated).label
                    if !absences.contains(label) { absences.append(label) }
                }
                return Count(
                    series: series, value: values.isEmpty ? nil : values.dropFirst().reduce(values[0], +), absences: absences)
            }
            var labels: [String] = []
            for label in rows.compactMap(\.label) where !labels.contains(label) { labels.append(label) }
            return WaffleGroup(
                name: data.categories.indices.contains(index) ? data.categories[index].label : "",
                note: rows.lazy.compactMap(\.note).first, counts: counts, whole: rows.lazy.compactMap(\.whole).first,
                labels: labels, isUnverified: rows.contains(where: \.isUnverified))
        }
    }
}
