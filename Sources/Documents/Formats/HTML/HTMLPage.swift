import Formatting
import Tabular

/// The page while it is written: head, contents, sections, sources.
struct HTMLPage {
    let document: Document
    let words: Words
    let format: ValueFormat
    /// What the sections are called in links: their ids, where no other part of the page uses them.
    let sectionAnchors: [String]
    /// How many rows a list behind a number shows in full.
    let rowLimit: Int
    var out = ""
    /// Numbers that lead to rows are counted through the whole page.
    var entryCount = 0
    /// So are paragraphs with notes.
    var paragraphCount = 0

    init(_ document: Document) {
        self.document = document
        words = Words(document.language)
        format = ValueFormat(language: document.language)
        rowLimit = Self.rowLimit(for: document)
        sectionAnchors = Self.anchors(for: document.sections.map(\.id))
    }

    mutating func written() -> String {
        head()
        contents()
        header()
        out += "<main id=\"text\">\n"
        for notice in document.notices { self.notice(notice) }
        for (section, place) in zip(document.sections, sectionAnchors) {
            out += "<section aria-labelledby=\"\(place)\">\n<h2 id=\"\(place)\">\(HTMLText.content(section.title))</h2>\n"
            for block in section.blocks { self.block(block) }
            out += "</section>\n"
        }
        sources()
        out += "</main>\n<script>\(HTMLScript.text)</script>\n</body>\n</html>\n"
        return out
    }

    func anchor(_ id: String) -> String { Identifier.anchor(id) }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let paragraph): self.paragraph(paragraph)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .notice(let notice): self.notice(notice)
        }
    }

    private mutating func head() {
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '\(HTMLScript.digest)'; base-uri 'none'; form-action 'none'"
        out += """
            <!doctype html>
            <html lang="\(document.language.code)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLText.escape(document.title))</title>
            <style>
            \(HTMLStyle.text(darkDrawing: document.darkDrawingStyle))
            </style>
            </head>
            <body>
            <a class="skip" href="#text">\(words.skip)</a>

            """
    }

    private mutating func contents() {
        out += "<nav aria-label=\"\(words.contents)\"><ol>\n"
        for (section, place) in zip(document.sections, sectionAnchors) {
            out += "<li><a href=\"#\(place)\">\(HTMLText.content(section.title))</a></li>\n"
        }
        if !document.bibliography.entries.isEmpty { out += "<li><a href=\"#sources\">\(words.sources)</a></li>\n" }
        out += "</ol></nav>\n"
    }

    private mutating func header() {
        let summary = document.summary
        out += "<header><h1>\(HTMLText.content(document.title))</h1>\n"
        if let subtitle = document.subtitle { out += "<p class=\"subtitle\">\(HTMLText.content(subtitle))</p>\n" }
        let counts = [
            words.dataset(summary.datasets, format), words.row(summary.rows, format), words.source(summary.sources, format),
        ].joined(separator: ", ")
        var parts = [
            "\(words.edition) <code>\(HTMLText.escape(summary.edition))</code>", counts, words.rejected(summary.rejected, format),
        ]
        if let id = summary.ledgerSection, let index = document.sections.firstIndex(where: { $0.id == id }) {
            parts.append("<a href=\"#\(sectionAnchors[index])\">\(words.ledger)</a>")
        }
        out += "<p class=\"edition\">\(parts.joined(separator: " · "))<br>\(words.howToRead)</p></header>\n"
    }

    private mutating func sources() {
        guard !document.bibliography.entries.isEmpty else { return }
        out += "<section aria-labelledby=\"sources\">\n<h2 id=\"sources\">\(words.sources)</h2>\n<ul class=\"sources\">\n"
        for entry in document.bibliography.entries {
            out += "<li id=\"\(sourceAnchor(entry.id))\"><b>\(HTMLText.content(entry.short)):</b> "
            out += SourceDescription(entry).parts.map { part in
                let text = HTMLText.content(part.text)
                return part.isTitle ? "<cite>\(text)</cite>" : text
            }.joined(separator: " ")
            if entry.isChecked == false { out += " <span class=\"soft\">\(words.uncheckedSource)</span>" }
            out += "</li>\n"
        }
        out += "</ul>\n</section>\n"
    }

    func sourceAnchor(_ id: String) -> String { "source-" + anchor(id) }

    private static func anchors(for ids: [String]) -> [String] {
        var used: Set<String> = ["text", "sources"]
        return ids.map { id in
            let plain = Identifier.anchor(id)
            let isNumbered = (plain.hasPrefix("n") || plain.hasPrefix("r")) && plain.dropFirst().allSatisfy(\.isNumber)
            let isTaken = isNumbered || ["table-", "figure-", "source-", "rows-"].contains { plain.hasPrefix($0) }
            var result = isTaken ? "section-" + plain : plain
            while !used.insert(result).inserted { result += "-2" }
            return result
        }
    }

    /// The most rows a list may show so that all lists together stay below 5 000 rows.
    private static func rowLimit(for document: Document) -> Int {
        var counts: [Int] = []
        for block in document.sections.flatMap(\.blocks) { counts += Set(block.origins).map(\.count) }
        let limits = [24, 12, 6]
        return limits.first { limit in counts.reduce(0) { $0 + min($1, limit) } <= 5_000 } ?? 3
    }
}
