import Diagnostics

/// A trace for people: each number, and below it a line for each row behind it that an editor can jump to.
package struct TraceText {
    package let text: String

    package init(_ trace: Trace, project: (String) -> String) {
        var lines = [trace.title.onOneLine]
        for cell in trace.cells {
            let head = [cell.row, cell.column].filter { !$0.isEmpty }.joined(separator: ", ")
            lines.append("")
            lines.append("\(head): \(cell.text)".onOneLine)
            if let lack = cell.lack { lines.append("  \(lack)".onOneLine) }
            lines += cell.rows.map { "  " + Self.line($0, project: project).onOneLine }
            guard !cell.notChosen.isEmpty else { continue }
            lines.append("  Claims for the same quantity that the rule leaves out:")
            lines += cell.notChosen.map { "    " + "\(Self.line($0.row, project: project)) — \($0.reason)".onOneLine }
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ row: Trace.Row, project: (String) -> String) -> String {
        var line = "\(project(row.file)):\(row.line): "
        line += ([row.key].filter { !$0.isEmpty } + [row.says.map(\.text).joined(separator: "; ")].filter { !$0.isEmpty })
            .joined(separator: " — ")
        if let source = row.source {
            line += " — \(source.name) [\(source.id)]" + (row.locator.map { ", \($0)" } ?? "")
        }
        return line + (row.isUnchecked ? "; not verified" : "") + (row.isPossible ? "; may belong here" : "")
    }
}
