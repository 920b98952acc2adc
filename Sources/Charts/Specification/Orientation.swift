/// Which way bars grow.
package enum Orientation: String, Sendable, CaseIterable {
    case horizontal, vertical
}
