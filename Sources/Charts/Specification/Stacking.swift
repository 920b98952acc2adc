/// How bars of several series share a category.
package enum Stacking: String, Sendable, CaseIterable {
    /// Side by side.
    case none
    /// On top of each other, from zero.
    case zero
    /// On top of each other, each category scaled to 100 %.
    case normalize
}
