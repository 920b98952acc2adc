import Formatting

/// Large numbers are shown in thousands or millions, said once in the title of the axis.
struct NumberScaling {
    let divisor: Double
    /// `thousands`; nil when numbers stand as they are.
    let word: String?

    init(largest: Double) {
        switch largest {
        case 5_000_000...: (divisor, word) = (1_000_000, "millions")
        case 10_000...: (divisor, word) = (1000, "thousands")
        default: (divisor, word) = (1, nil)
        }
    }

    /// A number of the axis, with as many places as the step needs.
    func text(_ value: Double, step: Double, format: ValueFormat) -> String {
        let scaled = step / divisor
        let places = scaled >= 1 ? 0 : scaled >= 0.1 ? 1 : 2
        return format.decimal(value / divisor, places: places)
    }

    /// A number beside a mark.
    func label(_ value: Double, format: ValueFormat) -> String {
        guard divisor > 1 else { return format.number(value) }
        let scaled = value / divisor
        return format.decimal(scaled, places: scaled < 10 ? 1 : 0)
    }
}
