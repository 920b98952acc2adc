/// Rules by which a page that holds figures inline shows them on a dark ground. Every element carries its light colours as
/// attributes, so that a figure alone needs no style sheet.
package enum FigureStyleSheet {
    /// For `@media (prefers-color-scheme: dark)`; each selector begins with the given one. Of the palettes those that figures of the
    /// page use.
    package static func dark(within selector: String = "svg", palettes: [PaletteName] = PaletteName.allCases) -> String {
        var rules: [(names: [String], property: String, colour: String)] = [
            (["ink"], "fill", "#e9e5dc"), (["rule"], "stroke", "#e9e5dc"),
            (["soft"], "fill", "#aaa59b"), (["rule-soft"], "stroke", "#aaa59b"),
            (["hair"], "stroke", "#4a4741"), (["hair-fill"], "fill", "#4a4741"),
            (["paper"], "fill", ground), (["paper-line", "halo"], "stroke", ground),
            (["track"], "fill", "#33302b"),
        ]
        for (index, colour) in darkAreas.enumerated() {
            rules.append((["series-\(index + 1)"], "fill", colour))
            rules.append((["series-\(index + 1)-ink"], "fill", darkLines[index]))
            rules.append((["series-\(index + 1)-line"], "stroke", darkLines[index]))
        }
        for palette in PaletteName.allCases where palette != .house && palettes.contains(palette) {
            let colours = Palette(palette)
            for index in 0..<Pattern.count {
                // Areas stay so dark that white numbers on them are legible.
                let area = Colour(colours.area(index)).lightened(toContrast: 2, on: Colour(ground)).hex
                let line = Colour(colours.line(index)).lightened(toContrast: 5, on: Colour(ground)).hex
                let name = "\(palette.rawValue)-\(index + 1)"
                rules += [([name], "fill", area), (["\(name)-ink"], "fill", line), (["\(name)-line"], "stroke", line)]
            }
        }
        for (index, colour) in Ramp.darkLevels.enumerated() { rules.append((["level-\(index + 1)"], "fill", colour)) }
        return rules.map { rule in
            rule.names.map { "\(selector) .\($0)" }.joined(separator: ",") + "{\(rule.property):\(rule.colour)}"
        }.joined(separator: "\n") + "\n"
    }

    private static let ground = "#191816"
    private static let darkAreas = ["#a8333a", "#3f7cab", "#dcbb80", "#8f8f8f", "#4f8462", "#7d5f96", "#c97b50", "#b9d3e0"]
    private static let darkLines = ["#e07f84", "#7fb2d9", "#dcbb80", "#b5b5b5", "#86c29c", "#b79ccf", "#e3a07b", "#b9d3e0"]
}
