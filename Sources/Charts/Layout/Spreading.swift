/// Moves labels along a line until none stands on another.
enum Spreading {
    /// The wanted positions, at least `gap` apart and within the bounds as far as there is room, in the given order.
    static func apart(_ wanted: [Double], gap: Double, within bounds: ClosedRange<Double>) -> [Double] {
        let order = wanted.indices.sorted { wanted[$0] != wanted[$1] ? wanted[$0] < wanted[$1] : $0 < $1 }
        var positions = order.map { wanted[$0] }
        for index in positions.indices.dropFirst() { positions[index] = max(positions[index], positions[index - 1] + gap) }
        if let last = positions.indices.last, positions[last] > bounds.upperBound {
            positions[last] = bounds.upperBound
            for index in positions.indices.dropLast().reversed() {
                positions[index] = min(positions[index], positions[index + 1] - gap)
            }
        }
        var result = wanted
        for (rank, index) in order.enumerated() { result[index] = positions[rank] }
        return result
    }
}
