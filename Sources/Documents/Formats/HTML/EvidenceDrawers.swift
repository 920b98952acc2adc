import Formatting

/// The drawers at the foot of the window: a number is a link, its target is the list of rows behind it.
/// The browser opens them by the address alone, so they work by mouse, by keyboard and without script.
struct EvidenceDrawers {
    /// How many rows a drawer lists; the rest is counted, with the lines where it stands.
    static let rowLimit = 40
    private var entries: [(evidence: Evidence, title: String)] = []
    private var indices: [String: Int] = [:]

    /// The link of a number; plain text when no row is behind it.
    mutating func link(_ text: String, _ evidence: Evidence, title: String) -> String {
        guard !evidence.isEmpty else { return Escaping.markup(text) }
        // Each place opens its own drawer when the rows differ; the same rows share one.
        let key = evidence.rows.map { "\($0.file):\($0.line)" }.joined(separator: " ")
        let index: Int, isFirst: Bool
        if let known = indices[key] {
            (index, isFirst) = (known, false)
        } else {
            index = entries.count
            indices[key] = index
            entries.append((evidence, title))
            isFirst = true
        }
        let id = isFirst ? " id=\"n\(index + 1)\"" : ""
        return "<a class=\"n\"\(id) href=\"#e\(index + 1)\">\(Escaping.markup(text))</a>"
    }

    var markup: String {
        guard !entries.isEmpty else { return "" }
        let drawers = entries.enumerated().map { drawer($0.offset + 1, $0.element.evidence, $0.element.title) }
        return "<aside class=\"evidence\" aria-label=\"Rows behind the numbers\">\n\(drawers.joined(separator: "\n"))\n</aside>"
    }

    private func drawer(_ number: Int, _ evidence: Evidence, _ title: String) -> String {
        let format = ValueFormat(), count = evidence.rows.count
        let shown = evidence.rows.prefix(Self.rowLimit).map { row -> String in
            let place = "<code>\(Escaping.markup(row.file)):\(row.line)</code>"
            let source =
                row.source.map { id in
                    "<a href=\"#source-\(Escaping.markup(id))\">\(Escaping.markup(row.sourceName ?? id))</a>"
                        + (row.locator.map { ", " + Escaping.markup($0) } ?? "")
                } ?? ""
            let unchecked = row.isChecked == false ? " *" : ""
            return "<tr><td>\(place)</td><td>\(Escaping.markup(row.summary))\(unchecked)</td><td>\(source)</td></tr>"
        }
        var rest = ""
        if count > Self.rowLimit {
            let hidden = evidence.rows[Self.rowLimit...]
            let lines = "\(hidden.first?.line ?? 0)–\(hidden.last?.line ?? 0)"
            rest = "<p>and \(format.count(hidden.count, "row", "rows")) more, lines \(lines)</p>"
        }
        let heading = "The \(count == 1 ? "row" : format.count(count, "row", "rows")) behind \(title)"
        return """
            <div id="e\(number)"><h3>\(Escaping.markup(heading)) <a class="close" href="#n\(number)">Close</a></h3><div class="scroll"><table>\(shown.joined())</table></div>\(rest)</div>
            """
    }
}
