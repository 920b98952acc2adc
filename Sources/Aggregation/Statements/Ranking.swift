package import Tabular

/// What is certain of which of some numbers is the greatest, or the least. Numbers are known by their places; a place without a
/// number takes no part.
package struct Ranking: Hashable, Sendable {
    package enum End: String, Sendable, CaseIterable {
        case greatest, least
    }

    package enum Statement: Hashable, Sendable {
        /// Beyond every other number, wherever all of them lie within their ranges.
        case only(Int)
        /// Exact numbers that are equal, and beyond every other.
        case tied([Int])
        /// Each of these can be the one, no other can.
        case oneOf([Int])

        /// The places it names, ascending.
        package var places: [Int] {
            switch self {
            case .only(let place): [place]
            case .tied(let places), .oneOf(let places): places
            }
        }
    }

    package let end: End
    /// Nil when there is no number.
    package let first: Statement?
    /// Which comes next; nil when it is not certain which stands first, or none is left.
    package let second: Statement?

    package init(_ numbers: [Estimate?], end: End = .greatest) {
        self.end = end
        first = Self.statement(numbers, end)
        switch first {
        case .only(let place): second = Self.statement(numbers.without([place]), end)
        case .tied(let places): second = Self.statement(numbers.without(places), end)
        case .oneOf, nil: second = nil
        }
    }

    private static func statement(_ numbers: [Estimate?], _ end: End) -> Statement? {
        let known = numbers.indices.compactMap { place in
            numbers[place].map { (place: place, number: end == .greatest ? $0 : Estimate(0) - $0) }
        }
        guard let floor = known.map(\.number.lowEnd).max() else { return nil }
        // A number that reaches the greatest low can be the greatest: let it be its high, and all others their lows.
        let able = known.filter { $0.number.highEnd >= floor }
        if able.count == 1 { return .only(able[0].place) }
        let isTie = able.allSatisfy { $0.number.isPoint && $0.number.lowEnd == floor }
        return isTie ? .tied(able.map(\.place)) : .oneOf(able.map(\.place))
    }
}

extension [Estimate?] {
    fileprivate func without(_ places: [Int]) -> [Estimate?] {
        enumerated().map { places.contains($0.offset) ? nil : $0.element }
    }
}
