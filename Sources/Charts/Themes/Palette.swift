/// The colours of series, in order: distinct to colour-blind readers, and neighbours distinct in lightness when printed grey.
enum Palette {
    /// For areas. Lightness (CIE L*): 30, 45, 77, 67, 52, 36, 58, 84.
    static let areas = ["#8f1d22", "#386d97", "#dcbb80", "#a5a5a5", "#4f8462", "#664a7c", "#c97b50", "#b9d3e0"]
    /// For lines, dots and text in the same order: darker, so that thin strokes and words stay legible.
    static let lines = ["#8f1d22", "#2f6590", "#a8761f", "#6f6f6f", "#3a714e", "#664a7c", "#b25c2f", "#4b8aa6"]

    /// Series past the end begin again.
    static func area(_ series: Int) -> String { areas[series % areas.count] }
    static func line(_ series: Int) -> String { lines[series % lines.count] }
    /// Whether white text on the area is legible (contrast of at least 4.5).
    static func isDark(_ series: Int) -> Bool { [0, 1, 5].contains(series % areas.count) }
    static func number(_ series: Int) -> Int { series % areas.count + 1 }
}
