import Testing

@testable import Charts

@Suite struct PolygonTests {
    /// A square of 10 with a notch of 4 by 4 in its upper right corner.
    private let notched = Polygon(points: [(0, 0), (6, 0), (6, 4), (10, 4), (10, 10), (0, 10)])

    @Test("what lies in the notch is outside, what lies beside it inside")
    func contains() {
        #expect(notched.contains(1, 1) && notched.contains(9, 5) && notched.contains(5, 9))
        #expect(!notched.contains(8, 2) && !notched.contains(11, 5) && !notched.contains(-1, 5) && !notched.contains(5, 11))
        #expect(!Polygon(points: []).contains(0, 0))
    }

    @Test("a box touches when a corner or its middle is inside")
    func touches() {
        #expect(!notched.touches(Box(minX: 7, minY: 1, maxX: 9, maxY: 3)))
        #expect(notched.touches(Box(minX: 7, minY: 1, maxX: 9, maxY: 4.5)))
        #expect(notched.touches(Box(minX: -1, minY: -1, maxX: 11, maxY: 11)))
    }
}
