/// How numbers become colours.
package enum ColourScaling: String, Sendable, CaseIterable {
    /// Equal steps of the number are equal steps of colour.
    case linear
    /// Equal steps of its square root: small numbers are told apart beside great ones.
    case squareRoot = "sqrt"

    /// A share of the scale's extent, 0 to 1, as a share of its colours.
    func share(_ share: Double) -> Double {
        let held = min(max(share, 0), 1)
        return self == .squareRoot ? held.squareRoot() : held
    }
}
