/// How squares are laid out: how many units one square is, how large it is, how many stand in a row.
struct WaffleGrid: Hashable {
    let unit: Double
    let side: Double
    let pitch: Double
    let perRow: Int

    /// The largest squares of one unit each that keep all groups within `height`; when even small ones do not, one square
    /// stands for 2, 5, 10 … units.
    init(extents: [Double], width: Double, height: Double, scale: Double) {
        var choice = Self.layout(unit: 1, side: 2.15 * scale, width: width, multiple: 5)
        // Small groups are counted by tens.
        let multiple = (extents.max() ?? 0) <= 40 ? 10 : 5
        search: for unit in Self.units {
            for side in unit == 1 ? [2.15, 1.75, 1.4] : [2.15] {
                choice = Self.layout(unit: unit, side: side * scale, width: width, multiple: multiple)
                guard extents.reduce(0, { $0 + $1 / unit }) <= 1200 else { continue search }
                let rows = extents.reduce(0) { $0 + Double(Self.rows(choice, $1)) }
                if rows * choice.pitch <= max(height, Double(extents.count) * 2 * choice.pitch) { break search }
            }
        }
        (unit, side, pitch, perRow) = choice
    }

    /// Half empty rows are avoided by rows of ten, or of more fives where the page is wide.
    private static func layout(unit: Double, side: Double, width: Double, multiple: Int) -> (
        unit: Double, side: Double, pitch: Double, perRow: Int
    ) {
        let pitch = side * 1.195
        let fitting = Int((width + pitch - side) / pitch)
        return (unit, side, pitch, fitting >= 10 ? fitting / multiple * multiple : max(fitting, 1))
    }

    private static func rows(_ layout: (unit: Double, side: Double, pitch: Double, perRow: Int), _ extent: Double) -> Int {
        max(1, Int((extent / layout.unit / Double(layout.perRow)).rounded(.up)))
    }

    func rows(_ extent: Double) -> Int { max(1, Int((extent / unit / Double(perRow) - 1e-9).rounded(.up))) }

    /// As far as whole numbers are exact; greater ones are refused before anything is counted.
    static let greatest = 1e15
    private static let powers = 15

    private static let units: [Double] = (0...Self.powers).flatMap { power in
        [1.0, 2, 5].map { factor in (0..<power).reduce(factor) { value, _ in value * 10 } }
    }
}
