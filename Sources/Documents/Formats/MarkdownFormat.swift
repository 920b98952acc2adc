/// `report.md`: for reading as text, and for pandoc.
package enum MarkdownFormat: DocumentFormat {
    package static let name = "markdown"

    package static func files(of document: Document) -> [FormattedFile] {
        var lines = ["# " + Escaping.markdown(document.title), ""]
        if let subtitle = document.subtitle { lines += [Escaping.markdown(subtitle), ""] }
        lines += [EditionLine(document.edition).text, ""]
        for section in document.sections {
            lines += ["## " + Escaping.markdown(section.title), ""]
            for block in section.blocks { lines += text(of: block) + [""] }
        }
        if !document.bibliography.isEmpty {
            lines += ["## Sources", ""]
            lines += document.bibliography.map { "- `\($0.id)` " + Escaping.markdown(SourceLine($0).text) }
            lines.append("")
        }
        return [FormattedFile(path: "report.md", text: lines.joined(separator: "\n"))]
    }

    private static func text(of block: Block) -> [String] {
        switch block {
        case .paragraph(let runs): return [text(of: runs)]
        case .notice(let runs): return ["> " + text(of: runs)]
        case .figure(let figure):
            let alternative = Escaping.markdown(figure.description)
            return [
                "**Figure \(figure.number).** " + Escaping.markdown(figure.caption), "",
                "![\(alternative)](figures/\(figure.name).svg)", "",
            ] + notes(figure.notes)
        case .table(let table):
            return ["**Table \(table.number).** " + Escaping.markdown(table.caption), ""] + pipes(table) + [""]
                + notes(table.notes)
        }
    }

    private static func text(of runs: [Run]) -> String {
        runs.map { run in
            switch run {
            case .text(let text), .value(let text, _): Escaping.markdown(text)
            }
        }.joined()
    }

    /// A pipe table has one line of heads: spanners are joined to the heads beneath them.
    private static func pipes(_ table: PrintedTable) -> [String] {
        let heads = table.labels.indices.map { index -> String in
            let over = table.spanners.compactMap { line -> String? in
                var position = 0
                for spanner in line {
                    if (position..<position + spanner.span).contains(index) { return spanner.text.isEmpty ? nil : spanner.text }
                    position += spanner.span
                }
                return nil
            }
            return Escaping.markdown((over + [table.labels[index].text]).joined(separator: ", "))
        }
        let rule = table.labels.map { $0.alignment == .right ? "---:" : ":---" }
        let body = table.rows.map { row in
            row.cells.map { cell in
                let text = Escaping.markdown(cell.text) + cell.marks.map { "\\" + $0 }.joined()
                return row.isTotal && !cell.text.isEmpty ? "**\(text)**" : text
            }
        }
        return ([heads, rule] + body).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    private static func notes(_ notes: Notes) -> [String] {
        var lines = notes.lettered.map { "\($0.letter) " + Escaping.markdown($0.text) }
        if notes.hasUnchecked { lines.append("\\\(Notes.uncheckedMark) \(Notes.uncheckedNote)") }
        if let general = notes.general { lines.append("*Note:* " + Escaping.markdown(general)) }
        if !notes.sources.isEmpty {
            lines.append("*Sources:* " + Escaping.markdown(notes.sources.map(\.name).joined(separator: "; ")) + ".")
        }
        if !notes.rows.isEmpty { lines.append("*Rows:* " + Escaping.markdown(notes.rows.joined(separator: " "))) }
        return lines.flatMap { [$0, ""] }.dropLast()
    }
}
