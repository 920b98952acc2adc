import Aggregation
import DataPackages
import Diagnostics
import Documents
import Formatting
import Tabular

/// A report while it is put together: compiled, computed, written into a document, every row booked.
struct Composition {
    let definition: ReportDefinition
    let package: DataPackage
    let only: [String]?
    let engine: Engine
    let compiler: Compiler
    let format: ValueFormat
    let evidence: EvidenceBuilder
    private(set) var ledger = Ledger()
    private var computed: [String: ComputedContent] = [:]
    private var cited: Set<String> = []

    init(definition: ReportDefinition, package: DataPackage, only: [String]?) {
        self.definition = definition
        self.package = package
        self.only = only
        engine = Engine(package.catalog)
        compiler = Compiler(package)
        format = ValueFormat(language: Language(rawValue: definition.language) ?? .english)
        evidence = EvidenceBuilder(package, format: format)
    }

    /// All mistakes of the definition are reported before anything is computed; nil when there is one.
    mutating func compose(definitionBytes: [UInt8], sink: inout DiagnosticSink) -> Document? {
        let program = Program.compile(definition, compiler: compiler, sink: &sink)
        guard !sink.hasErrors else { return nil }
        computeTables(program, sink: &sink)
        guard !sink.hasErrors else { return nil }
        var sections: [Section] = []
        var numbering = Numbering()
        for (index, section) in definition.sections.enumerated() {
            let id = section.id ?? Slug.make(section.title)
            let isTaken = sections.contains { $0.id == id } || id == "sources" || id == "content"
            let anchor = isTaken ? "\(id)-\(index + 1)" : id
            var blocks: [Block] = []
            for item in program.sections[index] {
                blocks += self.blocks(for: item, section: anchor, numbering: &numbering, sink: &sink)
            }
            if !blocks.isEmpty { sections.append(Section(id: anchor, title: section.title, blocks: blocks)) }
        }
        guard !sink.hasErrors else { return nil }
        printLedgers(in: &sections, numbering: numbering)
        if package.rowsRejected > 0, !sections.isEmpty { sections[0].blocks.insert(rejectionNotice, at: 0) }
        let digest = EditionDigest(package: package, definitionBytes: definitionBytes)
        let bibliography = package.sources.filter { cited.contains($0.id) }.map(BibliographyEntry.init)
            .sorted { $0.id.unicodeScalars.lexicographicallyPrecedes($1.id.unicodeScalars) }
        let edition = Edition(
            digest: digest.short, datasets: package.datasets.count, rows: package.rowsRead, sources: bibliography.count,
            rejectedRows: package.rowsRejected,
            ledgerSection: sections.first {
                $0.blocks.contains { if case .table(let table) = $0 { program.ledgers.contains(table.name) } else { false } }
            }?.id)
        return Document(
            title: definition.title, subtitle: definition.subtitle, language: definition.language, edition: edition,
            sections: sections, bibliography: bibliography)
    }

    private func isWanted(_ name: String) -> Bool { only?.contains(name) ?? true }

    /// Tables come first, since figures may draw one that stands after them.
    private mutating func computeTables(_ program: Program, sink: inout DiagnosticSink) {
        for item in program.sections.flatMap({ $0 }) {
            switch item {
            case .table(let definition, let content):
                compute(content, named: definition.name, key: definition.name.text, sink: &sink)
            case .figure(let definition, let content, _):
                if let content {
                    compute(content, named: definition.name, key: Self.figureKey(definition.name.text), sink: &sink)
                }
            case .text: break
            }
        }
    }

    static func figureKey(_ name: String) -> String { "figure:" + name }

    private mutating func compute(_ content: CompiledContent, named name: Located, key: String, sink: inout DiagnosticSink) {
        do throws(Diagnostic) {
            guard let result = try ComputedContent.compute(content, named: name.text, engine: engine, package: package) else {
                return
            }
            computed[key] = result
        } catch {
            sink.report(error.location == nil ? error.at(name.location) : error)
        }
    }

    // MARK: Blocks

    private mutating func blocks(
        for item: Program.Item, section: String, numbering: inout Numbering, sink: inout DiagnosticSink
    ) -> [Block] {
        switch item {
        case .text(let text):
            guard only == nil else { return [] }
            return text.paragraphs.map { paragraph in
                .paragraph(runs(paragraph, values: text.values, section: section, sink: &sink))
            }
        case .table(let definition, let content):
            guard isWanted(definition.name.text) else { return [] }
            let number = numbering.nextTable()
            guard let result = computed[definition.name.text] else {
                if case .ledger = content { return [.table(LedgerTable.placeholder(definition, number: number))] }
                return []
            }
            book(definition.name.text, result)
            return [.table(print(result, definition: definition, number: number))]
        case .figure(let definition, _, let specification):
            guard isWanted(definition.name.text) else { return [] }
            let number = numbering.nextFigure()
            return figure(definition, specification, number: number, sink: &sink).map { [.figure($0)] } ?? []
        }
    }

    private mutating func book(_ item: String, _ result: ComputedContent) {
        for account in result.accounts {
            guard let dataset = package.dataset(account.table) else { continue }
            ledger.book(item: item, account: account, dataset: dataset)
        }
    }

    private mutating func print(_ result: ComputedContent, definition: TableDefinition, number: Int) -> PrintedTable {
        let lookup = evidence.evidence
        var table: PrintedTable
        if let layout = result.layout {
            table = .grouped(
                result.table, layout: layout, number: number, caption: definition.caption, format: format, evidence: lookup)
        } else {
            table = .listing(
                result.table, number: number, caption: definition.caption, format: format, repeatedOnce: result.repeatedOnce,
                evidence: lookup)
        }
        table.markUnchecked(evidence.hasUnchecked)
        table.notes = notes(of: result, general: definition.note)
        table.notes.hasUnchecked = table.rows.contains { $0.cells.contains { $0.marks.contains(Notes.uncheckedMark) } }
        return table
    }

    /// The sources and the account of what an item used.
    mutating func notes(of result: ComputedContent, general: String?) -> Notes {
        let behind = evidence.evidence(result.origin)
        cited.formUnion(behind.sources)
        return Notes(
            general: general, sources: behind.sources.map { (id: $0, name: evidence.sourceName($0)) },
            rows: result.accounts.compactMap { account in
                package.dataset(account.table).map { AccountText(account, dataset: $0, format: format).text }
            })
    }

    private mutating func figure(
        _ definition: FigureDefinition, _ specification: FigurePlan, number: Int, sink: inout DiagnosticSink
    ) -> Documents.Figure? {
        let key: String
        switch definition.data {
        case .table(let name): key = name.text
        case .own: key = Self.figureKey(definition.name.text)
        }
        guard let result = computed[key] else { return nil }
        book(definition.name.text, result)
        var notes = notes(of: result, general: definition.note)
        let drawing = FigureDrawing(plan: specification, definition: definition, engine: engine, evidence: evidence)
        guard let drawn = drawing.draw(result, notes: &notes, sink: &sink) else { return nil }
        for account in drawn.accounts {
            guard let dataset = package.dataset(account.table) else { continue }
            ledger.book(item: definition.name.text, account: account, dataset: dataset)
        }
        return Documents.Figure(
            name: definition.name.text, number: number, caption: definition.caption, svg: drawn.svg,
            description: drawn.description, notes: notes, data: result.table)
    }

    private mutating func runs(
        _ paragraph: [TextTemplate.Run], values: [CompiledValue], section: String, sink: inout DiagnosticSink
    ) -> [Run] {
        let printer = ValuePrinter(engine: engine, format: format, values: values)
        return paragraph.enumerated().map { index, run in
            switch run {
            case .text(let text): return .text(text)
            case .value(let name, _, _):
                do throws(Diagnostic) {
                    let value = try printer.value(named: name)
                    let behind = evidence.evidence(value.origin)
                    cited.formUnion(behind.sources)
                    for account in value.accounts {
                        guard let dataset = package.dataset(account.table) else { continue }
                        ledger.book(item: "\(section)/\(name)", account: account, dataset: dataset)
                    }
                    let isFirst = index == 0 || paragraph[index - 1].endsSentence
                    return .value(isFirst ? value.text.capitalizedFirst : value.text, behind)
                } catch {
                    let place = values.first { $0.name == name }?.location
                    sink.report(error.location == nil ? place.map { error.at($0) } ?? error : error)
                    return .text("")
                }
            }
        }
    }

    /// The ledger is printed when every other item is booked.
    private func printLedgers(in sections: inout [Section], numbering: Numbering) {
        for index in sections.indices {
            sections[index].blocks = sections[index].blocks.map { block in
                guard case .table(let table) = block, LedgerTable.isPlaceholder(table) else { return block }
                return .table(LedgerTable(ledger: ledger, package: package, format: format).print(table))
            }
        }
    }

    private var rejectionNotice: Block {
        let parts = package.datasets.filter { !$0.rejections.isEmpty }.map { dataset in
            let lines = format.list(dataset.rejections.prefix(5).map { "line \($0.line)" })
            let more = dataset.rejections.count > 5 ? " and more" : ""
            return "\(format.count(dataset.rejections.count, "row", "rows")) of \(dataset.path) (\(lines)\(more))"
        }
        let count = package.rowsRejected
        return .notice([
            .text(
                "Rejected and in no number of this report: \(format.list(parts)). A cell of \(count == 1 ? "this row" : "each") does not fit its declared type; the ledger says which and why."
            )
        ])
    }
}

extension TextTemplate.Run {
    /// Whether a sentence begins after this run.
    fileprivate var endsSentence: Bool {
        guard case .text(let text) = self else { return false }
        var rest = text[...]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest.last == "." || rest.isEmpty
    }
}

extension String {
    /// With a capital at its beginning.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Tables and figures are numbered each for themselves.
struct Numbering {
    private var tables = 0
    private var figures = 0

    mutating func nextTable() -> Int {
        tables += 1
        return tables
    }

    mutating func nextFigure() -> Int {
        figures += 1
        return figures
    }
}

extension PrintedTable {
    /// Marks numbers that rest on unchecked rows; in a listing without numbers, the first cell of the row.
    fileprivate mutating func markUnchecked(_ hasUnchecked: (Origin) -> Bool) {
        for row in rows.indices {
            var cells = rows[row].cells
            for index in cells.indices where cells[index].isTraced && cells[index].evidence.hasUnchecked {
                cells[index].marks.append(Notes.uncheckedMark)
            }
            if row < tidy.rowCount, rows.count == tidy.rowCount, !cells.contains(where: \.isTraced),
                let first = tidy.columns.first,
                let origins = first.origins, hasUnchecked(origins[row]), !cells.isEmpty
            {
                cells[0].marks.append(Notes.uncheckedMark)
            }
            rows[row] = PrintedRow(cells: cells, isTotal: rows[row].isTotal)
        }
    }
}

extension BibliographyEntry {
    init(_ source: Source) {
        self.init(
            id: source.id, author: source.author, title: source.title, year: source.year, publisher: source.publisher,
            kind: source.kind, note: source.note, isChecked: source.checked)
    }
}
