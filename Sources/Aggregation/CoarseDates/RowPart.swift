import Tabular

/// How far a row belongs to a group that it is not certainly and wholly in.
enum RowPart: Hashable {
    /// It may be in the group.
    case possible
    /// So much of it is, from 0 to 1.
    case share(Double)

    /// What the row's number adds to a sum: of a possible one all or nothing, of a share that share. Others pass unchanged.
    func of(_ value: Value) -> Value {
        guard let estimate = value.estimate else { return value }
        switch self {
        case .possible:
            // A negative number makes a sum less where it belongs.
            let low = min(0, estimate.low), high = max(0, estimate.high)
            return .estimate(Estimate(unchecked: low, low == high ? low : nil, high))
        case .share(let share):
            guard case .estimate = value else { return .decimal(estimate.low * share) }
            return .estimate(
                Estimate(unchecked: estimate.low * share, estimate.best.map { $0 * share }, estimate.high * share))
        }
    }
}
