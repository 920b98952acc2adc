import Formatting
import Tabular

/// The page while it is written: its parts in order, and the drawers of evidence that its numbers open.
struct HTMLPage {
    private let document: Document
    private var drawers = EvidenceDrawers()

    init(_ document: Document) {
        self.document = document
    }

    mutating func render() -> String {
        let body = document.sections.map { section($0) }.joined(separator: "\n")
        return """
            <!doctype html>
            <html lang="\(Escaping.markup(document.language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <title>\(Escaping.markup(document.title))</title>
            <style>
            \(HTMLStyle.sheet)
            </style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the text</a>
            \(contents())
            <header>
            <h1>\(Escaping.markup(document.title))</h1>
            \(document.subtitle.map { "<p class=\"subtitle\">\(Escaping.markup($0))</p>" } ?? "")
            \(edition())
            </header>
            <main id="content">
            \(body)
            \(bibliography())
            </main>
            \(drawers.markup)
            </body>
            </html>

            """
    }

    private func contents() -> String {
        var entries = document.sections.map { (id: $0.id, title: $0.title) }
        if !document.bibliography.isEmpty { entries.append((id: "sources", title: "Sources")) }
        let items = entries.map { "<li><a href=\"#\(Escaping.markup($0.id))\">\(Escaping.markup($0.title))</a></li>" }
        return "<nav aria-label=\"Contents\"><ol>\n\(items.joined(separator: "\n"))\n</ol></nav>"
    }

    private func edition() -> String {
        let edition = document.edition, format = ValueFormat()
        var parts = [
            "Edition <code>\(Escaping.markup(edition.digest))</code>", format.count(edition.datasets, "dataset", "datasets"),
            format.count(edition.rows, "row", "rows"), format.count(edition.sources, "source", "sources"),
            format.count(edition.rejectedRows, "row rejected", "rows rejected"),
        ]
        if let ledger = edition.ledgerSection { parts.append("<a href=\"#\(Escaping.markup(ledger))\">ledger</a>") }
        return "<p class=\"edition\">\(parts.joined(separator: " · "))</p>"
    }

    private mutating func section(_ section: Section) -> String {
        let blocks = section.blocks.map { block($0) }.joined(separator: "\n")
        return
            "<section id=\"\(Escaping.markup(section.id))\">\n<h2>\(Escaping.markup(section.title))</h2>\n\(blocks)\n</section>"
    }

    private mutating func block(_ block: Block) -> String {
        switch block {
        case .paragraph(let runs): return "<p>\(text(of: runs))</p>"
        case .notice(let runs): return "<p class=\"flag\" role=\"note\">\(text(of: runs))</p>"
        case .table(let table): return self.table(table)
        case .figure(let figure):
            return """
                <figure id="figure-\(figure.name)"><figcaption><b>Figure \(figure.number).</b> \(Escaping.markup(figure.caption))</figcaption>
                <div class="scroll" tabindex="0">\(figure.svg)</div>
                \(notes(figure.notes, of: figure.name))
                </figure>
                """
        }
    }

    private mutating func text(of runs: [Run]) -> String {
        runs.map { run -> String in
            switch run {
            case .text(let text): return Escaping.markup(text)
            case .value(let text, let evidence):
                return drawers.link(text, evidence, title: "“\(text)” in the text")
            }
        }.joined()
    }

    private mutating func table(_ table: PrintedTable) -> String {
        var lines = ["<div class=\"scroll\" tabindex=\"0\"><table id=\"table-\(table.name)\">"]
        lines.append("<caption><b>Table \(table.number).</b> \(Escaping.markup(table.caption))</caption>\n<thead>")
        for line in table.spanners {
            let cells = line.map { spanner in
                spanner.text.isEmpty
                    ? "<td\(spanner.span > 1 ? " colspan=\"\(spanner.span)\"" : "")></td>"
                    : "<th scope=\"colgroup\" class=\"spanner\" colspan=\"\(spanner.span)\">\(Escaping.markup(spanner.text))</th>"
            }
            lines.append("<tr>\(cells.joined())</tr>")
        }
        let heads = table.labels.map {
            "<th scope=\"col\"\($0.alignment == .left ? " class=\"l\"" : "")>\(Escaping.markup($0.text))</th>"
        }
        lines.append("<tr>\(heads.joined())</tr>\n</thead>\n<tbody>")
        var hasSeenTotal = false
        for (index, row) in table.rows.enumerated() {
            let kind = row.isTotal ? (hasSeenTotal ? " class=\"total more\"" : " class=\"total\"") : ""
            hasSeenTotal = hasSeenTotal || row.isTotal
            let cells = row.cells.enumerated().map { cell($1, at: $0, row: index, of: table) }
            lines.append("<tr\(kind)>\(cells.joined())</tr>")
        }
        lines.append("</tbody></table></div>")
        lines.append(notes(table.notes, of: table.name))
        return lines.joined(separator: "\n")
    }

    private mutating func cell(_ cell: PrintedCell, at column: Int, row: Int, of table: PrintedTable) -> String {
        let label = table.labels[column]
        var content = Escaping.markup(cell.text)
        if cell.isTraced {
            let heading = table.rows[row].cells.first.map { $0.text.isEmpty ? "" : ", " + $0.text } ?? ""
            content = drawers.link(
                cell.text, cell.evidence, title: "Table \(table.number)\(label.isStub ? "" : heading), \(label.text)")
        }
        for mark in cell.marks {
            content +=
                mark == Notes.uncheckedMark
                ? "<span class=\"mark\" title=\"\(Notes.uncheckedNote)\">*</span>"
                : "<sup><a href=\"#note-\(table.name)-\(mark)\">\(mark)</a></sup>"
        }
        if label.isStub { return "<th scope=\"row\"\(label.alignment == .right ? " class=\"r\"" : "")>\(content)</th>" }
        if case .date(_) = cell.value { return "<td class=\"l d\">\(content)</td>" }
        return "<td\(label.alignment == .left ? " class=\"l\"" : "")>\(content)</td>"
    }

    private func notes(_ notes: Notes, of name: String) -> String {
        var lines = notes.lettered.map {
            "<p id=\"note-\(name)-\($0.letter)\"><sup>\($0.letter)</sup> \(Escaping.markup($0.text))</p>"
        }
        if notes.hasUnchecked { lines.append("<p>* \(Notes.uncheckedNote).</p>") }
        if let general = notes.general { lines.append("<p>\(Escaping.markup(general))</p>") }
        if !notes.sources.isEmpty {
            let links = notes.sources.map { "<a href=\"#source-\(Escaping.markup($0.id))\">\(Escaping.markup($0.name))</a>" }
            lines.append("<p><i>Sources:</i> \(links.joined(separator: "; ")).</p>")
        }
        if !notes.rows.isEmpty { lines.append("<p><i>Rows:</i> \(Escaping.markup(notes.rows.joined(separator: " ")))</p>") }
        return lines.isEmpty ? "" : "<div class=\"notes\">\(lines.joined(separator: "\n"))</div>"
    }

    private func bibliography() -> String {
        guard !document.bibliography.isEmpty else { return "" }
        let entries = document.bibliography.map { entry in
            let parts = [entry.author, entry.publisher, entry.year].compactMap { $0 }.filter { !$0.isEmpty }
            let unchecked = entry.isChecked == false ? " <span class=\"mark\">* not checked against the source</span>" : ""
            let rest = parts.isEmpty ? "" : " " + Escaping.markup(parts.joined(separator: ", ")) + "."
            let note = entry.note.map { " <span class=\"soft\">\(Escaping.markup($0))</span>" } ?? ""
            return """
                <li id="source-\(Escaping.markup(entry.id))"><cite>\(Escaping.markup(entry.title))</cite>.\(rest)\(note)\(unchecked) <code>\(Escaping.markup(entry.id))</code></li>
                """
        }
        return
            "<section id=\"sources\">\n<h2>Sources</h2>\n<ul class=\"sources\">\n\(entries.joined(separator: "\n"))\n</ul>\n</section>"
    }
}
