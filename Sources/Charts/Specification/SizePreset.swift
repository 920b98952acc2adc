/// A size in which a figure is printed: width and type in final units.
package enum SizePreset: String, Sendable, CaseIterable {
    /// One column of a journal of Nature's format.
    case oneColumn = "nature-1col"
    /// One and a half columns.
    case oneAndHalfColumns = "nature-1.5col"
    /// Two columns.
    case twoColumns = "nature-2col"
    /// The text width of an A4 page.
    case page = "a4-text"
    /// A slide of the format 16:9.
    case slide

    /// In millimetres.
    package var width: Double {
        switch self {
        case .oneColumn: 89
        case .oneAndHalfColumns: 120
        case .twoColumns: 183
        case .page: 160
        case .slide: 254
        }
    }

    /// The greatest height in millimetres that the page allows.
    package var maximumHeight: Double {
        switch self {
        case .oneColumn, .oneAndHalfColumns, .twoColumns: 247
        case .page: 240
        case .slide: 142.875
        }
    }

    /// The smallest type in points that the preset allows.
    package var minimumType: Double { self == .slide ? 11 : 5 }

    /// How much larger than in a journal type and strokes are.
    package var typeScale: Double { self == .slide ? 2.2 : 1 }
}
