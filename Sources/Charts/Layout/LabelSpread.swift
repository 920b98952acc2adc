/// Moves labels along one line apart, each as near to where it belongs as its neighbours allow.
enum LabelSpread {
    /// The middles of labels of the given extents, in the order given. They keep the order in which they want to stand; groups
    /// that touch stand around the mean of where they want to be.
    static func middles(_ wanted: [Double], extents: [Double], within limits: ClosedRange<Double>) -> [Double] {
        struct Block {
            var members: [Int]
            /// The sum of where the members would have the block begin.
            var begins: Double
            var extent: Double
            var start: Double { begins / Double(members.count) }
        }
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        let room = limits.upperBound - limits.lowerBound
        func held(_ block: Block) -> Double {
            max(limits.lowerBound, min(block.start, limits.upperBound - min(block.extent, room)))
        }
        var blocks: [Block] = []
        for index in order {
            var block = Block(members: [index], begins: wanted[index] - extents[index] / 2, extent: extents[index])
            while let above = blocks.last, held(above) + above.extent > held(block) {
                blocks.removeLast()
                block = Block(
                    members: above.members + block.members,
                    begins: above.begins + block.begins - Double(block.members.count) * above.extent,
                    extent: above.extent + block.extent)
            }
            blocks.append(block)
        }
        var middles = wanted
        for block in blocks {
            var edge = held(block)
            for index in block.members {
                middles[index] = edge + extents[index] / 2
                edge += extents[index]
            }
        }
        return middles
    }
}
