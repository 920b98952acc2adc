import Diagnostics
import Formatting
import Tabular

/// What the panels of a figure say, joined: once where all say it alike, otherwise with the names of those that do.
struct PanelTexts {
    /// So many panels are named; more are counted.
    private static let mostNamed = 4

    private let panels: [Panel]

    init(_ panels: [Panel]) {
        self.panels = panels.filter { !$0.isEmpty }
    }

    func joined(_ texts: KeyPath<MarkDrawing, [String]>) -> [String] {
        grouped { $0.drawing[keyPath: texts] }.map { text, names in
            guard names.count == panels.count else { return "\(text) (\(named(names)))" }
            // A count is that of one panel.
            return panels.count > 1 && text.first?.isNumber == true ? "\(text) (\(Words.inEachPanel))" : text
        }
    }

    var diagnostics: [Diagnostic] {
        grouped(\.diagnostics).map { diagnostic, names in
            guard names.count < panels.count else { return diagnostic }
            var diagnostic = diagnostic
            diagnostic.message = "panel \(named(names)): \(diagnostic.message)"
            return diagnostic
        }
    }

    private func named(_ names: [String]) -> String {
        names.count <= Self.mostNamed ? names.joined(separator: ", ") : "\(names.count) panels"
    }

    /// In the order in which they are first said.
    private func grouped<Said: Hashable>(_ said: (Panel) -> [Said]) -> [(said: Said, names: [String])] {
        var groups: [(said: Said, names: [String])] = []
        for panel in panels {
            for text in said(panel) {
                if let index = groups.firstIndex(where: { $0.said == text }) {
                    if groups[index].names.last != panel.name { groups[index].names.append(panel.name) }
                } else {
                    groups.append((text, [panel.name]))
                }
            }
        }
        return groups
    }

    /// The sentences of the description: how many panels there are and of what, what all show, and what each shows, shortly.
    static func description(_ data: FigureData, _ parts: [FigureData], _ mark: any Mark) -> [String] {
        let name = ValueAxis.name(of: data.columns.facet, override: nil)
        let axes = data.specification.panelAxes == .shared ? "all on the same axes" : "each on axes of its own"
        let count = data.format.plural(parts.count, "panel", "panels")
        var sentences = ["\(count)\(name.isEmpty ? "" : " by \(name)"), \(axes)."]
        if let subject = mark.describe(data).first { sentences.append(subject) }
        for (panel, part) in zip(data.panels, parts) {
            let shown = mark.canDraw(part) ? mark.summary(part).joined(separator: " ") : "no value."
            sentences.append("\(panel.label): \(shown)")
        }
        return sentences
    }
}
