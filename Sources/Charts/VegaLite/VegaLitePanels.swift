import Formatting
import Tabular

/// Small multiples: the view of each panel, side by side as the drawing has them. Their series have one legend.
struct VegaLitePanels {
    private struct Part {
        let title: JSON
        let view: VegaLiteView
        let width: Double
        let height: Double
    }

    private let data: FigureData
    private let panels: [Part]
    private let columns: Int
    private let theme: Theme

    init(_ data: FigureData, _ frame: FigureFrame) {
        let specification = data.specification, theme = frame.theme, mark = AllMarks.mark(specification.mark)
        let parts = data.divided(specification.panelAxes)
        // Where the drawing is refused, which comes first, nothing is translated either.
        let grid = try? PanelFigure(data: data, parts: parts, mark: mark, frame: frame).grid()
        let columns = grid?.columns ?? 1
        let room = frame.right - frame.left - Double(columns - 1) * PanelGrid.gap(theme)
        let page = FigureFrame(
            panelOf: frame, left: frame.left, top: frame.top, width: room / Double(columns), height: nil,
            titleIsOutside: specification.panelAxes == .shared)
        self.data = data
        self.columns = columns
        self.theme = theme
        let column = data.columns.facet?.name
        panels = zip(parts, data.panels).map { part, category in
            var view = VegaLiteView.translated(part, page)
            if let column {
                view.rows = view.rows.map { row in
                    var row = row
                    row.add(column, .string(category.label))
                    return row
                }
            }
            let lines = CategoryChannel.lines(category.label, page.right - page.left, page)
            let title: JSON = ["text": .array(lines.map(JSON.string)), "anchor": "start"]
            if case .plot(let width, let height) = view.size {
                return Part(title: title, view: view, width: width, height: height)
            }
            // As large as the drawing has it; where that does not say so, what labels leave of its page.
            let drawing = Panel(part, name: category.label, mark, page).drawing
            let depth = max(drawing.bottom - page.top - 2 * theme.scale, 12 * theme.scale)
            let names = view.hasNamesBeside ? CategoryChannel.beside(VegaLiteFields(part), page).depth : nil
            return Part(
                title: title, view: view, width: drawing.plot?.width ?? (page.right - page.left) * 0.7,
                height: max(drawing.plot?.height ?? depth, names ?? 0))
        }
    }

    var members: [JSON.Member] {
        let name = data.specification.name
        let views = panels.enumerated().map { index, panel in
            JSON.object(
                [
                    JSON.Member("title", panel.title), JSON.Member("width", VegaLite.pixels(panel.width)),
                    JSON.Member("height", VegaLite.pixels(panel.height)),
                ]
                    + panel.view.members(data: "\(name)-\(index + 1)").map {
                        $0.name == "layer" ? JSON.Member($0.name, $0.value.numbered(index + 1)) : $0
                    })
        }
        let resolve: JSON? =
            switch (data.specification.mark, data.specification.panelAxes) {
            // Colours that stand for numbers are each panel's own where its axes are.
            case (.heatmap, .own): ["color": "independent"]
            case (.strip, _): ["yOffset": "independent"]
            default: nil
            }
        return [
            JSON.Member("concat", .array(views)), JSON.Member("columns", .integer(columns)),
            JSON.Member("spacing", VegaLite.pixels(PanelGrid.gap(theme))),
        ] + (resolve.map { [JSON.Member("resolve", ["scale": $0])] } ?? [])
    }
}

extension JSON {
    /// Layers with the number of their panel after their names: of two layers of one name Vega-Lite draws the data of one twice.
    fileprivate func numbered(_ number: Int) -> JSON {
        switch self {
        case .array(let layers): .array(layers.map { $0.numbered(number) })
        case .object(let members):
            .object(
                members.map { member in
                    switch (member.name, member.value) {
                    case ("name", .string(let name)): Member(member.name, .string("\(name)-\(number)"))
                    case ("layer", let layers): Member(member.name, layers.numbered(number))
                    default: member
                    }
                })
        default: self
        }
    }
}
