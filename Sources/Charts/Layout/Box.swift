/// A rectangle in millimetres; y grows downwards.
struct Box: Hashable, Sendable {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    var width: Double { maxX - minX }
    var height: Double { maxY - minY }

    /// Whether the two share more than an edge.
    func overlaps(_ other: Box) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    func lowered(by distance: Double) -> Box {
        Box(minX: minX, minY: minY + distance, maxX: maxX, maxY: maxY + distance)
    }

    func insetBy(_ distance: Double) -> Box {
        Box(minX: minX + distance, minY: minY + distance, maxX: maxX - distance, maxY: maxY - distance)
    }
}
