import Tabular

/// A cell of a measure: its value and the rows that entered it.
struct MeasureCell {
    var value: Value
    var rows: [Int]
    /// Those of the rows that only may belong to the group.
    var possible: [Int] = []
    /// What the bounds of the ranges behind it mean.
    var interval = CommonInterval()
    /// The rows that belong to it and state no number.
    var lack = MeasureLack()
}
