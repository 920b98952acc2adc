import Formatting

/// The page a mark draws on: from the top margin downwards, as deep as it needs.
struct FigureFrame: Sendable {
    let width: Double
    /// The height the definition asks for; nil lets the content decide.
    let height: Double?
    let theme: Theme
    let format: ValueFormat

    init(_ specification: FigureSpecification) {
        width = specification.width ?? specification.size.width
        height = specification.height
        theme = Theme(specification.size)
        format = specification.format
    }

    var left: Double { theme.margin }
    var right: Double { width - theme.margin }
    var top: Double { theme.margin }
    var isNarrow: Bool { width / theme.scale < 110 }

    /// The depth of a plot: what is asked for less what stands around it, or the given one.
    func plotHeight(around used: Double, natural: Double) -> Double {
        guard let height else { return natural }
        return max(height - used, 8 * theme.scale)
    }
}

/// What a mark hands back.
struct MarkDrawing: Sendable {
    var elements: [SVGElement] = []
    /// How far down it reaches, in millimetres.
    var bottom = 0.0
    /// Remarks that the drawing itself makes necessary, such as what a sign means.
    var remarks: [String] = []
    /// What the description must say because of how it was drawn.
    var sentences: [String] = []

    /// Whether a text ends in the star of what is not verified.
    var usesStar: Bool {
        elements.flatMap(\.descendants).contains { $0.name == "text" && $0.text.last == "*" }
    }
}
