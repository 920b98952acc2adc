/// An end of a range: a number, the next beyond it, or the last before it. Ends are ordered and added like numbers.
package struct EstimateEnd: Comparable, Sendable {
    package let number: Double
    /// 1 when the number itself is left out and all above it are meant, -1 when all below it are; else 0.
    package let side: Int

    package init(_ number: Double, side: Int = 0) {
        self.number = number
        self.side = number.isFinite ? side.signum() : 0
    }

    /// Whether the number itself is left out.
    package var isOpen: Bool { side != 0 }

    package static func < (left: EstimateEnd, right: EstimateEnd) -> Bool {
        left.number != right.number ? left.number < right.number : left.side < right.side
    }
    package static func + (left: EstimateEnd, right: EstimateEnd) -> EstimateEnd {
        EstimateEnd(left.number + right.number, side: left.side + right.side)
    }
    package static prefix func - (end: EstimateEnd) -> EstimateEnd { EstimateEnd(-end.number, side: -end.side) }

    /// With its number changed by a growing function.
    package func mapped(_ change: (Double) -> Double) -> EstimateEnd { EstimateEnd(change(number), side: side) }
}
