/// Where panels stand across the page, and which of their labels are said again by a neighbour.
struct PanelColumns {
    /// In millimetres, labels left of the plot included.
    let width: Double
    /// From the left edge of one panel to that of the next.
    let step: Double
    /// How far the titles of panels are from their left edges.
    let inset: Double
    /// Whether only panels of the first column have what stands left of the plot.
    let areOuter: Bool
    /// The panels of this width, all drawn at one place so that they can be compared.
    let trial: [Panel]

    /// How far all plots are from the left edges of their panels; nil where they are not alike, or where a label of one panel is not, at
    /// the same height, a label of the first in its row.
    static func commonInset(_ panels: [Panel], _ grid: PanelGrid) -> Double? {
        let drawn = panels.filter { !$0.isEmpty }
        guard let inset = drawn.first?.inset, drawn.allSatisfy({ $0.inset.map { abs($0 - inset) < 0.01 } ?? false }) else {
            return nil
        }
        for row in 0..<grid.rows {
            let first = panels[row * grid.columns]
            let others = panels.indices.filter { grid.row(of: $0) == row && !panels[$0].isEmpty }
            guard !first.isEmpty, others.allSatisfy({ panels[$0].leftTexts == first.leftTexts }) else { return nil }
        }
        return inset
    }

    /// The panels whose labels under the plot stand also under the last of their column; none where that does not hold for all.
    func repeatedFeet(_ grid: PanelGrid) -> Set<Int> {
        var repeated = Set<Int>()
        for column in 0..<grid.columns {
            let panels = trial.indices.filter { grid.column(of: $0) == column && !trial[$0].isEmpty }
            guard let last = panels.last else { continue }
            for panel in panels.dropLast() {
                guard trial[last].drawing.plot != nil, trial[panel].footTexts == trial[last].footTexts else { return [] }
                repeated.insert(panel)
            }
        }
        return repeated
    }
}
