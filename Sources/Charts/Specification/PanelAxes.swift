/// Whether the panels of small multiples have their axes in common.
package enum PanelAxes: String, Sendable, CaseIterable {
    /// The same numbers, categories and time in every panel, so that panels are compared by eye.
    case shared
    /// Each panel shows its own as large as it can.
    case own
}
