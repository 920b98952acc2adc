/// The room a text takes, in millimetres.
package struct TextBox: Sendable, Equatable {
    package let text: String
    package let left: Double
    package let top: Double
    package let right: Double
    package let bottom: Double

    /// Whether two boxes share more than a hair.
    package func overlaps(_ other: TextBox, slack: Double = 0.1) -> Bool {
        left + slack < other.right && other.left + slack < right && top + slack < other.bottom && other.top + slack < bottom
    }
}
