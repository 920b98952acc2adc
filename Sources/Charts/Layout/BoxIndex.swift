/// Boxes in a grid, so that of many only those nearby are looked at.
struct BoxIndex {
    /// The side of a cell in millimetres, about the height of a line of text.
    private static let side = 3.0

    private struct Cell: Hashable {
        let column: Int
        let row: Int
    }

    private var cells: [Cell: [Box]] = [:]

    init(_ boxes: [Box]) {
        for box in boxes { insert(box) }
    }

    mutating func insert(_ box: Box) {
        for cell in Self.cells(box) { cells[cell, default: []].append(box) }
    }

    /// Whether one of them shares more than an edge with a box.
    func overlaps(_ box: Box) -> Bool {
        Self.cells(box).contains { cells[$0]?.contains { $0.overlaps(box) } ?? false }
    }

    private static func cells(_ box: Box) -> [Cell] {
        func numbers(_ low: Double, _ high: Double) -> ClosedRange<Int> {
            let first = Int((low / side).rounded(.down))
            return first...max(first, Int((high / side).rounded(.down)))
        }
        let rows = numbers(box.minY, box.maxY)
        return numbers(box.minX, box.maxX).flatMap { column in rows.map { Cell(column: column, row: $0) } }
    }
}
