import Tabular

/// Rows that belong to a cell of a measure and state no number, so that the cell stands for the others alone.
struct MeasureLack {
    /// The rows that were asked; kept only where one states none.
    private var asked: Set<Int> = []
    private var reasons: [Int: MissingReason] = [:]

    init() {}

    /// Of rows some of which lack a number, each with its reason.
    init(_ asked: [Int], reasons: [Int: MissingReason]) {
        guard !reasons.isEmpty else { return }
        self.asked = Set(asked)
        self.reasons = reasons
    }

    var isEmpty: Bool { reasons.isEmpty }

    /// What a result of several cells lacks.
    init(of cells: [MeasureCell]) {
        guard cells.contains(where: { !$0.lack.isEmpty }) else { return }
        for cell in cells {
            asked.formUnion(cell.rows)
            asked.formUnion(cell.lack.asked)
            reasons.merge(cell.lack.reasons) { own, _ in own }
        }
    }

    /// Nil when nothing is lacking.
    var counted: NumberLack? {
        NumberLack(asked: asked.count, reasons.sorted { $0.key < $1.key }.map(\.value), at: RowSet(reasons.keys))
    }
}
