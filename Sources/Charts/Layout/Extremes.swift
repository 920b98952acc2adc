import Tabular

/// Which of several values is the greatest, as far as their ranges say.
struct Extremes {
    /// The place of the value that is the greatest whatever number of its range each is; the last where several are equal. Nil where
    /// ranges overlap.
    let certain: Int?
    /// The places of all that may be the greatest.
    let possible: [Int]

    /// So many are named; more are not worth the words.
    static let mostNamed = 3

    init(greatest values: [Estimate]) {
        guard let bar = values.map(\.lowEnd).max() else {
            (certain, possible) = (nil, [])
            return
        }
        possible = values.indices.filter { values[$0].highEnd >= bar }
        // The high of all others must not pass its low.
        let highs = values.indices.sorted { values[$0].highEnd > values[$1].highEnd }.prefix(2)
        certain = values.indices.last { index in
            highs.first { $0 != index }.map { values[$0].highEnd <= values[index].lowEnd } ?? true
        }
    }

    init(least values: [Estimate]) {
        self.init(greatest: values.reversed().map { -$0 })
        guard !values.isEmpty else { return }
        let last = values.count - 1
        self = Extremes(certain: certain.map { last - $0 }, possible: possible.map { last - $0 }.reversed())
    }

    private init(certain: Int?, possible: [Int]) {
        self.certain = certain
        self.possible = possible
    }

    /// The places to name where none is certain; none where they are too many.
    var named: [Int] { certain == nil && possible.count <= Self.mostNamed ? possible : [] }
}
