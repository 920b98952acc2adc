import DataPackages
import Diagnostics
import Documents
import Tabular

/// Finds the rows and sources behind the numbers of a report, by computing it again. Writes nothing.
package struct TraceRun: Sendable {
    private let run: ReportRun

    package init(_ run: ReportRun) {
        self.run = run
    }

    /// The numbers of a table, of a figure's data, of an item of sentences, or of a value of a text (`NAME` or `SECTION/NAME`), in
    /// reading order. With labels those of one line, column or both. Throws what is wrong with the report, and labels and items that it does not have.
    package func trace(_ item: String, row: String?, column: String?, of report: String) throws(ReportFailure) -> Trace {
        let composed = try run.composed(report)
        do throws(Diagnostic) {
            return try Self.trace(item, row: row, column: column, in: composed.document, ledger: composed.ledger)
        } catch {
            throw ReportFailure(diagnostics: [error])
        }
    }

    static func trace(_ item: String, row: String?, column: String?, in document: Document, ledger: Ledger) throws(Diagnostic)
        -> Trace
    {
        if let table = table(item, in: document) {
            // Each line of a listing has a rule of its own, or none.
            let notChosen = ClaimsNotChosen(
                item: item, ledger: table.layout.isListing ? Ledger() : ledger, evidence: document.evidence)
            return try trace(table, row, column, in: document, notChosen)
        }
        return try values(item, row, in: document, ledger: ledger)
    }

    private static func table(_ item: String, in document: Document) -> PrintedTable? {
        if let table = document.tables.first(where: { $0.id == item }) { return table }
        guard case .table(let id, _)? = document.figures.first(where: { $0.id == item })?.data else { return nil }
        return document.tables.first { $0.id == id }
    }

    private static func trace(
        _ table: PrintedTable, _ row: String?, _ column: String?, in document: Document, _ notChosen: ClaimsNotChosen
    ) throws(Diagnostic) -> Trace {
        let labels = table.filledLabels, names = labels.map { $0.map(\.text).joined(separator: ", ") }
        let heads = table.stub.heads + table.columns
        let lines = table.rows.indices.filter { index in row.map { names[index] == $0 || labels[index].areCalled($0) } ?? true }
        if lines.isEmpty, let row { throw .unknownLabel("line", row, known: names) }
        // The labels of grouped lines are no numbers; those of a listing can be.
        let numbers = heads.indices.dropFirst(table.layout.isListing ? 0 : table.stub.heads.count)
        let columns = numbers.filter { index in column.map { heads[index].isCalled($0) } ?? true }
        if columns.isEmpty, let column { throw .unknownLabel("column", column, known: numbers.map { heads[$0].name }) }
        var cells: [Trace.Cell] = []
        for line in lines {
            let all = table.rows[line].labels + table.rows[line].cells
            for index in columns where !all[index].origin.isEmpty {
                cells.append(
                    Trace.Cell(
                        row: names[line], column: heads[index].name, text: all[index].text,
                        lack: all[index].lackInWords(document.language), origin: all[index].origin, in: document, notChosen))
            }
        }
        let number = table.number.map { "Table \($0). " } ?? ""
        return Trace(title: number + table.caption, cells: cells)
    }

    private static func values(
        _ item: String, _ row: String?, in document: Document, ledger: Ledger
    ) throws(Diagnostic) -> Trace {
        var cells: [Trace.Cell] = [], known = document.tables.map(\.id) + document.figures.map(\.id)
        for section in document.sections {
            for case .paragraph(let paragraph) in section.blocks {
                if !paragraph.name.isEmpty {
                    known.append(paragraph.name)
                    if paragraph.name == item {
                        return try trace(
                            paragraph, row, in: document, ClaimsNotChosen(item: item, ledger: ledger, evidence: document.evidence)
                        )
                    }
                    continue
                }
                for value in paragraph.values {
                    known.append(value.name)
                    let name = "\(section.id)/\(value.name)"
                    guard value.name == item || name == item else { continue }
                    cells.append(
                        Trace.Cell(
                            row: "", column: section.title, text: value.text, origin: value.origin, in: document,
                            ClaimsNotChosen(item: name, ledger: ledger, evidence: document.evidence)))
                }
            }
        }
        guard !cells.isEmpty else { throw .unknownTracedItem(item, known: known) }
        return Trace(title: item, cells: cells)
    }
}

extension TraceRun {
    /// The numbers of generated sentences, by what each is: `ranking: North Harbour`.
    private static func trace(
        _ paragraph: Paragraph, _ row: String?, in document: Document, _ notChosen: ClaimsNotChosen
    ) throws(Diagnostic) -> Trace {
        let values = paragraph.values.filter { value in
            row.map { value.name == $0 || value.name.hasSuffix(": " + $0) } ?? true
        }
        if values.isEmpty, let row { throw .unknownLabel("number", row, known: paragraph.values.map(\.name)) }
        let cells = values.filter { !$0.origin.isEmpty }.map { value in
            Trace.Cell(
                row: value.name, column: "", text: value.text, origin: value.origin, in: document, notChosen)
        }
        return Trace(title: paragraph.name, cells: cells)
    }
}

extension Trace.Cell {
    fileprivate init(
        row: String, column: String, text: String, lack: String? = nil, origin: Origin, in document: Document,
        _ notChosen: ClaimsNotChosen
    ) {
        func all(_ origin: Origin) -> [Trace.Row] {
            Trace.Row.all(behind: origin, evidence: document.evidence, bibliography: document.bibliography)
        }
        self.init(
            row: row, column: column, text: text, lack: lack, rows: all(origin),
            notChosen: notChosen.beside(origin).flatMap { left in all(left.origin).map { (row: $0, reason: left.reason) } })
    }
}

extension TableLayout {
    fileprivate var isListing: Bool {
        if case .listing = arrangement { true } else { false }
    }
}

extension [TableCell] {
    /// Whether these words are all labels of a line (`A / B`), one of them, or the value behind one.
    fileprivate func areCalled(_ words: String) -> Bool {
        map(\.text).joined(separator: " / ") == words || contains { $0.text == words || $0.value == .text(words) }
    }
}

extension ColumnLabel {
    /// Whether these words are its heads together (`A, B` or `A / B`), one of them, or the value or measure behind one.
    fileprivate func isCalled(_ words: String) -> Bool {
        let heads = path.filter { !$0.isEmpty }
        return name == words || heads.joined(separator: " / ") == words || heads.contains(words) || keys.contains(.text(words))
            || self.column == words
    }
}

extension Diagnostic {
    fileprivate static func unknownLabel(_ what: String, _ label: String, known: [String]) -> Diagnostic {
        var seen: Set<String> = []
        return Diagnostic(
            code: "trace.unknown-label", "there is no \(what) \(label.quotedForMessage)", excerpt: label,
            remedy: Spelling.suggestion(for: label, among: known.filter { seen.insert($0).inserted })
                ?? "leave the label out to see them all", kind: .noInput)
    }

    fileprivate static func unknownTracedItem(_ item: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "trace.unknown-item", "the report has no table, figure, sentences or value \(item.quotedForMessage)",
            excerpt: item,
            remedy: Spelling.suggestion(for: item, among: known), kind: .noInput)
    }
}
