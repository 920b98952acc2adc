import Tabular

/// Crosses at the foot of a line figure where a line is broken because a number is missing, each in the colour of its line.
struct LineGaps {
    let data: FigureData
    let theme: Theme
    let ink: (Int) -> Ink

    /// The crosses, those of one place above one another, and their rows.
    func draw(above bottom: Double, _ foot: LineFoot, _ across: LinearScale) -> (elements: [SVGElement], rows: [FigureRow]) {
        var taken: [Double: Int] = [:], elements: [SVGElement] = [], rows: [FigureRow] = []
        for row in MissingNumbers.rows(data) {
            guard let place = foot.position(row) else { continue }
            let tier = taken[place, default: 0]
            taken[place] = tier + 1
            rows.append(row)
            let y = bottom - (Double(tier) + 0.75) * 2.6 * theme.cross
            elements += SVGElement.cross(across.position(place), y, half: theme.cross, ink(row.series), width: 0.3 * theme.scale)
                .labelled(row, data)
        }
        return (elements.isEmpty ? [] : [.group("gaps", elements)], rows)
    }
}
