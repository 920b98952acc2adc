import Formatting
import Tabular

extension PrintedTable {
    /// Adds a lettered note to the cells that match.
    package mutating func addFootnote(_ text: String, to matches: (_ row: Int, _ column: Int, _ cell: TableCell) -> Bool) {
        let letter: String
        if let known = footnotes.first(where: { $0.text == text }) {
            letter = known.letter
        } else {
            letter = Footnote.letter(footnotes.count)
            footnotes.append(Footnote(letter: letter, text: text))
        }
        for row in rows.indices {
            for column in rows[row].cells.indices where matches(row, column, rows[row].cells[column]) {
                rows[row].cells[column].marks.append(letter)
            }
        }
    }

    /// The lines under the table: sources, rows, notes, and what dashes and asterisks mean.
    mutating func addNotes(_ notes: TableNotes, evidence: Evidence, bibliography: Bibliography) {
        let words = Words(language)
        if let general = notes.general { sourceNotes.append(SourceNote(label: words.note, general)) }
        if let dates = notes.dates { sourceNotes.append(SourceNote(label: words.dates, dates)) }
        explainRanges(words)
        explainLacks()
        explainMissingCells()
        if rows.contains(where: { ($0.labels + $0.cells).contains(where: \.isUnchecked) }) {
            sourceNotes.append(SourceNote(label: "*", words.uncheckedNote))
        }
        var seen: Set<Origin> = []
        let origins = linkedCells.map(\.origin).filter { seen.insert($0).inserted }
        let origin = origins.reduce(into: Origin()) { $0.formUnion($1) }
        let sources = evidence.sources(of: origin)
        if !sources.isEmpty {
            sourceNotes.append(SourceNote(label: words.sources, runs: [.citation(sources)], isSource: true))
        }
        let archives = bibliography.archives(of: sources)
        if !archives.isEmpty {
            sourceNotes.append(SourceNote(label: words.archives, runs: [.text(archives)], isSource: true))
        }
        if let rule = notes.rule { sourceNotes.append(SourceNote(label: words.rule, rule)) }
        if let rows = notes.rows { sourceNotes.append(SourceNote(label: words.rows, rows)) }
        letterInReadingOrder()
    }

    /// From the upper left along each line and then downward.
    private mutating func letterInReadingOrder() {
        var order: [String] = []
        for mark in rows.flatMap(\.cells).flatMap(\.marks) where !order.contains(mark) { order.append(mark) }
        let letters = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, Footnote.letter($0)) })
        footnotes = order.compactMap { old in
            footnotes.first { $0.letter == old }.map { Footnote(letter: letters[old] ?? old, text: $0.text) }
        }
        for row in rows.indices {
            for column in rows[row].cells.indices {
                // In the order of the letters, several at one cell.
                rows[row].cells[column].marks = order.filter(rows[row].cells[column].marks.contains).compactMap { letters[$0] }
            }
        }
    }

    /// What all ranges are is said once; where they are of several kinds, or not all are declared, each has a lettered note.
    private mutating func explainRanges(_ words: Words) {
        let ranges = rows.flatMap { $0.labels + $0.cells }.filter(\.value.isRange)
        var kinds: [IntervalKind] = []
        for case let kind? in ranges.map(\.interval) where !kinds.contains(kind) { kinds.append(kind) }
        if kinds.count == 1, ranges.allSatisfy({ $0.interval != nil }) {
            sourceNotes.append(SourceNote(words.ranges(kinds[0])))
        } else {
            for kind in kinds { addFootnote(words.ranges(kind)) { _, _, cell in cell.interval == kind } }
        }
    }

    /// How many notes on incomplete numbers say how many rows are lacking; beyond them the notes give the reasons alone.
    private static let mostCountedLacks = 12

    /// A lettered note on every number that stands for a part of its rows.
    private mutating func explainLacks() {
        let cells = rows.flatMap(\.cells).filter { $0.lack != nil }
        let format = ValueFormat(language: language), language = language
        let isGeneral = Set(cells.compactMap { $0.lackInWords(language) }).count > Self.mostCountedLacks
        func note(_ cell: TableCell) -> String? {
            isGeneral
                ? cell.lack.map { format.lackInGeneral($0, isOfDates: cell.isDate) } : cell.lackInWords(language)
        }
        var seen: Set<String> = []
        for text in cells.compactMap(note) where seen.insert(text).inserted {
            addFootnote(text) { _, _, cell in note(cell) == text }
        }
    }

    /// One reason for every dash is said once; further reasons are lettered notes.
    private mutating func explainMissingCells() {
        var reasons: [MissingReason] = []
        for cell in rows.flatMap(\.cells) {
            if case .missing(let reason) = cell.value, cell.text == ValueFormat.missingMark, !reasons.contains(reason) {
                reasons.append(reason)
            }
        }
        guard let first = reasons.first else { return }
        sourceNotes.append(SourceNote(label: ValueFormat.missingMark, first.label))
        for reason in reasons.dropFirst() {
            addFootnote(reason.label) { _, _, cell in
                cell.value == .missing(reason) && cell.text == ValueFormat.missingMark
            }
        }
    }
}
