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
            let nothing = EstimateEnd(0), low = min(nothing, estimate.lowEnd), high = max(nothing, estimate.highEnd)
            return .estimate(
                Estimate(from: low, best: low == high ? low.number : nil, to: high, isApproximate: estimate.isApproximate))
        case .share(let share):
            guard case .estimate = value else { return .decimal(estimate.low * share) }
            return .estimate(
                Estimate(
                    from: estimate.lowEnd.mapped { $0 * share }, best: estimate.best.map { $0 * share },
                    to: estimate.highEnd.mapped { $0 * share }, isApproximate: estimate.isApproximate))
        }
    }
}
