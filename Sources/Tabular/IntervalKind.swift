/// What the bounds of an estimate mean. Bounds of different kinds are different statements.
package enum IntervalKind: String, Sendable, CaseIterable {
    /// The range that an author gives.
    case authors
    /// The least and the greatest number of several sources.
    case sources
    /// A confidence interval of a sample.
    case confidence
    /// What a rounded number can stand for.
    case rounding
}
