import Formatting

/// The page a mark draws on: from the top margin downwards, as deep as it needs.
struct FigureFrame: Sendable {
    /// With its margins.
    let width: Double
    /// How far down the page the figure may reach; nil lets the content decide.
    let height: Double?
    let theme: Theme
    let format: ValueFormat
    let left: Double
    let right: Double
    let top: Double
    /// How far to the left what stands under the plot may reach.
    var footLeft: Double
    /// Whether the title of an upright axis stands elsewhere.
    var titleIsOutside = false
    /// How deep a plot is at most where the content decides.
    private var deepest = Double.infinity

    init(_ specification: FigureSpecification, height: Double? = nil) {
        width = specification.width ?? specification.size.width
        self.height = height ?? specification.height
        theme = Theme(specification.size)
        format = specification.format
        left = theme.margin
        footLeft = theme.margin
        right = width - theme.margin
        top = theme.margin
    }

    /// A part of a page, `width` without margins.
    init(panelOf page: FigureFrame, left: Double, top: Double, width: Double, height: Double?, titleIsOutside: Bool) {
        (theme, format) = (page.theme, page.format)
        (self.left, self.top, self.height) = (left, top, height)
        footLeft = left
        right = left + width
        self.width = width + 2 * page.theme.margin
        self.titleIsOutside = titleIsOutside
        deepest = min(max(width * 0.7, 22 * page.theme.scale), 34 * page.theme.scale)
    }

    var isNarrow: Bool { width / theme.scale < 110 }

    /// The depth of a plot: what is asked for less what stands around it, or the given one.
    func plotHeight(around used: Double, natural: Double) -> Double {
        guard let height else { return min(natural, deepest) }
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
    /// Remarks on what is marked and has no room for its name.
    var unnamed: [String] = []
    /// What the description must say because of how it was drawn.
    var sentences: [String] = []
    /// Where the data lie, between the labels at the left and those at the foot; nil where there are no such sides.
    var plot: Box?
    /// The title of the upright axis, whether or not it is drawn.
    var heading = ""
    /// What explains its signs, to stand under it.
    var keys: [any FigureKey] = []

    /// With its keys drawn under it.
    func explained(in frame: FigureFrame) -> MarkDrawing {
        var drawing = self
        for key in keys {
            let drawn = key.draw(frame, below: drawing.bottom)
            drawing.elements += drawn.elements
            drawing.bottom = drawn.bottom
        }
        drawing.keys = []
        return drawing
    }

    /// Whether a text ends in the star of what is not verified.
    var usesStar: Bool {
        elements.flatMap(\.descendants).contains { $0.name == "text" && $0.text.last == "*" }
    }
}
