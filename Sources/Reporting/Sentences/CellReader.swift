import Aggregation
import Diagnostics
import Tabular

/// Finds in a computed table the cells that sentences are about.
struct CellReader {
    let sentences: CompiledSentences
    let table: Table
    let column: Column?

    init(_ sentences: CompiledSentences, table: Table) {
        self.sentences = sentences
        self.table = table
        column = table.column(sentences.measure.name)
    }

    /// The rows of the tidy table that hold a number of a group: of the column or line that was named, of the only one, or of the
    /// totals over them.
    func rows(label: (SentenceKey, Value) -> String) throws(Diagnostic) -> [Int] {
        guard column?.type.isNumeric ?? false else { throw .notNumbers(sentences) }
        let body = (0..<table.rowCount).filter { table.margin(of: $0) == .body }
        if let named = sentences.definition.chosen {
            let rows = body.filter { isCalled(named.text, $0, label: label) }
            guard rows.isEmpty else { return rows }
            throw .unknownOther(named, known: names(body, of: sentences.allOtherKeys, label: label))
        }
        let known = names(body, of: sentences.otherKeys, label: label)
        if known.count <= 1 { return body }
        let totals = (0..<table.rowCount).filter { table.margin(of: $0) == (sentences.areColumns ? .overRows : .overColumns) }
        guard sentences.sourceKey == nil, !totals.isEmpty else {
            throw .whichOther(sentences.definition.table, known: known, areColumns: sentences.areColumns)
        }
        return totals
    }

    /// Whether these words are the label of the row's column, or of one of its keys, or the value behind one.
    private func isCalled(_ words: String, _ row: Int, label: (SentenceKey, Value) -> String) -> Bool {
        let all = sentences.allOtherKeys
        return name(of: row, all, label: label) == words || name(of: row, sentences.otherKeys, label: label) == words
            || all.contains { name(of: row, [$0], label: label) == words || keys([$0], row) == [.text(words)] }
    }

    private func names(_ rows: [Int], of keys: [SentenceKey], label: (SentenceKey, Value) -> String) -> [String] {
        guard !keys.isEmpty else { return [] }
        return rows.reduce(into: []) { names, row in
            let name = name(of: row, keys, label: label)
            if !names.contains(name) { names.append(name) }
        }
    }

    func cell(_ row: Int) -> SentenceSubject.Cell {
        guard let column else { return .empty }
        return SentenceSubject.Cell(
            value: column[row], origin: table.origin(row: row, column: column.name), lack: column.lacks[row],
            hasBounds: sentences.hasBounds)
    }

    /// The total over all groups, of one speaker when there are several; nil when the table prints none.
    func total(of voice: Value?, label: (SentenceKey, Value) -> String) -> SentenceSubject.Cell? {
        let named = sentences.definition.chosen?.text
        // Over the groups of one line or column, or over all of the table.
        let isOverAll = named == nil && sentences.sourceKey == nil && !sentences.plan.rows.isEmpty
        let margin: RowMargin = isOverAll ? .overAll : sentences.areColumns ? .overColumns : .overRows
        let row = (0..<table.rowCount).first { row in
            guard table.margin(of: row) == margin else { return false }
            if let voice, let key = sentences.sourceKey, table.column(key.name)?[row] != voice { return false }
            return named.map { isCalled($0, row, label: label) } ?? true
        }
        return row.map(cell)
    }

    private func keys(_ keys: [SentenceKey], _ row: Int) -> [Value] { keys.compactMap { table.column($0.name)?[row] } }

    private func name(of row: Int, _ all: [SentenceKey], label: (SentenceKey, Value) -> String) -> String {
        zip(all, keys(all, row)).map { label($0, $1) }.joined(separator: ", ")
    }
}

extension Diagnostic {
    fileprivate static func notNumbers(_ sentences: CompiledSentences) -> Diagnostic {
        let place = sentences.definition.measure ?? sentences.definition.table
        return Diagnostic(
            code: "sentence.not-numbers", "\(sentences.measure.name.quotedForMessage) has dates or texts, not numbers",
            at: place.location, excerpt: place.text, remedy: "name a measure of numbers with \"of:\"")
    }

    fileprivate static func unknownOther(_ label: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "sentence.unknown-label", "the table has no \(label.text.quotedForMessage) to choose", at: label.location,
            excerpt: label.text,
            remedy: known.isEmpty
                ? "leave it out: there is nothing to choose from"
                : Spelling.suggestion(for: label.text, among: known) ?? "it has: " + known.joined(separator: "; "))
    }

    fileprivate static func whichOther(_ table: Located, known: [String], areColumns: Bool) -> Diagnostic {
        let (many, one, totals) = areColumns ? ("lines", "row", "rows") : ("columns", "column", "columns")
        return Diagnostic(
            code: "sentence.which-column", "the table \(table.text.quotedForMessage) has several \(many)", at: table.location,
            excerpt: table.text,
            remedy: "name one, such as \"\(one): \(known.first ?? "")\", or give the table \"totals: [\(totals)]\"")
    }
}
