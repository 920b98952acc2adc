import Formatting

/// Writes blocks as paragraphs that an empty line parts.
struct MarkdownWriter {
    let bibliography: Bibliography
    let words: Words
    let format: ValueFormat
    private var paragraphs: [String] = []

    init(_ bibliography: Bibliography, _ language: Language) {
        self.bibliography = bibliography
        words = Words(language)
        format = ValueFormat(language: language)
    }

    var text: String { paragraphs.joined(separator: "\n\n") + "\n" }

    mutating func document(_ document: Document) {
        let summary = document.summary
        add("# " + MarkdownText.escape(document.title))
        if let subtitle = document.subtitle { add("*\(MarkdownText.escape(subtitle))*") }
        let counts = [
            words.dataset(summary.datasets, format), words.row(summary.rows, format), words.source(summary.sources, format),
        ].joined(separator: ", ")
        add("\(words.edition) \(MarkdownText.code(summary.edition)) · \(counts) · \(words.rejected(summary.rejected, format))")
        for notice in document.notices { self.notice(notice) }
        for section in document.sections {
            add("## " + MarkdownText.escape(section.title))
            for block in section.blocks { self.block(block) }
        }
        sources()
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let paragraph):
            add(self.runs(paragraph.runs))
            notes(paragraph.notes)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .notice(let notice): self.notice(notice)
        }
    }

    private mutating func notice(_ notice: Notice) {
        let lines = ["**\(MarkdownText.escape(notice.title))**"] + notice.lines.map { "- " + MarkdownText.escape($0) }
        add(lines.map { "> " + $0 }.joined(separator: "\n"))
    }

    mutating func table(_ table: PrintedTable) {
        let number = table.number.map { "**\(words.table) \($0).** " } ?? ""
        if !table.caption.isEmpty { add(number + MarkdownText.escape(table.caption)) }
        let heads = table.stub.heads.map(\.name) + table.columns.map(\.name)
        var lines = [line(heads.map(MarkdownText.escape))]
        let sides = table.stub.heads.map { _ in ":--" } + table.columns.map { $0.alignment == .leading ? ":--" : "--:" }
        lines.append(line(sides))
        for row in table.rows {
            let cells = (row.labels + row.cells).map(cell)
            lines.append(line(row.kind == .summary ? cells.map { $0.isEmpty ? "" : "**\($0)**" } : cells))
        }
        add(lines.joined(separator: "\n"))
        notes(table.notes)
    }

    private mutating func notes(_ notes: [TableNote]) {
        for note in notes {
            switch note {
            case .lettered(let note): add("<sup>\(note.letter)</sup> " + MarkdownText.escape(note.text))
            case .whole(let note):
                let label =
                    note.label.isEmpty
                    ? "" : note.isWord ? "*\(MarkdownText.escape(note.label)):* " : MarkdownText.escape(note.label) + " "
                add(label + runs(note.runs))
            }
        }
    }

    private mutating func figure(_ figure: FigureBlock) {
        add("![\(MarkdownText.escape(figure.description))](figures/\(figure.id).svg)")
        add("**\(words.figure) \(figure.number).** \(MarkdownText.escape(figure.caption))")
        if !figure.sourceLine.isEmpty { add(runs(figure.sourceLine)) }
        if let table = figure.ownData { self.table(table) }
    }

    private mutating func sources() {
        guard !bibliography.entries.isEmpty else { return }
        add("## " + words.sources)
        let items = bibliography.entries.map { entry in
            let description = SourceDescription(entry).parts.map { part in
                part.isTitle ? "*\(MarkdownText.escape(part.text))*" : MarkdownText.escape(part.text)
            }
            let unchecked = entry.isChecked == false ? [words.uncheckedSource] : []
            let name = "<a id=\"source-\(Identifier.anchor(entry.id))\"></a>**\(MarkdownText.escape(entry.short)):**"
            return "- " + ([name] + description + unchecked).joined(separator: " ")
        }
        add(items.joined(separator: "\n"))
    }

    private func cell(_ cell: TableCell) -> String {
        let marks = cell.marks.map { "<sup>\($0)</sup>" }.joined()
        let text = cell.citation.map(citation) ?? MarkdownText.escape(cell.text)
        return text + (cell.isUnchecked ? "\\*" : "") + marks
    }

    private func runs(_ runs: [Run]) -> String {
        runs.map { run in
            switch run {
            case .text(let text): MarkdownText.escape(text)
            case .emphasis(let text): "*\(MarkdownText.escape(text))*"
            case .code(let text): MarkdownText.code(text)
            case .value(let value):
                MarkdownText.escape(value.text) + (value.isUnchecked ? "\\*" : "")
                    + value.marks.map { "<sup>\($0)</sup>" }.joined()
            case .citation(let ids): ids.map(citation).joined(separator: "; ")
            }
        }.joined()
    }

    private func citation(_ id: String) -> String {
        let name = MarkdownText.escape(bibliography.short(id))
        return bibliography.entry(id) == nil ? name : "[\(name)](#source-\(Identifier.anchor(id)))"
    }

    private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    private mutating func add(_ paragraph: String) { paragraphs.append(paragraph) }
}
