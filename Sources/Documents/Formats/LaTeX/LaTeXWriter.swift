import Formatting

/// Writes blocks as LaTeX.
struct LaTeXWriter {
    let bibliography: Bibliography
    let words: Words
    let format: ValueFormat
    /// Whether names of sources lead to their entries in the same document.
    let links: Bool
    private let sourceNumbers: [String: Int]
    var out = ""

    init(_ bibliography: Bibliography, _ language: Language, links: Bool = true) {
        self.bibliography = bibliography
        self.links = links
        words = Words(language)
        format = ValueFormat(language: language)
        sourceNumbers = Dictionary(
            bibliography.entries.enumerated().map { ($0.element.id, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func document(_ document: Document) {
        let summary = document.summary
        let subtitle = document.subtitle.map { "\\\\\\large \(LaTeXText.escape($0))" } ?? ""
        let counts = [
            words.dataset(summary.datasets, format), words.row(summary.rows, format), words.source(summary.sources, format),
            words.rejected(summary.rejected, format),
        ].joined(separator: ", ")
        out += "\\title{\(LaTeXText.escape(document.title))\(subtitle)}\n\\author{}\n"
        out += "\\date{\(words.edition) \\texttt{\(LaTeXText.escape(summary.edition))}: \(LaTeXText.escape(counts))}\n"
        out += "\\begin{document}\n\\maketitle\n"
        for notice in document.notices { self.notice(notice) }
        for section in document.sections {
            out += "\n\\section{\(LaTeXText.escape(section.title))}\n"
            for block in section.blocks { self.block(block) }
        }
        sources()
        out += "\\end{document}\n"
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let paragraph):
            out += "\n" + self.runs(paragraph.runs) + "\n"
            notes(paragraph.notes)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .notice(let notice): self.notice(notice)
        }
    }

    private mutating func notice(_ notice: Notice) {
        out += "\n\\begin{quote}\n\\textbf{\(LaTeXText.escape(notice.title))}\n"
        out += notice.lines.map { "\n" + LaTeXText.escape($0) + "\n" }.joined()
        out += "\\end{quote}\n"
    }

    private mutating func figure(_ figure: FigureBlock) {
        let width =
            DrawingSize.millimetres(figure.svg).map { $0 <= 160 ? "\(JSON.number($0))mm" : "\\linewidth" } ?? "\\linewidth"
        let file = "figures/\(figure.id)"
        out += "\n\\begin{figure}[htbp]\n\\centering\n"
        out += "\\IfFileExists{\(file).pdf}{\\includegraphics[width=\(width)]{\(file).pdf}}"
        out += "{\\fbox{\\parbox{0.8\\linewidth}{\\raggedright\\small \(LaTeXText.escape(figure.description)) "
        out += "\\texttt{\(LaTeXText.escape(file + ".svg"))}}}}\n"
        out += "\\caption{\(LaTeXText.escape(figure.caption))}\\label{fig:\(Identifier.anchor(figure.id))}\n"
        if !figure.sourceLine.isEmpty { out += "\\par\\footnotesize \(runs(figure.sourceLine))\n" }
        out += "\\end{figure}\n"
    }

    private mutating func sources() {
        guard !bibliography.entries.isEmpty else { return }
        out += "\n\\section*{\(words.sources)}\n\\begin{description}\n"
        for (index, entry) in bibliography.entries.enumerated() {
            let parts = SourceDescription(entry).parts.map { part in
                part.isTitle ? "\\emph{\(LaTeXText.escape(part.text))}" : LaTeXText.escape(part.text)
            }
            let unchecked = entry.isChecked == false ? [words.uncheckedSource] : []
            out += "\\item[\\hypertarget{source\(index + 1)}{\(LaTeXText.escape(entry.short))}] "
            out += (parts + unchecked).joined(separator: " ") + "\n"
        }
        out += "\\end{description}\n"
    }

    func runs(_ runs: [Run]) -> String {
        runs.map { run in
            switch run {
            case .text(let text): LaTeXText.escape(text)
            case .emphasis(let text): "\\emph{\(LaTeXText.escape(text))}"
            case .code(let text): "\\texttt{\(LaTeXText.escape(text))}"
            case .value(let value):
                LaTeXText.escape(value.text) + (value.isUnchecked ? "{*}" : "")
                    + value.marks.map { "\\textsuperscript{\($0)}" }.joined()
            case .citation(let ids): ids.map(citation).joined(separator: "; ")
            }
        }.joined()
    }

    func citation(_ id: String) -> String {
        let name = LaTeXText.escape(bibliography.short(id))
        guard links, let number = sourceNumbers[id] else { return name }
        return "\\hyperlink{source\(number)}{\(name)}"
    }
}
