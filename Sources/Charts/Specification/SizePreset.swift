/// A size in which a figure is printed: width and type in final units.
package enum SizePreset: String, Sendable, CaseIterable {
    /// One column of a journal of Nature's format.
    case natureOneColumn = "nature-1col"
    /// One and a half columns.
    case natureOneAndHalfColumns = "nature-1.5col"
    /// Two columns.
    case natureTwoColumns = "nature-2col"
    /// The text width of an A4 page.
    case a4Text = "a4-text"
    /// A slide of the format 16:9.
    case slide

    /// In millimetres.
    package var width: Double {
        switch self {
        case .natureOneColumn: 89
        case .natureOneAndHalfColumns: 120
        case .natureTwoColumns: 183
        case .a4Text: 160
        case .slide: 254
        }
    }

    /// The greatest height in millimetres that the page allows.
    package var maximumHeight: Double {
        switch self {
        case .natureOneColumn, .natureOneAndHalfColumns, .natureTwoColumns: 247
        case .a4Text: 240
        case .slide: 142.875
        }
    }

    /// The smallest type in points that the preset allows.
    package var minimumType: Double { self == .slide ? 11 : 5 }

    /// How much larger than in a journal type and strokes are.
    package var typeScale: Double { self == .slide ? 2.2 : 1 }
}
