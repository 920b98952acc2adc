import Aggregation

/// The words at the head of a measure's column when the definition gives none.
enum MeasureTitle {
    static func title(of call: AggregateCall, argument: String?) -> String? {
        let column = argument ?? call.arguments.first?.text ?? ""
        switch call.aggregate {
        case "count": return "Number"
        case "share": return "Share"
        case "sum", IndependentSum.name: return column
        case AggregateCall.cumulative: return "Running sum, \(lowered(column))"
        case "ratio": return "Ratio"
        case "mean": return "Mean, \(lowered(column))"
        case "median": return "Median, \(lowered(column))"
        case "min": return "Least, \(lowered(column))"
        case "max": return "Greatest, \(lowered(column))"
        case "distinct": return "Different, \(lowered(column))"
        default: return nil
        }
    }

    private static func lowered(_ title: String) -> String {
        guard let first = title.first, title.dropFirst().first?.isUppercase != true else { return title }
        return first.lowercased() + title.dropFirst()
    }
}
