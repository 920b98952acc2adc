/// A size in which a figure is printed: width and type in final units, and what the place allows.
package enum SizePreset: String, Sendable, CaseIterable {
    /// One column of a journal of Nature's format.
    case oneColumn = "nature-1col"
    /// One and a half columns.
    case oneAndHalfColumns = "nature-1.5col"
    /// Two columns.
    case twoColumns = "nature-2col"
    /// The text width of a PLOS journal, or another width that it allows.
    case plos
    /// One and two columns of the journals of the Indian Academy of Sciences.
    case academyColumn = "ias-1col"
    case academyPage = "ias-2col"
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
        case .plos: 132
        case .academyColumn: 84
        case .academyPage: 170
        case .page: 160
        case .slide: 254
        }
    }

    /// The widths in millimetres among which a figure can choose; nil when there is but one.
    package var widths: ClosedRange<Double>? { self == .plos ? 66.8...190.5 : nil }

    /// The greatest height in millimetres that the page allows.
    package var maximumHeight: Double {
        switch self {
        case .oneColumn, .oneAndHalfColumns, .twoColumns: 247
        case .plos: 222.25
        case .academyColumn, .academyPage, .page: 240
        case .slide: 142.875
        }
    }

    /// The smallest and the largest type in points that the preset allows.
    package var type: ClosedRange<Double> {
        switch self {
        case .oneColumn, .oneAndHalfColumns, .twoColumns: 5...7
        case .plos: 8...12
        case .academyColumn, .academyPage, .page: 5...12
        case .slide: 11...32
        }
    }

    private var isOfNature: Bool { [.oneColumn, .oneAndHalfColumns, .twoColumns].contains(self) }

    /// Whether areas can have patterns: Nature's journals ask for plain colours.
    package var allowsPatterns: Bool { !isOfNature }

    /// Whether texts are to stay texts, which Nature's journals set anew.
    package var keepsTextLive: Bool { isOfNature }

    /// How much larger than in Nature's journals type and strokes are.
    package var typeScale: Double {
        switch self {
        case .slide: 2.2
        // The smallest type of a figure, 5.2 points, becomes 8.
        case .plos: 8 / 5.2
        default: 1
        }
    }

    /// Whether a journal states these rules and sends back a figure that breaks one.
    package var isStrict: Bool { isOfNature || self == .plos }
}
