/// How many numbers lie on one side of another.
struct SortedNumbers: Sendable {
    let all: [Double]

    init(_ numbers: [Double]) { all = numbers.sorted() }

    var count: Int { all.count }
    func count(from number: Double) -> Int { all.count - index { $0 < number } }
    func count(after number: Double) -> Int { all.count - index { $0 <= number } }
    func count(upTo number: Double) -> Int { index { $0 <= number } }
    func count(at number: Double) -> Int { count(from: number) - count(after: number) }

    /// How many from the first on meet a condition that the later ones do not.
    private func index(_ isBelow: (Double) -> Bool) -> Int {
        var low = 0, high = all.count
        while low < high {
            let middle = (low + high) / 2
            if isBelow(all[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
