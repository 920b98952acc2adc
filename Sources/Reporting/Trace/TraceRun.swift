import Diagnostics
import Documents
import Tabular

/// Finds the rows and sources behind the numbers of a report, by computing it again. Writes nothing.
package struct TraceRun: Sendable {
    private let run: ReportRun

    package init(_ run: ReportRun) {
        self.run = run
    }

    /// The numbers of a table, of a figure's data, or of a value of a text (`NAME` or `SECTION/NAME`), in reading order. With labels
    /// those of one line, column or both. Throws what is wrong with the report, and labels and items that it does not have.
    package func trace(_ item: String, row: String?, column: String?, of report: String) throws(ReportFailure) -> Trace {
        let document = try run.document(report)
        do throws(Diagnostic) {
            return try Self.trace(item, row: row, column: column, in: document)
        } catch {
            throw ReportFailure(diagnostics: [error])
        }
    }

    static func trace(_ item: String, row: String?, column: String?, in document: Document) throws(Diagnostic) -> Trace {
        if let table = table(item, in: document) { return try trace(table, row, column, in: document) }
        return try values(item, in: document)
    }

    private static func table(_ item: String, in document: Document) -> PrintedTable? {
        if let table = document.tables.first(where: { $0.id == item }) { return table }
        guard case .table(let id, _)? = document.figures.first(where: { $0.id == item })?.data else { return nil }
        return document.tables.first { $0.id == id }
    }

    private static func trace(_ table: PrintedTable, _ row: String?, _ column: String?, in document: Document) throws(Diagnostic)
        -> Trace
    {
        let names = table.rowNames
        let columns = (table.layout.isListing ? table.stub.heads.prefix(1).map(\.name) : []) + table.columns.map(\.name)
        if let row, !zip(names, table.rows).contains(where: { $0 == row || $1.hasLabel(row) }) {
            throw .unknownLabel("line", row, known: names)
        }
        if let column, !columns.contains(column), !table.columns.contains(where: { $0.path.contains(column) }) {
            throw .unknownLabel("column", column, known: columns)
        }
        var cells: [Trace.Cell] = []
        for (name, line) in zip(names, table.rows) where row == nil || name == row || line.hasLabel(row ?? "") {
            let heads = table.stub.heads + table.columns, all = line.labels + line.cells
            for (head, cell) in zip(heads, all) where column == nil || head.name == column || head.path.contains(column ?? "") {
                guard !cell.origin.isEmpty else { continue }
                cells.append(
                    Trace.Cell(
                        row: name, column: head.name, text: cell.text, origin: cell.origin, evidence: document.evidence,
                        bibliography: document.bibliography))
            }
        }
        let number = table.number.map { "Table \($0). " } ?? ""
        return Trace(title: number + table.caption, cells: cells)
    }

    private static func values(_ item: String, in document: Document) throws(Diagnostic) -> Trace {
        var cells: [Trace.Cell] = [], known = document.tables.map(\.id) + document.figures.map(\.id)
        for section in document.sections {
            for case .paragraph(let runs) in section.blocks {
                for case .value(let value) in runs {
                    known.append(value.name)
                    guard value.name == item || "\(section.id)/\(value.name)" == item else { continue }
                    cells.append(
                        Trace.Cell(
                            row: "", column: section.title, text: value.text, origin: value.origin, evidence: document.evidence,
                            bibliography: document.bibliography))
                }
            }
        }
        guard !cells.isEmpty else { throw .unknownTracedItem(item, known: known) }
        return Trace(title: item, cells: cells)
    }
}

extension PrintedTable {
    /// The words of each line; a label that is printed once for several lines stands for all of them.
    fileprivate var rowNames: [String] {
        var last: [String] = []
        return rows.map { row in
            let labels = row.labels.enumerated().map { index, cell in
                cell.text.isEmpty && row.kind == .body && index < last.count ? last[index] : cell.text
            }
            last = labels
            return labels.filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }
}

extension TableLayout {
    fileprivate var isListing: Bool {
        if case .listing = arrangement { true } else { false }
    }
}

extension TableRow {
    fileprivate func hasLabel(_ text: String) -> Bool { labels.contains { $0.text == text } }
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
            code: "trace.unknown-item", "the report has no table, figure or value \(item.quotedForMessage)", excerpt: item,
            remedy: Spelling.suggestion(for: item, among: known), kind: .noInput)
    }
}
