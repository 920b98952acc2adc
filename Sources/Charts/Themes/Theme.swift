/// Colours, strokes and type of all figures: black on white, hairlines, few sizes.
enum Theme {
    static let ink = "#1a1a1a"
    static let soft = "#5c5c5c"
    static let hair = "#d8d8d8"
    static let paper = "#ffffff"
    /// The part of a whole that is not counted.
    static let track = "#ece7e0"
    /// For series in their order: told apart in greyscale and by readers who do not see red and green apart.
    static let series = ["#9d2226", "#33658a", "#d9b26f", "#b8b8b8", "#2b5f57", "#7a5c94", "#1a1a1a", "#8c6d3f"]
    /// For lines and points, which need more weight on white than areas.
    static let lines = ["#9d2226", "#33658a", "#a8752a", "#6e6e6e", "#2b5f57", "#7a5c94", "#1a1a1a", "#8c6d3f"]

    static func area(_ index: Int) -> String { series[index % series.count] }
    static func line(_ index: Int) -> String { lines[index % lines.count] }

    /// Sizes in millimetres; a point is 0.3528 mm.
    enum Size {
        static let point = 0.3528
        static let label = 6.5 * point
        static let tick = 6 * point
        static let note = 5.2 * point
    }

    static let family = "Arial, Helvetica, 'Liberation Sans', sans-serif"
}
