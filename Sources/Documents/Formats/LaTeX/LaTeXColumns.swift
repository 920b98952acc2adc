/// How wide the columns of a table may be, so that it stays within the text: long words in boxes, small type for many columns.
struct LaTeXColumns {
    let specification: String
    let size: String

    init(_ table: PrintedTable) {
        let columns = table.stub.heads + table.columns
        let widths = columns.indices.map { index in
            let cells = table.rows.map { ($0.labels + $0.cells)[index].text.count }
            return max(columns[index].text.count, cells.max() ?? 0)
        }
        let boxed = columns.indices.filter { columns[$0].isText && widths[$0] > 22 }
        let fixed = columns.indices.filter { !boxed.contains($0) }.reduce(0) { $0 + widths[$1] + 2 }
        let total = fixed + boxed.reduce(0) { $0 + min(widths[$1], 40) }
        // Characters of a line of 160 mm at each size.
        let (name, line) =
            total <= 88
            ? ("\\small", 88) : total <= 100 ? ("\\footnotesize", 100) : ("\\scriptsize\\setlength{\\tabcolsep}{3pt}", 125)
        size = name
        let free = max(line - fixed, 14 * boxed.count)
        let wanted = boxed.reduce(0) { $0 + min(widths[$1], 60) }
        specification = columns.indices.map { index in
            guard boxed.contains(index) else { return columns[index].alignment == .leading ? "l" : "r" }
            let share = min(widths[index], 60) * free * 100 / max(1, wanted * line)
            return ">{\\raggedright\\arraybackslash}p{\(Self.fraction(min(share, 60)))\\linewidth}"
        }.joined()
    }

    private static func fraction(_ hundredths: Int) -> String { "0." + (hundredths < 10 ? "0" : "") + String(hundredths) }
}
