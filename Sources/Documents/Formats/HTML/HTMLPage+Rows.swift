import Tabular

extension HTMLPage {
    /// The lists of rows behind the numbers of a block. The page's style shows the one that the address names,
    /// or all of them when it names the whole: no script is needed, and a reader without style sees every list.
    mutating func rowLists(_ list: RowLists, under id: String?, backTo name: String?) {
        guard !list.entries.isEmpty else { return }
        if let id, let name {
            out += "<div class=\"behind\" id=\"rows-\(id)\">"
            out += "<p class=\"unfold\"><a href=\"#rows-\(id)\">\(words.allRowsBehind(name))</a></p>"
            out += "<p class=\"fold\"><b>\(words.allRowsBehind(name))</b> <a href=\"#\(id)\">\(words.fold)</a></p>\n"
        } else {
            out += "<div class=\"behind\">\n"
        }
        for entry in list.entries { self.entry(entry) }
        out += "</div>\n"
    }

    private mutating func entry(_ entry: RowLists.Entry) {
        let shown = entry.names.prefix(3).map { HTMLText.content($0) }.joined(separator: "; ")
        let rest = entry.names.count > 3 ? "; …" : ""
        let place = "#n\(entry.number)"
        out += "<div class=\"entry\" id=\"r\(entry.number)\" tabindex=\"-1\"><p>\(words.rowsBehind(entry.origin.count, format)) "
        out += "<b>\(shown)\(rest)</b> <a href=\"\(place)\" aria-label=\"\(words.back)\" title=\"\(words.back)\">↩</a></p>"
        for detail in document.evidence.details(of: entry.origin, limit: rowLimit) { details(detail) }
        out += "</div>\n"
    }

    private mutating func details(_ detail: DetailTable) {
        let hasKey = detail.rows.contains { !$0.key.isEmpty }
        let hasSource = detail.rows.contains { $0.source != nil }
        out += "<div class=\"scroll\"><table><thead><tr><th>\(words.line)</th>"
        if hasKey { out += "<th>\(words.key)</th>" }
        out += detail.headings.map { "<th>\(HTMLText.content($0))</th>" }.joined()
        if hasSource { out += "<th>\(words.source)</th>" }
        out += "</tr></thead><tbody>\n"
        for row in detail.rows {
            let star = row.isUnchecked ? "<span class=\"star\">*</span>" : ""
            out += "<tr><td><code>\(HTMLText.escape(row.place))</code>\(star)</td>"
            if hasKey { out += "<td>\(HTMLText.content(row.key))</td>" }
            for (cell, isWords) in zip(row.cells, detail.areWords) {
                out += "\(isWords ? "<td>" : "<td class=\"f\">")\(HTMLText.content(cell))</td>"
            }
            if hasSource { out += "<td>\(row.source.map(citation) ?? "")</td>" }
            out += "</tr>\n"
        }
        out += "</tbody></table></div>"
        if detail.omitted > 0 { out += "<p>\(words.more(detail.omitted, lines: detail.omittedLines, format))</p>" }
    }
}
