import Diagnostics

/// A printed table as lines of a terminal: columns divided by two spaces, numbers to the right, a rule under the heads.
package struct TerminalTable {
    package let text: String

    package init(_ table: PrintedTable) {
        let columns = table.stub.heads + table.columns
        let heads = columns.map { Self.line($0.name) }
        let body = table.rows.map { row in (row.labels + row.cells).map(Self.cell) }
        let widths = columns.indices.map { index in
            (body.map { $0[index] } + [heads[index]]).map { TerminalWidth.columns(of: $0) }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.indices.map { index in
                let space = String(repeating: " ", count: widths[index] - TerminalWidth.columns(of: cells[index]))
                return columns[index].alignment == .leading ? cells[index] + space : space + cells[index]
            }
            var text = padded.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text
        }
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        var lines = [line(heads), rule]
        for (index, row) in table.rows.enumerated() {
            if row.kind == .summary, index > 0, table.rows[index - 1].kind == .body { lines.append(rule) }
            lines.append(line(body[index]))
        }
        let notes = table.notes.map { note in
            switch note {
            case .lettered(let note): "\(note.letter) \(note.text)"
            case .whole(let note): Self.note(note)
            }
        }
        if !notes.isEmpty { lines += [""] + notes.map(Self.line) }
        text = lines.map { $0 + "\n" }.joined()
    }

    private static func cell(_ cell: TableCell) -> String {
        let marks = cell.marks.map { " \($0)" }.joined()
        return line(cell.text) + (cell.isUnchecked ? "*" : "") + marks
    }

    /// What stands in a cell must not steer the terminal, nor move what stands after it.
    private static func line(_ text: String) -> String { text.onOneLine.replacing("\t", with: " ") }

    private static func note(_ note: SourceNote) -> String {
        let texts = note.runs.map { run in
            switch run {
            case .text(let text), .emphasis(let text), .code(let text): text
            case .value(let value): value.text
            case .citation(let ids): ids.joined(separator: "; ")
            }
        }
        return note.label + (note.label.isEmpty ? "" : note.isWord ? ": " : " ") + texts.joined()
    }
}
