import Tabular

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

    /// Why cells of some grids are empty, each reason once: first that no row falls into them, then as they come.
    static func reasons(_ grids: [HeatmapCells]) -> [MissingReason] {
        var reasons: [MissingReason] = []
        for case .missing(let reason) in grids.flatMap(\.all) where !reasons.contains(reason) { reasons.append(reason) }
        return reasons.filter { $0 == .noRows } + reasons.filter { $0 != .noRows }
    }
}
