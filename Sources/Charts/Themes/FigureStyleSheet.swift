/// Rules by which a page that holds figures inline shows them on a dark ground. Every element carries its light colours as
/// attributes, so that a figure alone needs no style sheet.
package enum FigureStyleSheet {
    /// For `@media (prefers-color-scheme: dark)`; each selector begins with the given one.
    package static func dark(within selector: String = "svg") -> String {
        var rules: [(names: [String], property: String, colour: String)] = [
            (["ink"], "fill", "#e9e5dc"), (["rule"], "stroke", "#e9e5dc"),
            (["soft"], "fill", "#aaa59b"), (["rule-soft"], "stroke", "#aaa59b"),
            (["hair"], "stroke", "#4a4741"), (["hair-fill"], "fill", "#4a4741"),
            (["paper"], "fill", "#191816"), (["paper-line", "halo"], "stroke", "#191816"),
            (["track"], "fill", "#33302b"),
        ]
        for (index, colour) in darkAreas.enumerated() {
            rules.append((["series-\(index + 1)"], "fill", colour))
            rules.append((["series-\(index + 1)-ink"], "fill", darkLines[index]))
            rules.append((["series-\(index + 1)-line"], "stroke", darkLines[index]))
        }
        for (index, colour) in Ramp.darkLevels.enumerated() { rules.append((["level-\(index + 1)"], "fill", colour)) }
        return rules.map { rule in
            rule.names.map { "\(selector) .\($0)" }.joined(separator: ",") + "{\(rule.property):\(rule.colour)}"
        }.joined(separator: "\n") + "\n"
    }

    private static let darkAreas = ["#a8333a", "#3f7cab", "#dcbb80", "#8f8f8f", "#4f8462", "#7d5f96", "#c97b50", "#b9d3e0"]
    private static let darkLines = ["#e07f84", "#7fb2d9", "#dcbb80", "#b5b5b5", "#86c29c", "#b79ccf", "#e3a07b", "#b9d3e0"]
}
