import Formatting
import Tabular

/// The rows of one dataset behind a number, the first of them in full.
package struct DetailTable: Hashable, Sendable {
    package let dataset: String
    package let file: String
    /// The heads of `RowReference.cells`.
    package let headings: [String]
    /// For each heading, whether its cells are words, which may run over several lines.
    package let areWords: [Bool]
    package let rows: [RowReference]
    /// How many rows are not listed, and on which lines they stand (`30–540, 602`).
    package let omitted: Int
    package let omittedLines: String

    /// How many characters of a text are shown.
    private static let longestText = 72

    init(
        rows: RowSet, of table: Table, shown: [Column], headings: [String], limit: Int, source: (Int) -> String?,
        isUnchecked: (Int) -> Bool, uncheckedFields: (Int) -> Set<String>
    ) {
        let numbers = rows.rows
        // One more line costs no more than the sentence that would stand for it.
        let listed = numbers.count <= limit + 1 ? numbers[...] : numbers.prefix(limit)
        let file = table.file.map { String($0.split(separator: "/").last ?? Substring($0)) } ?? table.name
        let format = ValueFormat()
        dataset = table.name
        self.file = file
        self.headings = headings
        areWords = shown.map { $0.type == .text }
        self.rows = listed.map { row in
            let doubtful = uncheckedFields(row)
            return RowReference(
                dataset: table.name, file: file, line: table.lines.indices.contains(row) ? table.lines[row] : nil,
                key: table.key(of: row),
                cells: shown.map { Self.text($0, row, format) + ($0[row].isMissing || !doubtful.contains($0.name) ? "" : "*") },
                source: source(row),
                isUnchecked: isUnchecked(row))
        }
        let rest = numbers.dropFirst(listed.count)
        omitted = rest.count
        omittedLines = Self.ranges(rest.compactMap { table.lines.indices.contains($0) ? table.lines[$0] : nil })
    }

    private static func text(_ column: Column, _ row: Int, _ format: ValueFormat) -> String {
        let value = column[row]
        if value.isMissing { return "" }
        let text = column.label(at: row) ?? format.value(value, meaning: column.meaning, dates: .short)
        return text.count <= longestText ? text : text.prefix(longestText - 1) + "…"
    }

    /// Lines as ranges, at most eight of them.
    static func ranges(_ lines: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for line in lines {
            if let last = ranges.last, last.upperBound + 1 == line {
                ranges[ranges.count - 1] = last.lowerBound...line
            } else {
                ranges.append(line...line)
            }
        }
        let texts = ranges.prefix(8).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return texts.joined(separator: ", ") + (ranges.count > 8 ? ", …, \(ranges[ranges.count - 1].upperBound)" : "")
    }
}
