/// From where to where a bar reaches.
package enum BarExtent: String, Sendable, CaseIterable {
    /// From zero to the number.
    case fromZero = "from-zero"
    /// From the least to the most that the number can be.
    case range
}
