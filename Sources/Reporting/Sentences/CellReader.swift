import Aggregation
import Diagnostics
import Tabular

/// Finds in a computed table the cells that sentences are about.
struct CellReader {
    let sentences: CompiledSentences
    let table: Table
    let lacking: LackingRows
    let column: Column?

    init(_ sentences: CompiledSentences, table: Table, lacking: LackingRows) {
        self.sentences = sentences
        self.table = table
        self.lacking = lacking
        column = table.column(sentences.measure.name)
    }

    /// The rows of the table that hold a number of a group: of the column that was named, of the only one, or of the totals over
    /// the columns.
    func rows(label: (SentenceKey, Value) -> String) throws(Diagnostic) -> [Int] {
        guard column?.type.isNumeric ?? false else { throw .notNumbers(sentences) }
        let body = (0..<table.rowCount).filter { table.margin(of: $0) == .body }
        guard !sentences.columnKeys.isEmpty else {
            if let named = sentences.definition.column { throw .unknownColumn(named, known: []) }
            return body
        }
        let known = body.reduce(into: [String]()) { known, row in
            let name = name(of: row, label: label)
            if !known.contains(name) { known.append(name) }
        }
        if let named = sentences.definition.column {
            let rows = body.filter { row in
                name(of: row, label: label) == named.text || keys(sentences.columnKeys, row) == [.text(named.text)]
            }
            guard !rows.isEmpty else { throw .unknownColumn(named, known: known) }
            return rows
        }
        if known.count <= 1 { return body }
        let totals = (0..<table.rowCount).filter { table.margin(of: $0) == .overColumns }
        guard sentences.sourceKey == nil, !totals.isEmpty else { throw .whichColumn(sentences.definition.table, known: known) }
        return totals
    }

    func cell(_ row: Int) -> SentenceSubject.Cell {
        guard let column else { return .empty }
        let rowKeys = sentences.plan.rows.compactMap { table.column($0.name)?[row] }
        let columnKeys = sentences.plan.columns.compactMap { table.column($0.name)?[row] }
        return SentenceSubject.Cell(
            value: column[row], origin: table.origin(row: row, column: column.name),
            lacking: lacking.rows(rowKeys: rowKeys, columnKeys: columnKeys))
    }

    /// The total over all groups, of one speaker when there are several; nil when the table prints none.
    func total(of voice: Value?, label: (SentenceKey, Value) -> String) -> SentenceSubject.Cell? {
        // Groups are the columns of a table without rows.
        let areColumns = sentences.plan.rows.isEmpty
        guard !areColumns || sentences.plan.columns.count == 1 else { return nil }
        let wanted = sentences.definition.column?.text
        let isOverAll = areColumns || (!sentences.columnKeys.isEmpty && wanted == nil) || sentences.plan.columns.isEmpty
        let row = (0..<table.rowCount).first { row in
            guard table.margin(of: row) == (areColumns ? .overColumns : isOverAll ? .overAll : .overRows) else { return false }
            if let voice, let key = sentences.sourceKey, table.column(key.name)?[row] != voice { return false }
            guard let wanted, !sentences.columnKeys.isEmpty else { return true }
            return name(of: row, label: label) == wanted || keys(sentences.columnKeys, row) == [.text(wanted)]
        }
        return row.map(cell)
    }

    private func keys(_ keys: [SentenceKey], _ row: Int) -> [Value] { keys.compactMap { table.column($0.name)?[row] } }

    private func name(of row: Int, label: (SentenceKey, Value) -> String) -> String {
        zip(sentences.columnKeys, keys(sentences.columnKeys, row)).map { label($0, $1) }.joined(separator: ", ")
    }
}

extension Diagnostic {
    fileprivate static func notNumbers(_ sentences: CompiledSentences) -> Diagnostic {
        let place = sentences.definition.measure ?? sentences.definition.table
        return Diagnostic(
            code: "sentence.not-numbers", "\(sentences.measure.name.quotedForMessage) has dates or texts, not numbers",
            at: place.location, excerpt: place.text, remedy: "name a measure of numbers with \"of:\"")
    }

    fileprivate static func unknownColumn(_ label: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "sentence.unknown-label", "the table has no column \(label.text.quotedForMessage)", at: label.location,
            excerpt: label.text,
            remedy: known.isEmpty
                ? "leave \"column\" out: the table has no columns to choose from"
                : Spelling.suggestion(for: label.text, among: known) ?? "it has: " + known.joined(separator: "; "))
    }

    fileprivate static func whichColumn(_ table: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "sentence.which-column", "the table \(table.text.quotedForMessage) has several columns", at: table.location,
            excerpt: table.text,
            remedy: "name one, such as \"column: \(known.first ?? "")\", or give the table \"totals: [columns]\"")
    }
}
