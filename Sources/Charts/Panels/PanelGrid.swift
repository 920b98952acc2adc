import Diagnostics
import Tabular

/// How many panels stand side by side.
struct PanelGrid: Hashable {
    let count: Int
    let columns: Int

    /// More panels are no longer compared with one another.
    static let mostPanels = 36
    /// Side by side more are too many for the eye, however wide the page is.
    static let mostColumns = 6

    var rows: Int { (count + columns - 1) / columns }

    /// As many as have room, in rows as even as can be; or as many as asked for, where each has room enough. `room` is in millimetres.
    init(_ data: FigureData, room: Double, theme: Theme) throws(Diagnostic) {
        let specification = data.specification
        let count = data.panels.count
        if count > Self.mostPanels { throw .manyPanels(count, data) }
        let least = specification.mark.leastPanel * theme.scale, gap = Self.gap(theme)
        let fitting = max(1, min(Int((room + gap) / (least + gap)), Self.mostColumns))
        if let asked = specification.panelColumns {
            columns = min(asked, count)
            let width = (room - Double(columns - 1) * gap) / Double(columns)
            // What is asked for may be a little narrower than what is chosen.
            if columns > fitting, width < least * 0.75 { throw .narrowPanels(asked, width, least * 0.75, fitting, data) }
        } else {
            let rows = (count + fitting - 1) / fitting
            columns = (count + rows - 1) / max(rows, 1)
        }
        self.count = count
    }

    private init(count: Int, columns: Int) {
        self.count = count
        self.columns = columns
    }

    /// With fewer side by side, in rows as even as can be; nil where all stand below one another.
    var wider: PanelGrid? {
        guard columns > 1 else { return nil }
        let rows = (count + columns - 2) / (columns - 1)
        return PanelGrid(count: count, columns: (count + rows - 1) / rows)
    }

    static func gap(_ theme: Theme) -> Double { 3.4 * theme.gap }

    func row(of panel: Int) -> Int { panel / columns }
    func column(of panel: Int) -> Int { panel % columns }
}

extension MarkKind {
    /// The width below which a panel is hard to read, in millimetres at the size of a journal: more where names stand beside the plot.
    fileprivate var leastPanel: Double {
        switch self {
        case .line, .bar: 27
        case .histogram: 32
        case .dot, .strip, .box, .heatmap, .waffle, .dumbbell, .survival, .marimekko: 40
        case .slope, .timeline, .gantt, .pyramid: 54
        }
    }
}

extension Diagnostic {
    fileprivate static func manyPanels(_ count: Int, _ data: FigureData) -> Diagnostic {
        Diagnostic(
            code: "figure.many-panels",
            "figure \(data.specification.name) would have \(count) panels, and more than \(PanelGrid.mostPanels) are not compared on one page",
            excerpt: data.columns.facet?.name,
            remedy: "narrow the rows with a condition, or give facet a column of fewer values")
    }

    fileprivate static func narrowPanels(_ asked: Int, _ width: Double, _ least: Double, _ fitting: Int, _ data: FigureData)
        -> Diagnostic
    {
        func millimetres(_ number: Double) -> String { SVGNumber.text((number * 10).rounded() / 10) }
        return Diagnostic(
            code: "figure.narrow-panels",
            "\(asked) panels side by side would be \(millimetres(max(width, 0))) mm wide; a \(data.specification.mark.rawValue) needs "
                + "\(millimetres(least)) mm",
            excerpt: "\(asked)",
            remedy: "ask for \"facet-columns: \(fitting)\", leave it out, or choose a wider size")
    }
}
