/// Divides a length into equal bands with space between them.
struct BandScale: Hashable, Sendable {
    let count: Int
    let start: Double
    /// From the beginning of one band to the beginning of the next.
    let step: Double
    /// The part of a step that a band fills.
    let fill: Double

    init(count: Int, start: Double, end: Double, fill: Double = 0.72) {
        self.count = count
        self.start = start
        self.step = (end - start) / Double(max(count, 1))
        self.fill = fill
    }

    var bandWidth: Double { step * fill }

    func middle(_ index: Int) -> Double { start + step * (Double(index) + 0.5) }

    /// The position of a fractional index: 2.25 lies a quarter into the third step.
    func position(_ index: Double) -> Double { start + step * index }
}
