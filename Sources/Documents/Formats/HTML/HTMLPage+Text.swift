import Tabular

extension HTMLPage {
    /// A paragraph, and folded after it the rows behind its values.
    mutating func paragraph(_ paragraph: Paragraph) {
        var list = RowLists(start: entryCount)
        if !paragraph.footnotes.isEmpty { paragraphCount += 1 }
        let id = "text-\(paragraphCount)"
        let text = self.runs(paragraph.runs, id: id, &list)
        entryCount += list.entries.count
        out += "<p>\(text)</p>\n"
        notes(paragraph.notes, id: id)
        rowLists(list, under: nil, backTo: nil)
    }

    /// Runs without values, such as the lines under a table.
    func runs(_ runs: [Run]) -> String {
        var list = RowLists(start: entryCount)
        return self.runs(runs, id: "", &list)
    }

    private func runs(_ runs: [Run], id: String, _ list: inout RowLists) -> String {
        var text = "", marked: Set<String> = []
        for run in runs {
            switch run {
            case .text(let words): text += HTMLText.content(words)
            case .emphasis(let words): text += "<em>\(HTMLText.content(words))</em>"
            case .code(let words): text += "<code>\(HTMLText.escape(words))</code>"
            case .value(let value):
                text += number(value.text, value.origin, name: "“\(value.text)”", &list)
                text += marks(isUnchecked: value.isUnchecked, value.marks, id: id, &marked)
            case .citation(let ids): text += citations(ids)
            }
        }
        return text
    }

    /// A number as a quiet link to its rows; plain text when there are none.
    func number(_ text: String, _ origin: Origin, name: String, _ list: inout RowLists) -> String {
        guard !origin.isEmpty else { return HTMLText.content(text) }
        let entry = list.entry(for: origin, name: name)
        let id = entry.isNew ? " id=\"n\(entry.number)\"" : ""
        return "<a class=\"n\" href=\"#r\(entry.number)\"\(id)>\(HTMLText.content(text))</a>"
    }

    /// Short names that lead to the list of sources; past twelve, how many more there are.
    func citations(_ ids: [String]) -> String {
        let shown = ids.count <= 13 ? ids[...] : ids.prefix(12)
        var links = shown.map(citation)
        if shown.count < ids.count { links.append(words.moreSources(ids.count - shown.count, format)) }
        return links.joined(separator: "; ")
    }

    func citation(_ id: String) -> String {
        let name = HTMLText.content(document.bibliography.short(id))
        return document.bibliography.entry(id) == nil ? name : "<a class=\"c\" href=\"#\(sourceAnchor(id))\">\(name)</a>"
    }

    mutating func notice(_ notice: Notice) {
        out += "<div class=\"flag\" role=\"note\"><p><b>\(HTMLText.content(notice.title))</b></p>\n"
        if !notice.lines.isEmpty {
            out += "<ul>" + notice.lines.map { "<li>\(HTMLText.content($0))</li>" }.joined(separator: "\n") + "</ul>\n"
        }
        out += "</div>\n"
    }
}
