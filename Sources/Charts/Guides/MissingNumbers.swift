import Formatting
import Tabular

/// What a figure says of rows without a number: a cross in their place where no word has room, and under the figure where and why.
struct MissingNumbers {
    /// How many rows are named one by one; more are counted.
    private static let mostNamed = 4

    let data: FigureData

    /// Rows in the place of a number that they lack. What is combined of no row lacks none.
    static func rows(_ data: FigureData) -> [FigureRow] { data.rows.filter(\.lacksNumber) }

    /// `Crosses: without a number: North, eel (page torn); South, cod (not stated)`, nil where there are none. Those of which nothing is
    /// known are named in a remark of their own.
    /// - Parameter said: rows without a cross, of which a word in the figure says that they are missing, and not why.
    func remark(crossed: [FigureRow], said: [FigureRow] = []) -> String? {
        let rows = (crossed + said).filter { !$0.isUnknown || !ValueRemarks.namesUnknown(data) }
        let sign = crossed.isEmpty ? "" : Words.crosses + ": "
        guard !rows.isEmpty else { return crossed.isEmpty ? nil : sign + Words.withoutNumber }
        let reasons = ReasonCounts(rows.compactMap(\.lackOfPlace))
        if rows.count > Self.mostNamed { return sign + (reasons.remark(data.format) ?? "") }
        let only = reasons.counts.count == 1 ? reasons.counts.first?.reason : nil
        let places = rows.map { row in
            FigureDescription.place(row, data) + (only == nil ? " (\(row.lackOfPlace ?? ""))" : "")
        }
        let words = Words.withoutNumber + (only.map { " (\($0))" } ?? "")
        let named = places.contains("") ? "" : ": " + places.joined(separator: "; ")
        return sign + (crossed.isEmpty ? words.asTitle : words) + named
    }
}

extension FigureRow {
    /// Whether it stands in the place of a number that it lacks.
    var lacksNumber: Bool { value == nil && absence != .noRows }
}
