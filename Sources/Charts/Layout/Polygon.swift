/// A closed area through points, in millimetres.
struct Polygon: Sendable {
    let points: [(x: Double, y: Double)]

    /// By the number of edges to the right of the point.
    func contains(_ x: Double, _ y: Double) -> Bool {
        guard var before = points.last else { return false }
        var isInside = false
        for point in points {
            if (point.y > y) != (before.y > y), x < point.x + (y - point.y) / (before.y - point.y) * (before.x - point.x) {
                isInside.toggle()
            }
            before = point
        }
        return isInside
    }

    /// Whether a corner of the box or its middle lies within.
    func touches(_ box: Box) -> Bool {
        let middle = ((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
        return [middle, (box.minX, box.minY), (box.maxX, box.minY), (box.minX, box.maxY), (box.maxX, box.maxY)]
            .contains { contains($0.0, $0.1) }
    }
}
