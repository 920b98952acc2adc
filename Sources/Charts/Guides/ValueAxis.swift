import Formatting

/// An axis of numbers: ticks, hairlines behind the data, and a title with the unit.
struct ValueAxis {
    let ticks: [Double]
    let scaling: NumberScaling
    let isPercent: Bool
    private let step: Double
    private let format = ValueFormat()

    /// `low` and `high` are the ends of the data; zero belongs to the axis where bars stand on it.
    init(low: Double, high: Double, includesZero: Bool, isPercent: Bool, count: Int) {
        let bottom = includesZero ? min(0, low) : low, top = includesZero ? max(0, high) : high
        let span = top > bottom ? (bottom, top) : (bottom - 1, bottom + 1)
        self.isPercent = isPercent
        ticks =
            isPercent && includesZero && top <= 1 && top > 0.6
            ? [0, 0.25, 0.5, 0.75, 1] : Ticks.covering(span.0, span.1, count: count)
        step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
        scaling = isPercent ? NumberScaling(largest: 0) : NumberScaling(largest: max(abs(bottom), abs(top)))
    }

    var domain: ClosedRange<Double> { (ticks.first ?? 0)...(ticks.last ?? 1) }

    func label(_ tick: Double) -> String {
        isPercent ? format.decimal(tick * 100, places: step * 100 >= 1 ? 0 : 1) : scaling.text(tick, step: step, format: format)
    }

    /// `persons (thousands)`, `share (%)`.
    func title(_ words: String) -> String {
        if isPercent { return words.contains("%") ? words : "\(words) (%)" }
        return scaling.word.map { "\(words) (\($0))" } ?? words
    }
}
