import Formatting
import Tabular

extension HTMLPage {
    mutating func table(_ table: PrintedTable) {
        let id = "table-" + anchor(table.id)
        let name = table.number.map { "\(words.table) \($0)" }
        out += "<figure class=\"table\" id=\"\(id)\">\n<figcaption id=\"\(id)-caption\">"
        if let name { out += "<b>\(name).</b> " }
        out += "\(HTMLText.content(table.caption))</figcaption>\n"
        body(of: table, id: id, name: name ?? words.dataOfFigure)
        out += "</figure>\n"
    }

    /// A table by itself, its notes in its foot; nothing in it leads to rows.
    mutating func fragment(_ table: PrintedTable) {
        let id = "table-" + anchor(table.id)
        var list = RowLists(start: entryCount)
        out += "<table>\n"
        if !table.caption.isEmpty { out += "<caption>\(HTMLText.content(table.caption))</caption>\n" }
        heads(table)
        rows(table, id: id, &list)
        let width = table.stub.heads.count + table.columns.count
        if !table.notes.isEmpty {
            out += "<tfoot>\n<tr><td colspan=\"\(width)\">\n"
            notes(table.notes, id: id)
            out += "</td></tr>\n</tfoot>\n"
        }
        out += "</table>\n"
    }

    /// The table itself, the lines under it, and the rows behind its numbers.
    mutating func body(of table: PrintedTable, id: String, name: String) {
        var list = RowLists(start: entryCount)
        let isWide = table.columns.count + table.stub.heads.count > 5
        let region = isWide ? " role=\"region\" tabindex=\"0\" aria-labelledby=\"\(id)-caption\"" : ""
        let close = table.columns.count + table.stub.heads.count > 7 ? " class=\"close\"" : ""
        out += "<div class=\"scroll\"\(region)><table\(close) aria-labelledby=\"\(id)-caption\">\n"
        heads(table)
        rows(table, id: id, &list)
        out += "</table></div>\n"
        entryCount += list.entries.count
        notes(table.notes, id: id)
        rowLists(list, under: id, backTo: name)
    }

    private mutating func heads(_ table: PrintedTable) {
        let depth = table.spanners.count + 1
        let reach = depth > 1 ? " rowspan=\"\(depth)\"" : ""
        out += "<thead>\n<tr>"
        for head in table.stub.heads { out += "<th scope=\"col\" class=\"l\"\(reach)>\(HTMLText.content(head.text))</th>" }
        for line in table.spanners {
            for spanner in line {
                let width = spanner.columns.count > 1 ? " colspan=\"\(spanner.columns.count)\"" : ""
                out +=
                    spanner.text.isEmpty
                    ? "<td\(width)></td>"
                    : "<th scope=\"colgroup\" class=\"s\"\(width)><span>\(HTMLText.content(spanner.text))</span></th>"
            }
            out += "</tr>\n<tr>"
        }
        for column in table.columns { out += "<th scope=\"col\"\(side(column))>\(HTMLText.content(column.text))</th>" }
        out += "</tr>\n</thead>\n"
    }

    private mutating func rows(_ table: PrintedTable, id: String, _ list: inout RowLists) {
        let spans = table.stub.heads.indices.map { table.stub.spans(column: $0, rows: table.rows) }
        var marked: Set<String> = []
        out += "<tbody>\n"
        for (index, row) in table.rows.enumerated() {
            out += row.kind == .summary ? "<tr class=\"total\">" : "<tr>"
            for (column, label) in row.labels.enumerated() where spans[column][index] > 0 {
                let height = spans[column][index]
                let reach = height > 1 ? " rowspan=\"\(height)\"" : ""
                let fixed = table.stub.heads[column].isText ? "" : " class=\"f\""
                out += "<th scope=\"\(height > 1 ? "rowgroup" : "row")\"\(reach)\(fixed)>"
                out += content(label, name: row.name, id: id, &list, &marked) + "</th>"
            }
            for (column, cell) in zip(table.columns, row.cells) {
                out += "<td\(side(column))>"
                out += content(cell, name: "\(row.name), \(column.name)", id: id, &list, &marked) + "</td>"
            }
            out += "</tr>\n"
        }
        out += "</tbody>\n"
    }

    private func side(_ column: ColumnLabel) -> String { column.alignment == .leading ? " class=\"l\"" : "" }

    private func content(
        _ cell: TableCell, name: String, id: String, _ list: inout RowLists, _ marked: inout Set<String>
    ) -> String {
        let text = cell.citation.map(citation) ?? number(cell.text, cell.origin, name: name, &list)
        return text + marks(isUnchecked: cell.isUnchecked, cell.marks, id: id, &marked)
    }

    /// The asterisk and the letters after a number; the first of each letter is where its note leads back to.
    func marks(isUnchecked: Bool, _ letters: [String], id: String, _ marked: inout Set<String>) -> String {
        var text = isUnchecked ? "<span class=\"star\">*</span>" : ""
        for letter in letters {
            let back = marked.insert(letter).inserted ? " id=\"\(id)-ref-\(letter)\"" : ""
            text += "<sup><a href=\"#\(id)-note-\(letter)\"\(back)>\(letter)</a></sup>"
        }
        return text
    }

    mutating func notes(_ notes: [TableNote], id: String) {
        guard !notes.isEmpty else { return }
        out += "<div class=\"notes\">\n"
        for note in notes {
            switch note {
            case .lettered(let note):
                out += "<p id=\"\(id)-note-\(note.letter)\"><sup>\(note.letter)</sup> \(HTMLText.content(note.text)) "
                out += "<a href=\"#\(id)-ref-\(note.letter)\" aria-label=\"\(words.back)\">↩</a></p>\n"
            case .whole(let note):
                let label = note.label.isEmpty ? "" : "<i>\(HTMLText.content(note.label))\(note.isWord ? ":" : "")</i> "
                out += "<p>\(label)\(runs(note.runs))</p>\n"
            }
        }
        out += "</div>\n"
    }
}
