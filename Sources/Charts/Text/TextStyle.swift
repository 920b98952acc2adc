/// How a piece of text is set.
struct TextStyle: Hashable, Sendable {
    /// In millimetres.
    var size: Double
    var face: FontFace = .regular

    /// Points in a millimetre: 1 pt is 1/72 inch.
    static let millimetresPerPoint = 25.4 / 72

    /// A size given in points.
    static func points(_ points: Double, _ face: FontFace = .regular) -> TextStyle {
        TextStyle(size: points * millimetresPerPoint, face: face)
    }

    /// From one baseline to the next, in millimetres.
    var lineHeight: Double { size * 1.17 }
    /// From the baseline to the top of a capital letter.
    var capHeight: Double { size * 0.716 }
    /// From the baseline to the top of the tallest letters, as boxes are measured.
    var ascent: Double { size * 0.74 }
    /// From the baseline to the foot of the lowest letters.
    var descent: Double { size * 0.21 }
}

/// The faces whose widths are known.
enum FontFace: String, Sendable {
    case regular, bold, italic
}
