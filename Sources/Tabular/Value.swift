/// One cell.
package enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case date(EDTFDate)
    case estimate(Estimate)
    case missing(MissingReason)

    package var isMissing: Bool {
        if case .missing = self { return true }
        return false
    }

    /// Whether it is a range and not one number.
    package var isRange: Bool {
        if case .estimate(let estimate) = self { return estimate.isRange }
        return false
    }

    /// A number as an estimate; nil for text, dates and missing cells.
    package var estimate: Estimate? {
        switch self {
        case .integer(let number): Estimate(Double(number))
        case .decimal(let number): Estimate(number)
        case .estimate(let estimate): estimate
        case .text, .date, .missing: nil
        }
    }
}

extension Value {
    /// The one order of values: numbers by size, dates by earliest then latest day, text by code point, missing last.
    package static func isOrderedBefore(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.integer(let a), .integer(let b)): return a < b
        case (.text(let a), .text(let b)): return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
        case (.date(let a), .date(let b)): return a < b
        case (.missing(let a), .missing(let b)):
            return a.label.unicodeScalars.lexicographicallyPrecedes(b.label.unicodeScalars)
        default:
            if let a = left.estimate, let b = right.estimate { return a < b }
            return left.kindOrder < right.kindOrder
        }
    }

    private var kindOrder: Int {
        switch self {
        case .integer, .decimal, .estimate: 0
        case .date: 1
        case .text: 2
        case .missing: 3
        }
    }
}
