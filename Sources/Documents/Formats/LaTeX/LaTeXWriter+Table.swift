extension LaTeXWriter {
    /// A floating table; past 25 lines one that breaks over pages. Without a caption the tabular alone.
    mutating func table(_ table: PrintedTable) {
        let plan = LaTeXColumns(table)
        let isBare = table.caption.isEmpty
        let isLong = table.rows.count > 25 && !isBare
        let caption = "\\caption{\(LaTeXText.escape(table.caption))}\\label{tab:\(Identifier.anchor(table.id))}"
        out +=
            isLong
            ? "\n{\(plan.size)\n\\begin{longtable}{\(plan.specification)}\n\(caption)\\\\\n"
            : isBare
                ? "\\begin{tabular}{\(plan.specification)}\n"
                : "\n\\begin{table}[htbp]\n\\centering\(plan.size)\n\(caption)\n\\begin{tabular}{\(plan.specification)}\n"
        let head = "\\toprule\n" + heads(table) + "\\midrule\n"
        out += head + (isLong ? "\\endfirsthead\n\(head)\\endhead\n\\bottomrule\n\\endlastfoot\n" : "")
        let spans = table.stub.heads.indices.map { table.stub.spans(column: $0, rows: table.rows) }
        for (index, row) in table.rows.enumerated() {
            if row.kind == .summary, index > 0, table.rows[index - 1].kind == .body { out += "\\midrule\n" }
            let labels = row.labels.indices.map { spans[$0][index] > 0 ? cell(row.labels[$0]) : "" }
            out += (labels + row.cells.map(cell)).joined(separator: " & ") + " \\\\\n"
        }
        out += isLong ? "\\end{longtable}\n\\par}\n" : "\\bottomrule\n\\end{tabular}\n"
        notes(table.notes)
        if !isLong, !isBare { out += "\\end{table}\n" }
    }

    private func heads(_ table: PrintedTable) -> String {
        let stub = table.stub.heads.count
        var text = ""
        for line in table.spanners {
            let cells = line.map { spanner in
                "\\multicolumn{\(spanner.columns.count)}{c}{\(LaTeXText.escape(spanner.text))}"
            }
            let rules = line.filter { !$0.text.isEmpty }.map { spanner in
                "\\cmidrule(lr){\(stub + spanner.columns.lowerBound + 1)-\(stub + spanner.columns.upperBound)}"
            }
            text += ([String](repeating: "", count: stub) + cells).joined(separator: " & ") + " \\\\\n"
            // An empty line would begin a cell, after which no rule may stand.
            if !rules.isEmpty { text += rules.joined() + "\n" }
        }
        let names = table.stub.heads.map(\.text) + table.columns.map(\.text)
        return text + names.map(LaTeXText.escape).joined(separator: " & ") + " \\\\\n"
    }

    private func cell(_ cell: TableCell) -> String {
        let text = cell.citation.map(citation) ?? LaTeXText.escape(cell.text)
        let marks = cell.marks.map { "\\textsuperscript{\($0)}" }.joined()
        let star = cell.isUnchecked ? "{*}" : ""
        return marks.isEmpty && star.isEmpty ? text : "\(text)\\rlap{\(star)\(marks)}"
    }

    mutating func notes(_ notes: [TableNote]) {
        guard !notes.isEmpty else { return }
        out += "\\par\\smallskip\n{\\footnotesize\\raggedright\n"
        for note in notes {
            switch note {
            case .lettered(let note): out += "\\textsuperscript{\(note.letter)} \(LaTeXText.escape(note.text))\\par\n"
            case .whole(let note):
                let label =
                    note.label.isEmpty
                    ? "" : note.isWord ? "\\emph{\(LaTeXText.escape(note.label)):} " : LaTeXText.escape(note.label) + " "
                out += "\(label)\(runs(note.runs))\\par\n"
            }
        }
        out += "}\n"
    }
}
