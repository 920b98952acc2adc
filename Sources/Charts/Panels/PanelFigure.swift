import Diagnostics
import Formatting

/// Small multiples: the same figure once for each value of a column, in a grid. Each panel is drawn by the mark on a page of its own;
/// labels that say what a neighbour says are left out, and what explains all panels stands once.
struct PanelFigure {
    let data: FigureData
    let parts: [FigureData]
    let mark: any Mark
    let frame: FigureFrame

    private var theme: Theme { frame.theme }
    private var isShared: Bool { data.specification.panelAxes == .shared }

    func draw(_ sink: inout DiagnosticSink) throws(Diagnostic) -> MarkDrawing {
        let figure = try legible().figure
        sink.report(contentsOf: figure.diagnostics)
        return figure.drawing
    }

    private typealias Figure = (drawing: MarkDrawing, diagnostics: [Diagnostic], isLegible: Bool)

    /// How the panels stand.
    func grid() throws(Diagnostic) -> PanelGrid { try legible().grid }

    private func legible() throws(Diagnostic) -> (grid: PanelGrid, figure: Figure) {
        var grid = try PanelGrid(data, room: frame.right - frame.left, theme: theme)
        var figure = drawn(grid)
        // Fewer panels stand side by side where texts would touch, unless their number is asked for.
        while !figure.isLegible, data.specification.panelColumns == nil, let wider = grid.wider {
            grid = wider
            figure = drawn(grid)
        }
        return (grid, figure)
    }

    private func drawn(_ grid: PanelGrid) -> Figure {
        let columns = columns(grid)
        var figure = MarkDrawing()
        var top = head(columns.trial, into: &figure)
        let height = frame.height.map { ($0 - top - 8 * theme.scale) / Double(grid.rows) }
        let room = columns.width - columns.inset
        let titles = data.panels.map {
            TextWrapping.broken(TextWrapping.balanced($0.label, width: room, theme.strong), width: room, theme.strong)
        }
        let repeated = isShared ? columns.repeatedFeet(grid) : []
        let haveOwnKeys = joinedKeys(columns.trial) == nil
        var panels: [Panel] = []
        for row in 0..<grid.rows {
            let indices = row * grid.columns..<min((row + 1) * grid.columns, grid.count)
            let depth = Double(indices.map { titles[$0].count }.max() ?? 1) * theme.strong.lineHeight + 0.8 * theme.gap
            var bottom = top
            for index in indices {
                let left = frame.left + Double(grid.column(of: index)) * columns.step
                let isInner = columns.areOuter && grid.column(of: index) > 0
                var panel = panel(
                    index, left: left, top: top + depth, columns.width, height: height.map { top + $0 },
                    footInset: isInner ? columns.inset - PanelGrid.gap(theme) / 2 : 0)
                if isInner { panel.removeLeftTexts() }
                if repeated.contains(index) { panel.removeFootTexts(theme) }
                if haveOwnKeys { panel.drawing = panel.drawing.explained(in: panel.frame) }
                panel.drawing.elements = title(titles[index], x: left + columns.inset, top: top) + panel.drawing.elements
                bottom = max(bottom, panel.drawing.bottom)
                panels.append(panel)
            }
            top = bottom + 3 * theme.scale
        }
        figure.elements += panels.map { .group("panel", $0.drawing.elements) }
        figure.bottom = panels.map(\.drawing.bottom).max() ?? top
        figure.keys = haveOwnKeys ? [] : joinedKeys(panels) ?? []
        let texts = PanelTexts(panels)
        figure.remarks = texts.joined(\.remarks)
        figure.unnamed = texts.joined(\.unnamed)
        figure.sentences = texts.joined(\.sentences)
        let areApart = LayoutAudit.overlaps(figure.elements.flatMap(\.descendants).compactMap(TextLabel.init)).isEmpty
        return (figure, texts.diagnostics, areApart && panels.allSatisfy(\.holdsItsTexts))
    }

    private func panel(
        _ index: Int, left: Double, top: Double, _ width: Double, height: Double?, footInset: Double = 0
    ) -> Panel {
        var page = FigureFrame(
            panelOf: frame, left: left, top: top, width: width, height: height, titleIsOutside: isShared)
        page.footLeft += max(footInset, 0)
        return Panel(parts[index], name: data.panels[index].label, mark, page)
    }

    private func title(_ lines: [String], x: Double, top: Double) -> [SVGElement] {
        lines.enumerated().map { index, line in
            let y = top + theme.strong.ascent + Double(index) * theme.strong.lineHeight
            return TextLabel(text: line, x: x, y: y, style: theme.strong).element
        }
    }

    /// The legend of the series and the title of the axis that all have in common; returns where the panels begin.
    private func head(_ trial: [Panel], into figure: inout MarkDrawing) -> Double {
        var top = frame.top
        if let legend = mark.legend(data, theme), legend.items.count > 1 {
            let rows = legend.rows(left: frame.left, top: top, width: frame.right - frame.left)
            figure.elements.append(.group("legend", rows.elements))
            top = rows.bottom + 2 * theme.gap
        }
        guard isShared, let title = trial.first(where: { !$0.isEmpty })?.drawing.heading, !title.isEmpty else { return top }
        for line in TextWrapping.lines(title, width: frame.right - frame.left, theme.label) {
            figure.elements.append(
                TextLabel(text: line, x: frame.left, y: top + theme.label.ascent, style: theme.label).element)
            top += theme.label.lineHeight
        }
        return top + 1.4 * theme.gap
    }

    /// The keys of all panels as one; nil where panels need keys of their own, such as colours for different numbers.
    private func joinedKeys(_ panels: [Panel]) -> [any FigureKey]? {
        let all = panels.filter { !$0.isEmpty }.map(\.drawing.keys)
        guard let first = all.first, all.allSatisfy({ $0.count == first.count }) else { return nil }
        var joined = first
        for keys in all.dropFirst() {
            for (index, key) in keys.enumerated() {
                guard let both = joined[index].joined(with: key) else { return nil }
                joined[index] = both
            }
        }
        return joined
    }

    /// Panels of one width; where those of a row have the same labels left of their plots, only the first keeps them and all plots are
    /// wider by what that saves.
    private func columns(_ grid: PanelGrid) -> PanelColumns {
        let room = frame.right - frame.left, gap = PanelGrid.gap(theme), others = Double(grid.columns - 1)
        // A height that is asked for is divided when the head is known; here its labels alone matter.
        func trial(_ width: Double) -> [Panel] {
            parts.indices.map { index in
                panel(
                    index, left: frame.left, top: frame.top, width,
                    height: frame.height.map { frame.top + ($0 - frame.top - 12 * theme.scale) / Double(grid.rows) })
            }
        }
        let narrow = (room - others * gap) / (others + 1)
        let plain = PanelColumns(width: narrow, step: narrow + gap, inset: 0, areOuter: false, trial: trial(narrow))
        guard isShared, grid.columns > 1 else { return plain }
        var width = narrow, panels = plain.trial
        // Names wrap otherwise where panels are wider, so the room they take is found step by step.
        for _ in 0..<5 {
            guard let inset = PanelColumns.commonInset(panels, grid) else { return plain }
            let step = width - inset + gap
            if abs(width + others * step - room) < 0.05 {
                return PanelColumns(width: width, step: step, inset: inset, areOuter: true, trial: panels)
            }
            width = (room + others * (inset - gap)) / (others + 1)
            panels = trial(width)
        }
        return plain
    }
}
