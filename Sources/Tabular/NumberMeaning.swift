/// What the numbers of a column are, as far as it decides how they are printed and drawn.
package enum NumberMeaning: String, Sendable {
    /// A quantity.
    case quantity
    /// A share of a whole, 0 to 1.
    case share
    /// A calendar year: no thousands separators, no zero baseline.
    case year
    /// The first year of a decade.
    case decade
    /// A month, 1 to 12.
    case month
}
