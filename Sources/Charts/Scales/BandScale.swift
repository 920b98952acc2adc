/// Categories side by side, with some room between them.
struct BandScale {
    let count: Int
    let start: Double
    let step: Double
    let bandwidth: Double

    /// `padding` is the part of each step that stays free.
    init(count: Int, from start: Double, to end: Double, padding: Double) {
        self.count = count
        self.start = start
        step = count > 0 ? (end - start) / Double(count) : 0
        bandwidth = step * (1 - padding)
    }

    /// Where the band of a category begins.
    func position(_ index: Int) -> Double { start + step * Double(index) + (step - bandwidth) / 2 }
    func center(_ index: Int) -> Double { start + step * (Double(index) + 0.5) }
}
