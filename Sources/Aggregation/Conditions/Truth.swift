/// Whether a condition holds for a row. A range or a coarse date meets it only when all of it does.
package enum Truth: Sendable {
    case holds
    case fails
    /// It holds for part of the range or date only.
    case undecided

    var negated: Truth {
        switch self {
        case .holds: .fails
        case .fails: .holds
        case .undecided: .undecided
        }
    }

    /// Of several, at least one is to hold.
    static func any(_ truths: some Sequence<Truth>) -> Truth {
        var result = Truth.fails
        for truth in truths {
            if truth == .holds { return .holds }
            if truth == .undecided { result = .undecided }
        }
        return result
    }
}
