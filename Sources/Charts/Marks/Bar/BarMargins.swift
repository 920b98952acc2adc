/// The room that numbers beside lying bars need at both ends of the plot.
struct BarMargins {
    /// A number that stands beyond an end of a bar.
    struct Text {
        let isLeft: Bool
        /// The end, in the units of the axis.
        let end: Double
        /// How far it reaches from there, with the arrow before it, in millimetres.
        let width: Double
    }

    let texts: [Text]
    /// How far the last number under the axis reaches past it.
    let overhang: Double

    /// The least part of the room that is left to the bars.
    private static let leastShare = 0.3
    /// Below this part numbers move into the room that shorter bars leave.
    private static let comfortableShare = 0.5

    /// The scale between two places: as if every number stood at the edge of the plot; where that leaves too little to the bars, as long
    /// as the numbers beside them allow.
    func scale(_ domain: ClosedRange<Double>, left: Double, right: Double) -> LinearScale {
        let before = texts.filter(\.isLeft).map(\.width).max() ?? 0
        let after = max(texts.filter { !$0.isLeft }.map(\.width).max() ?? 0, overhang)
        let room = right - left
        if room - before - after >= room * Self.comfortableShare {
            return LinearScale(domain: domain, start: left + before, end: right - after)
        }
        let extent = domain.upperBound - domain.lowerBound
        let shares = texts.map { extent > 0 ? ($0.end - domain.lowerBound) / extent : 0 }
        /// Where an axis of a length may begin.
        func starts(_ length: Double) -> (least: Double, most: Double) {
            var least = left, most = right - overhang - length
            for (text, share) in zip(texts, shares) {
                if text.isLeft {
                    least = max(least, left + text.width - share * length)
                } else {
                    most = min(most, right - text.width - share * length)
                }
            }
            return (least, most)
        }
        let lengths = stride(from: 1, to: Self.leastShare, by: -0.01).map { $0 * room }
        guard let length = lengths.first(where: { starts($0).least <= starts($0).most }) else {
            // Every number finds more room at the right of the bars than on either side of them.
            return LinearScale(domain: domain, start: left, end: left + room * Self.leastShare)
        }
        let (least, most) = starts(length)
        return LinearScale(domain: domain, start: (least + most) / 2, end: (least + most) / 2 + length)
    }
}
