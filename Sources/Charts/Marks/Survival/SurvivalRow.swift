import Tabular

/// One row of a survival figure: how long it was seen, and whether the event ended it.
struct SurvivalRow: Hashable {
    /// The least and the most that the duration can be; infinite where nothing bounds it.
    let low: Double
    let high: Double
    /// The number that a source holds for best; nil where there is none.
    let best: Double?
    let state: EventState

    init(low: Double, high: Double, best: Double? = nil, state: EventState) {
        (self.low, self.high, self.best, self.state) = (low, high, low == high ? low : best, state)
    }

    /// Nil of a row without a duration. `scale` brings it into the unit of the axis.
    init?(_ row: FigureRow, scale: Double) {
        guard let value = row.value?.scaled(by: scale) else { return nil }
        self.init(low: value.low, high: value.high, best: value.best, state: row.event)
    }

    /// Whether it is one duration, and stated what ended it.
    var isExact: Bool { low == high && state != .notStated }
}
