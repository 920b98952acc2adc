/// What a source says of a number beside its bounds.
package struct EstimateQualifier: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It is called approximate, as in `ca. 353000`, and no width is stated.
    package static let approximate = EstimateQualifier(rawValue: 1)
    /// It is more than its low, not the low itself.
    package static let aboveLow = EstimateQualifier(rawValue: 2)
    /// It is less than its high, not the high itself.
    package static let belowHigh = EstimateQualifier(rawValue: 4)
}
