import Tabular

/// Columns of a file without a descriptor that hold the low, the best and the high of one number.
package struct BareRange: Hashable, Sendable {
    /// As it was asked for, such as `range(low, best, high)`: the name of the column of ranges in the table.
    package let name: String
    /// What a reader sees at its head.
    package let title: String
    /// The numbers of the readings that hold its parts; an empty low or high leaves that side open.
    package let low: Int
    package let best: Int?
    package let high: Int

    package init(name: String, title: String, low: Int, best: Int?, high: Int) {
        self.name = name
        self.title = title
        self.low = low
        self.best = best
        self.high = high
    }

    /// The readings that it is made of.
    package var parts: [Int] { [low, best, high].compactMap { $0 } }

    /// The ranges, and the rows whose bounds do not hold. A row with a part that is no number has no range either: an unreadable bound
    /// is no open end.
    func column(of readings: [Column]) -> (column: Column, crossed: [Int]) {
        var cells: [Estimate?] = [], absences: [Int: MissingReason] = [:], crossed: [Int] = []
        for row in 0..<(readings[low].count) {
            guard parts.allSatisfy({ readings[$0].absences[row] == nil }) else {
                absences[row] = .unreadableNumber
                cells.append(nil)
                continue
            }
            let bounds = bounds(row: row, of: readings)
            let cell = Estimate(low: bounds.low, best: bounds.best, high: bounds.high)
            if cell == nil, bounds.low != nil || bounds.best != nil || bounds.high != nil {
                crossed.append(row)
                absences[row] = .crossedBounds
            }
            cells.append(cell)
        }
        return (Column(name, .estimate(cells), title: title, absences: absences), crossed)
    }

    /// What is wrong with the bounds of a row.
    func fault(row: Int, of readings: [Column]) -> CellFault {
        let bounds = bounds(row: row, of: readings)
        return .crossed(bounds.low, bounds.best, bounds.high)
    }

    private func bounds(row: Int, of readings: [Column]) -> (low: Double?, best: Double?, high: Double?) {
        func number(_ reading: Int) -> Double? { readings[reading][row].estimate?.best }
        return (number(low), best.flatMap(number), number(high))
    }
}
