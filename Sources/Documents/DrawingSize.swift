/// Asks an SVG document for its size.
enum DrawingSize {
    /// The width in millimetres; nil when it is given in another unit or not at all.
    static func millimetres(_ svg: String) -> Double? {
        guard let head = svg.firstRange(of: "<svg"), let width = svg[head.upperBound...].firstRange(of: " width=\"") else {
            return nil
        }
        let value = svg[width.upperBound...].prefix { $0 != "\"" }
        guard value.hasSuffix("mm"), let number = Double(value.dropLast(2)), number > 0, number.isFinite else { return nil }
        return number
    }
}
