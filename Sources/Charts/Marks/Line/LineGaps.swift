import Tabular

/// Crosses at the foot of a line figure where a line is broken because a number is missing, each in the colour of its line.
struct LineGaps {
    let data: FigureData
    let theme: Theme
    let ink: (Int) -> Ink

    /// The crosses, those of one place above one another, and their rows and places.
    func draw(_ plot: ClosedRange<Double>, _ foot: LineFoot, _ across: LinearScale) -> (
        elements: [SVGElement], rows: [FigureRow], boxes: [Box]
    ) {
        var taken: [Double: Int] = [:], elements: [SVGElement] = [], rows: [FigureRow] = [], boxes: [Box] = []
        let step = MissingCross.step(theme)
        // As many as the plot is high; more of one place begin again at its foot.
        let most = max(1, Int((plot.upperBound - plot.lowerBound) / step - 0.25))
        for row in MissingNumbers.rows(data) {
            guard let place = foot.position(row) else { continue }
            let tier = taken[place, default: 0]
            taken[place] = tier + 1
            rows.append(row)
            let cross = MissingCross(
                row: row, x: across.position(place), y: plot.upperBound - (Double(tier % most) + 0.75) * step,
                ink: ink(row.series), theme: theme)
            elements += cross.elements(data)
            boxes.append(cross.box)
        }
        return (elements.isEmpty ? [] : [.group("gaps", elements)], rows, boxes)
    }
}
