/// How a histogram divides its numbers.
package enum Binning: Hashable, Sendable {
    /// By the rule of Freedman and Diaconis, rounded; by that of Sturges where the middle half of the numbers is one number.
    case automatic
    /// So many bins from the least number to the greatest.
    case count(Int)
    /// Bins as wide as this, in units of the data; their edges are its multiples.
    case width(Double)

    /// More bins are no longer told apart on a page.
    package static let mostBins = 200
}

extension Binning: CustomStringConvertible {
    package var description: String {
        switch self {
        case .automatic: ""
        case .count(let count): "bins \(count)"
        case .width(let width): "width \(width)"
        }
    }
}
