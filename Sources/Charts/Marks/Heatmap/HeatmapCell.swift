import Tabular

/// What the data say of one cell of a grid.
enum HeatmapCell: Hashable, Sendable {
    /// The rows that hold a number or a bound; more than one where nothing tells them apart.
    case rows([FigureRow])
    case missing(MissingReason)

    init(_ rows: [FigureRow]) {
        let placed = rows.filter { $0.value != nil }
        if placed.isEmpty {
            self = .missing(rows.lazy.compactMap(\.absence).first ?? (rows.isEmpty ? .noRows : .notStated))
        } else {
            self = .rows(placed)
        }
    }

    /// The one value of the cell; nil where it has none or several.
    var value: Estimate? {
        if case .rows(let rows) = self, rows.count == 1 { return rows[0].value }
        return nil
    }
}
