package import Tabular

/// What is certain of the way from one number to another.
package enum Course: String, Hashable, Sendable {
    case rise, fall
    /// Both are exact, and equal.
    case level
    /// It depends on where the numbers lie within their ranges.
    case open

    package init(from first: Estimate, to last: Estimate) {
        if last.lowEnd > first.highEnd {
            self = .rise
        } else if last.highEnd < first.lowEnd {
            self = .fall
        } else {
            self = first.isPoint && last.isPoint ? .level : .open
        }
    }
}
