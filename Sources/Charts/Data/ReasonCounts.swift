import Formatting
import Tabular

/// Why rows have no number, each reason with how many there are, in the order of the data.
struct ReasonCounts: Sendable {
    private(set) var counts: [(reason: String, count: Int)] = []

    init(_ reasons: [String] = []) {
        for reason in reasons { add(reason) }
    }

    mutating func add(_ reason: String) {
        if let index = counts.firstIndex(where: { $0.reason == reason }) {
            counts[index].count += 1
        } else {
            counts.append((reason, 1))
        }
    }

    var total: Int { counts.reduce(0) { $0 + $1.count } }

    /// `3 rows without a number: page torn 2, not stated 1`, or without what else they lack; nil where all have one.
    func remark(_ format: ValueFormat, _ lacking: String = Words.number) -> String? {
        guard !counts.isEmpty else { return nil }
        let reasons = counts.map { counts.count == 1 ? $0.reason : "\($0.reason) \(format.integer($0.count))" }
        return "\(format.plural(total, "row", "rows")) without \(lacking): " + reasons.joined(separator: ", ")
    }
}

extension FigureRow {
    /// Why the row cannot stand on an axis of numbers; nil where it can.
    var lackOfPlace: String? {
        value == nil ? (absence ?? .notStated).label : nil
    }
}
