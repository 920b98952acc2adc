/// `report.tex` and one fragment a table, with booktabs rules. Figures are included as PDF when they were converted.
package enum LaTeXFormat: DocumentFormat {
    package static let name = "latex"

    package static func files(of document: Document) -> [FormattedFile] {
        var lines = preamble(document)
        for section in document.sections {
            lines += ["", "\\section{\(Escaping.latex(section.title))}", ""]
            for block in section.blocks { lines += text(of: block) + [""] }
        }
        if !document.bibliography.isEmpty {
            lines += ["\\section*{Sources}", "\\begin{description}\\raggedright"]
            lines += document.bibliography.map {
                "\\item[\\texttt{\(Escaping.latex($0.id))}] " + Escaping.latex(SourceLine($0).text)
            }
            lines += ["\\end{description}"]
        }
        lines += ["", "\\end{document}", ""]
        let tables = document.tables.map {
            FormattedFile(path: "tables/\($0.name).tex", text: table($0).joined(separator: "\n") + "\n")
        }
        return [FormattedFile(path: "report.tex", text: lines.joined(separator: "\n"))] + tables
    }

    private static func preamble(_ document: Document) -> [String] {
        [
            "\\documentclass[11pt,a4paper]{article}",
            "\\usepackage{iftex}",
            "\\ifPDFTeX",
            "  \\usepackage[T2A,T1]{fontenc}",
            "  \\usepackage[utf8]{inputenc}",
            "\\else",
            "  \\usepackage{fontspec}",
            "\\fi",
            "\\usepackage{textcomp,booktabs,longtable,array,graphicx}",
            "\\usepackage[export]{adjustbox}",
            "\\usepackage[margin=25mm]{geometry}",
            "% Figures are SVG; convert them (rsvg-convert -f pdf) to have them here.",
            "\\newcommand{\\reportfigure}[1]{\\IfFileExists{figures/#1.pdf}{\\includegraphics[max width=\\linewidth,max totalheight=.75\\textheight]{figures/#1.pdf}}{\\fbox{\\texttt{figures/\\detokenize{#1}.svg}}}}",
            "\\title{\(Escaping.latex(document.title))}",
            "\\author{}",
            "\\date{\(Escaping.latex(EditionLine(document.edition).text))}",
            "\\begin{document}",
            "\\maketitle",
        ] + (document.subtitle.map { ["\\noindent " + Escaping.latex($0)] } ?? [])
    }

    private static func text(of block: Block) -> [String] {
        switch block {
        case .paragraph(let runs): [text(of: runs)]
        case .notice(let runs): ["\\begin{quote}", text(of: runs), "\\end{quote}"]
        case .table(let table): ["\\input{tables/\(table.name).tex}"]
        case .figure(let figure):
            [
                "\\begin{figure}[htbp]", "\\caption{\(Escaping.latex(figure.caption))}", "\\reportfigure{\(figure.name)}", "",
            ] + notes(figure.notes) + ["\\end{figure}"]
        }
    }

    private static func text(of runs: [Run]) -> String {
        runs.map { run in
            switch run {
            case .text(let text), .value(let text, _): Escaping.latex(text)
            }
        }.joined()
    }

    private static func table(_ table: PrintedTable) -> [String] {
        let columns = table.labels.map { label in
            label.alignment == .right ? "r" : ">{\\raggedright\\arraybackslash}p{\(width(of: label, in: table))\\linewidth}"
        }.joined()
        var lines = [
            "{\\footnotesize\\setlength{\\tabcolsep}{4pt}", "\\begin{longtable}{\(columns)}",
            "\\caption{\(Escaping.latex(table.caption))}\\\\", "\\toprule",
        ]
        for line in table.spanners {
            lines.append(
                line.map { $0.text.isEmpty && $0.span == 1 ? "" : "\\multicolumn{\($0.span)}{c}{\(Escaping.latex($0.text))}" }
                    .joined(separator: " & ") + " \\\\")
        }
        lines.append(table.labels.map { Escaping.latex($0.text) }.joined(separator: " & ") + " \\\\")
        lines += ["\\midrule", "\\endhead"]
        var hasTotalRule = false
        for row in table.rows {
            if row.isTotal, !hasTotalRule {
                lines.append("\\midrule")
                hasTotalRule = true
            }
            lines.append(
                row.cells.map { Escaping.latex($0.text) + $0.marks.map { "\\textsuperscript{\($0)}" }.joined() }
                    .joined(separator: " & ") + " \\\\")
        }
        return lines + ["\\bottomrule", "\\end{longtable}"] + notes(table.notes) + ["}"]
    }

    /// Texts share what numbers leave of the line.
    private static func width(of label: ColumnLabel, in table: PrintedTable) -> String {
        let texts = table.labels.filter { $0.alignment == .left }.count
        let numbers = table.labels.count - texts
        let share = max(8, (94 - 10 * numbers) / max(1, texts))
        return "0." + (share < 10 ? "0" : "") + String(share)
    }

    private static func notes(_ notes: Notes) -> [String] {
        var lines = notes.lettered.map { "\\textsuperscript{\($0.letter)} " + Escaping.latex($0.text) }
        if notes.hasUnchecked { lines.append("\(Notes.uncheckedMark) \(Notes.uncheckedNote).") }
        if let general = notes.general { lines.append("\\emph{Note:} " + Escaping.latex(general)) }
        if !notes.sources.isEmpty {
            lines.append("\\emph{Sources:} " + Escaping.latex(notes.sources.map(\.name).joined(separator: "; ")) + ".")
        }
        if !notes.rows.isEmpty { lines.append("\\emph{Rows:} " + Escaping.latex(notes.rows.joined(separator: " "))) }
        return lines.map { "\\noindent{\\footnotesize \($0)\\par}" }
    }
}
