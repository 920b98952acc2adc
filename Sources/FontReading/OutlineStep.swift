/// A place in the em: x to the right and y upwards from the beginning of the baseline, in units of the type size.
package struct OutlinePoint: Hashable, Sendable {
    package let x: Double
    package let y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// One stroke of the pen around a letter.
package enum OutlineStep: Hashable, Sendable {
    case move(OutlinePoint)
    case line(OutlinePoint)
    /// A parabola by its control point, as TrueType has them.
    case quadratic(OutlinePoint, to: OutlinePoint)
    /// A curve by its two control points, as PostScript has them.
    case cubic(OutlinePoint, OutlinePoint, to: OutlinePoint)
    case close
}
