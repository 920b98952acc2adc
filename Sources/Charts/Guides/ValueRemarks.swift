import Formatting
import Tabular

/// What is said under a figure of values that are less certain than they look: those called approximate, those of which nothing is
/// known, and those that stand for a part of their rows.
struct ValueRemarks {
    /// How many values are named one by one; more are counted.
    private static let mostNamed = 4

    let data: FigureData

    var paragraphs: [String] { [approximate, unknown, incomplete].compactMap { $0 } }

    private var approximate: String? {
        let rows = data.present.filter { $0.value?.isApproximate ?? false }
        guard !rows.isEmpty else { return nil }
        if rows.count <= Self.mostNamed { return "\(Words.calledApproximate): \(places(rows))" }
        return "\(data.format.plural(rows.count, "value", "values")) of \(data.format.integer(data.present.count)) "
            + Words.areApproximate
    }

    /// Whether values that are not known are named by their places, as where there are places to name.
    static func namesUnknown(_ data: FigureData) -> Bool {
        !data.specification.mark.isOfRows && (data.columns.category != nil || !data.series.isEmpty)
    }

    private var unknown: String? {
        let rows = data.unknown
        guard !rows.isEmpty, Self.namesUnknown(data) else { return nil }
        if rows.count <= Self.mostNamed {
            return "\(Words.notKnown): " + rows.map { FigureDescription.place($0, data) }.joined(separator: "; ")
        }
        return "\(data.format.plural(rows.count, "value", "values")) of \(data.format.integer(data.rows.count)) "
            + Words.placesNotKnown
    }

    private var incomplete: String? {
        let rows = data.present.filter { $0.lack != nil }
        guard !rows.isEmpty else { return nil }
        if rows.count <= Self.mostNamed {
            return "\(Words.incomplete): "
                + rows.map { row in
                    let place = FigureDescription.place(row, data), lack = row.lack.map { data.format.lack($0) } ?? ""
                    return place.isEmpty ? lack : "\(place) (\(lack))"
                }.joined(separator: "; ")
        }
        return "\(Words.incomplete): \(data.format.plural(rows.count, "value", "values")) of "
            + "\(data.format.integer(data.present.count)), \(Words.notEveryRow)"
    }

    private func places(_ rows: [FigureRow]) -> String {
        rows.map { row in
            let place = FigureDescription.place(row, data), value = FigureDescription.value(row, data)
            return place.isEmpty ? value : "\(place), \(value)"
        }.joined(separator: "; ")
    }
}
