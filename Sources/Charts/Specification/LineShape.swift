/// How a line leads from one number to the next.
package enum LineShape: String, Sendable, CaseIterable {
    /// Straight from point to point.
    case straight
    /// Level, with a step where the number changes.
    case step
    /// Straight, with the area down to zero filled.
    case area
}
