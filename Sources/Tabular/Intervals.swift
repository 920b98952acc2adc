/// What the bounds of the estimates of a column mean.
package enum Intervals: Hashable, Sendable {
    /// Not declared.
    case undeclared
    /// The same for every row.
    case fixed(IntervalKind)
    /// Each row's own; nil where a row declares none.
    case perRow([IntervalKind?])

    /// One kind where all rows that have a range share it.
    package init(_ kinds: [IntervalKind?], isRange: [Bool]) {
        let found = Set(zip(kinds, isRange).filter(\.1).map(\.0))
        switch found.count {
        case 0: self = .undeclared
        case 1: self = found.first.flatMap { $0 }.map(Intervals.fixed) ?? .undeclared
        default: self = .perRow(kinds)
        }
    }

    package subscript(row: Int) -> IntervalKind? {
        switch self {
        case .undeclared: nil
        case .fixed(let kind): kind
        case .perRow(let kinds): kinds[row]
        }
    }

    /// Those of the rows given, in that order; nil for a row that is not there.
    package func gathered(_ rows: [Int?]) -> Intervals {
        guard case .perRow(let kinds) = self else { return self }
        return .perRow(rows.map { row in row.flatMap { kinds[$0] } })
    }
}
