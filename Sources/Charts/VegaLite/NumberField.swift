import Formatting
import Tabular

/// The fields of a column of numbers: one, or where some of them are ranges `NAME_low`, `NAME` and `NAME_high`.
struct NumberField {
    let name: String
    let hasRanges: Bool
    /// Whether some numbers have no least or no greatest.
    let hasOpenEnds: Bool
    /// Whether a range without a best number ends at its bound nearer to zero, and at zero where it lies on both sides.
    var endsNearZero = false

    init(_ name: String, _ values: [Estimate]) {
        self.name = name
        hasRanges = values.contains(where: \.isRange)
        hasOpenEnds = values.contains { !$0.isBounded }
    }

    var low: String { hasRanges ? name + "_low" : name }
    var high: String { hasRanges ? name + "_high" : name }
    /// Why there is no number, and how many rows behind it state none.
    var missing: String { name + "_missing" }
    var lacking: String { name + "_lacking" }
    /// Where a bar or a line ends: the number, else its least, else its greatest.
    var mark: String { hasRanges ? name + "_mark" : name }
    /// Where the line of a range begins and ends: at its bounds, or where an arrow ends.
    var from: String { hasOpenEnds ? name + "_from" : low }
    var to: String { hasOpenEnds ? name + "_to" : high }

    /// Whether it has a place on an axis, and whether it is a range, as conditions.
    var isPresent: String { VegaLite.isValid(mark) }
    var isRange: String { "\(VegaLite.datum(low)) !== \(VegaLite.datum(high))" }

    /// What computes `mark`, `from` and `to`, for an axis of these numbers; nothing where all numbers are points.
    func transforms(_ domain: ClosedRange<Double>? = nil) -> [JSON] {
        guard hasRanges else { return [] }
        let first = "\(VegaLite.isValid(name)) ? \(VegaLite.datum(name))"
        var bounds = "\(VegaLite.isValid(low)) ? \(VegaLite.datum(low)) : \(VegaLite.datum(high))"
        if endsNearZero {
            bounds =
                "\(VegaLite.isValid(low)) && \(VegaLite.isValid(high)) ? "
                + "max(\(VegaLite.datum(low)), min(\(VegaLite.datum(high)), 0)) : \(bounds)"
        }
        var transforms = [VegaLite.calculate("\(first) : \(bounds)", as: mark)]
        if hasOpenEnds, let domain {
            // An arrow is a tenth of the axis long, and ends where that ends.
            let reach = JSON.number((domain.upperBound - domain.lowerBound) / 10), mark = VegaLite.datum(self.mark)
            for (bound, end, field) in [
                (low, "max(\(JSON.number(domain.lowerBound)), \(mark) - \(reach))", from),
                (high, "min(\(JSON.number(domain.upperBound)), \(mark) + \(reach))", to),
            ] {
                transforms.append(
                    VegaLite.calculate("\(VegaLite.isValid(bound)) ? \(VegaLite.datum(bound)) : \(end)", as: field))
            }
        }
        return transforms
    }
}

extension NumberField {
    /// The shares that numbers are of their whole.
    init(share number: NumberField) { self.init(number, named: number.name + "_share") }

    /// Fields of another name for numbers of the same kind.
    init(_ number: NumberField, named name: String) {
        self.name = name
        hasRanges = number.hasRanges
        hasOpenEnds = number.hasOpenEnds
    }
}

extension NumberField {
    /// Where a sign without a best number stands: in the middle of its bounds, or at the one that it has.
    var middle: String { hasRanges ? name + "_middle" : name }

    var middles: [JSON] {
        guard hasRanges else { return [] }
        let bounds =
            "\(VegaLite.isValid(low)) && \(VegaLite.isValid(high)) ? (\(VegaLite.datum(low)) + \(VegaLite.datum(high))) / 2"
        return [
            VegaLite.calculate(
                "\(VegaLite.isValid(name)) ? \(VegaLite.datum(name)) : \(bounds) : \(VegaLite.datum(mark))", as: middle)
        ]
    }
}
