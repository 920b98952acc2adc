/// Places signs along a line so that none covers another: each on the line itself, or on the nearest free one above or below it.
struct Swarm {
    /// For each sign the line it stands on, in the order given: 0 is the line itself, -1 the first above it, 1 the first below.
    let tiers: [Int]
    /// How many lines are taken.
    let depth: Int

    /// `extents` are where the signs begin and end along the line, with the room that they need.
    init(_ extents: [(start: Double, end: Double)]) {
        // Taken from left to right, a line is free where its last sign has ended.
        let order = extents.indices.sorted { (extents[$0].start, $0) < (extents[$1].start, $1) }
        var ends: [Double] = []
        var tiers = [Int](repeating: 0, count: extents.count)
        for index in order {
            let rank = ends.firstIndex { $0 <= extents[index].start } ?? ends.count
            if rank == ends.count { ends.append(extents[index].end) } else { ends[rank] = extents[index].end }
            tiers[index] = rank % 2 == 0 ? rank / 2 : -(rank + 1) / 2
        }
        self.tiers = tiers
        depth = ends.count
    }

    /// How many lines lie above the line itself.
    var above: Int { depth / 2 }
}
