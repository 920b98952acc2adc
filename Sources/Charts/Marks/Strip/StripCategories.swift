import Formatting
import Tabular

/// The rows of a figure that stand on its axis, category by category, and those that do not.
struct StripCategories: Sendable {
    struct Category: Sendable {
        let name: String
        /// In the order of their numbers.
        let rows: [FigureRow]
        /// Why the others have no place on the axis.
        let missing: ReasonCounts
    }

    let categories: [Category]
    /// All reasons together.
    let missing: ReasonCounts

    init(_ data: FigureData) {
        var rows = [[FigureRow]](repeating: [], count: max(data.categories.count, 1))
        var reasons = [ReasonCounts](repeating: ReasonCounts(), count: rows.count)
        var missing = ReasonCounts()
        for row in data.rows where rows.indices.contains(row.category) {
            if let reason = row.lackOfPlace {
                reasons[row.category].add(reason)
                missing.add(reason)
            } else {
                rows[row.category].append(row)
            }
        }
        categories = rows.indices.map { index in
            let sorted = rows[index].enumerated()
                .sorted { ($0.element.value?.position ?? 0, $0.offset) < ($1.element.value?.position ?? 0, $1.offset) }
            return Category(
                name: data.categories.indices.contains(index) ? data.categories[index].label : "", rows: sorted.map(\.element),
                missing: reasons[index])
        }
        self.missing = missing
    }

    var total: Int { categories.reduce(0) { $0 + $1.rows.count } }
}

extension StripCategories.Category {
    /// `34 boats`.
    func values(_ data: FigureData) -> String {
        let unit = data.specification.unit
        return data.format.plural(rows.count, unit?.one ?? Words.value, unit?.many ?? Words.values)
    }

    /// `34 boats, 2 without a number`.
    func count(_ data: FigureData) -> String {
        var text = values(data)
        if missing.total > 0 { text += ", \(data.format.integer(missing.total)) \(Words.withoutNumber)" }
        return text
    }
}
