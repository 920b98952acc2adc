import Tabular

/// What the data say of one cell of a grid.
enum HeatmapCell: Hashable, Sendable {
    /// The rows that hold a number or a bound; more than one where nothing tells them apart.
    case rows([FigureRow])
    case missing(MissingReason)

    init(_ rows: [FigureRow]) {
        let placed = rows.filter { $0.value?.isPlaced ?? false }
        if placed.isEmpty {
            let isUnbounded = rows.contains { $0.value != nil }
            self = .missing(
                rows.lazy.compactMap(\.absence).first
                    ?? (rows.isEmpty ? .noRows : isUnbounded ? MissingReason(Words.unbounded) : .notStated))
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

/// The grid of cells, in the order of its rows and columns.
struct HeatmapCells: Sendable {
    let columns: CategorySlots
    let rows: CategorySlots
    /// By row, then by column.
    let cells: [[HeatmapCell]]

    init(_ data: FigureData) {
        let columns = CategorySlots(data.categories, column: data.columns.category, format: data.format)
        let rows = CategorySlots(data.series, column: data.columns.color, format: data.format)
        let found = Dictionary(grouping: data.rows) { [$0.category, $0.series] }
        cells = rows.slots.map { row in
            columns.slots.map { column in
                guard let category = column.category, let series = row.category else { return .missing(.noRows) }
                return HeatmapCell(found[[category, series]] ?? [])
            }
        }
        self.columns = columns
        self.rows = rows
    }

    var all: [HeatmapCell] { cells.flatMap { $0 } }

    /// Why cells are empty, each reason once: first that no row falls into them, then as they come.
    var reasons: [MissingReason] {
        var reasons: [MissingReason] = []
        for case .missing(let reason) in all where !reasons.contains(reason) { reasons.append(reason) }
        return reasons.filter { $0 == .noRows } + reasons.filter { $0 != .noRows }
    }
}
