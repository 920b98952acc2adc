import Aggregation
import Charts
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
    let language: Language
    let evidence: Evidence
    let bibliography: Bibliography
    /// By which the texts of figures become outlines.
    let fonts: OutlineFonts?
    private(set) var ledger = Ledger()
    private(set) var computed: [String: ComputedContent] = [:]
    private var cited: Set<String> = []

    init(definition: ReportDefinition, package: DataPackage, only: [String]?, fonts: OutlineFonts? = nil) {
        self.definition = definition
        self.fonts = fonts
        self.package = package
        self.only = only
        engine = Engine(package.catalog)
        compiler = Compiler(package, definition: definition)
        language = Language(code: definition.language) ?? .english
        evidence = Evidence(tables: package.catalog.tables)
        bibliography = Bibliography(package.sources.map(BibliographyEntry.init))
    }

    var format: ValueFormat { ValueFormat(language: language) }

    /// All mistakes of the definition are reported before anything is computed; nil when there is one.
    mutating func compose(definitionBytes: [UInt8], sink: inout DiagnosticSink) -> Document? {
        let program = Program.compile(definition, compiler: compiler, sink: &sink)
        guard !sink.hasErrors else { return nil }
        computeTables(program, sink: &sink)
        guard !sink.hasErrors else { return nil }
        var sections: [DocumentSection] = [], ledgers: [LedgerPlace] = []
        let numbering = Numbering(program, isWanted: isWanted)
        for (index, section) in definition.sections.enumerated() {
            var blocks: [Block] = []
            let anchor = anchor(of: section, at: index, among: sections)
            for item in program.sections[index] {
                if case .table(let table, .ledger) = item, isWanted(table.name.text) {
                    ledgers.append(
                        LedgerPlace(
                            definition: table, number: numbering.table(table.name.text), section: sections.count,
                            block: blocks.count))
                    blocks.append(.paragraph(Paragraph([])))
                } else {
                    blocks += self.blocks(for: item, section: anchor, numbering: numbering, sink: &sink)
                }
            }
            if !blocks.isEmpty { sections.append(DocumentSection(title: section.title, id: anchor, blocks: blocks)) }
        }
        guard !sink.hasErrors else { return nil }
        for place in ledgers { sections[place.section].blocks[place.block] = .table(print(place)) }
        let digest = EditionDigest(package: package, definitionBytes: definitionBytes)
        let cited = bibliography.entries.filter { self.cited.contains($0.id) }
        return Document(
            title: definition.title, subtitle: definition.subtitle, language: language,
            summary: DocumentSummary(
                edition: digest.short, datasets: package.datasets.count, rows: package.rowsRead, sources: cited.count,
                rejected: package.rowsRejected, ledgerSection: ledgers.first.map { sections[$0.section].id }),
            notices: package.rowsRejected > 0 ? [rejectionNotice] : [], sections: sections,
            bibliography: Bibliography(cited.inOrderOfNames), evidence: evidence,
            darkDrawingStyle: FigureStyleSheet.dark(within: ".drawing", palettes: program.palettes))
    }

    func isWanted(_ name: String) -> Bool { only?.contains(name) ?? true }

    /// The id of a section, made different from those before it and from the page's own.
    private func anchor(of section: SectionDefinition, at index: Int, among earlier: [DocumentSection]) -> String {
        let id = section.id ?? Identifier.slug(section.title)
        let isTaken = earlier.contains { $0.id == id } || id == "sources" || id == "content"
        return isTaken ? "\(id)-\(index + 1)" : id
    }

    /// Tables come first, since figures may draw one that stands after them.
    private mutating func computeTables(_ program: Program, sink: inout DiagnosticSink) {
        for item in program.sections.flatMap({ $0 }) {
            switch item {
            case .table(let definition, let content):
                compute(
                    content, named: definition.name, rule: definition.content.rule, key: definition.name.text, sink: &sink)
            case .figure(let definition, let content, _):
                if let content {
                    compute(
                        content, named: definition.name, rule: definition.ownContent?.rule,
                        key: Self.figureKey(definition.name.text), sink: &sink)
                }
            case .text, .sentences: break
            }
        }
    }

    private static func figureKey(_ name: String) -> String { "figure:" + name }

    private mutating func compute(
        _ content: CompiledContent, named name: Located, rule: Located?, key: String, sink: inout DiagnosticSink
    ) {
        do throws(Diagnostic) {
            guard
                let result = try ComputedContent.compute(content, named: name.text, engine: engine, package: package)
            else { return }
            computed[key] = result
        } catch {
            sink.report(error.asked(by: name, rule: rule?.location))
        }
    }

    mutating func book(_ item: String, _ accounts: [RowAccount]) {
        for account in accounts {
            guard let dataset = package.dataset(account.table) else { continue }
            ledger.book(item: item, account: account, dataset: dataset)
        }
    }

    mutating func cite(_ origin: Origin) -> [String] {
        let sources = evidence.sources(of: origin)
        cited.formUnion(sources)
        return sources
    }
}

// MARK: - Blocks

extension Composition {
    private mutating func blocks(
        for item: Program.Item, section: String, numbering: Numbering, sink: inout DiagnosticSink
    ) -> [Block] {
        switch item {
        case .text(let text):
            guard only == nil else { return [] }
            var blocks: [Block] = []
            for paragraph in text.paragraphs {
                let runs = runs(paragraph, values: text.values, section: section, sink: &sink)
                blocks.append(.paragraph(Paragraph(runs, evidence: evidence, language: language)))
            }
            return blocks
        case .sentences(let sentences): return paragraph(sentences, sink: &sink).map { [.paragraph($0)] } ?? []
        case .table(let definition, _):
            guard isWanted(definition.name.text), let result = computed[definition.name.text] else { return [] }
            book(definition.name.text, result.accounts)
            _ = cite(result.origin)
            let notes = TableNotes(
                general: definition.note, dates: result.dateNote(format), rows: accountText(result.accounts),
                rule: ruleNote(result))
            return [
                .table(
                    printed(
                        result, id: definition.name.text, number: numbering.table(definition.name.text),
                        caption: definition.caption,
                        notes: notes))
            ]
        case .figure(let definition, _, let plan):
            guard isWanted(definition.name.text) else { return [] }
            return figure(definition, plan, numbering: numbering, sink: &sink).map { [.figure($0)] } ?? []
        }
    }

    private func printed(
        _ result: ComputedContent, id: String, number: Int?, caption: String, notes: TableNotes
    ) -> PrintedTable {
        PrintedTable(
            result.table, id: id, number: number, caption: caption, layout: result.layout, notes: notes, evidence: evidence,
            bibliography: bibliography, language: language, noteOrder: definition.noteOrder)
    }

    private func ruleNote(_ result: ComputedContent) -> String? {
        result.rule.map { RuleText.sentence($0, sources: package.catalog.sources) }
    }

    private func accountText(_ accounts: [RowAccount]) -> String {
        accounts.compactMap { account in
            package.dataset(account.table).map { AccountText(account, dataset: $0, format: format).text }
        }.joined(separator: " ")
    }

    private mutating func figure(
        _ definition: FigureDefinition, _ plan: FigurePlan, numbering: Numbering, sink: inout DiagnosticSink
    ) -> FigureBlock? {
        let key: String, drawnTable: String?
        switch definition.data {
        case .table(let name): (key, drawnTable) = (name.text, name.text)
        case .own: (key, drawnTable) = (Self.figureKey(definition.name.text), nil)
        }
        guard let result = computed[key] else { return nil }
        book(definition.name.text, result.accounts)
        let sources = cite(result.origin)
        let drawing = FigureDrawing(plan: plan, definition: definition, engine: engine, evidence: evidence, fonts: fonts)
        let names = sources.map(bibliography.short)
        let sourceLine = names.isEmpty ? nil : "\(names.count == 1 ? "Source" : "Sources"): \(names.joined(separator: "; "))."
        guard let drawn = drawing.draw(result, sourceLine: sourceLine, sink: &sink) else { return nil }
        book(definition.name.text, drawn.accounts)
        var line: [Run] = definition.note.map { [.text($0 + " ")] } ?? []
        if let rule = ruleNote(result) { line += [.emphasis("Rule:"), .text(" " + rule + " ")] }
        let archives = bibliography.archives(of: sources)
        if !archives.isEmpty { line += [.emphasis("Archives:"), .text(" " + archives + ". ")] }
        line += [.emphasis("Rows:"), .text(" " + accountText(result.accounts))]
        let data: FigureData
        if let drawnTable, let number = numbering.known(drawnTable) {
            data = .table(id: drawnTable, number: number)
        } else {
            data = .own(
                printed(
                    result, id: definition.name.text, number: nil, caption: definition.caption,
                    notes: TableNotes(dates: result.dateNote(format))))
        }
        return FigureBlock(
            id: definition.name.text, number: numbering.figure(definition.name.text), caption: definition.caption, svg: drawn.svg,
            labelledSVG: drawn.labelledSVG,
            outlinedSVG: drawn.outlinedSVG, vegaLite: drawn.vegaLite, description: drawn.description, sourceLine: line, data: data
        )
    }

    private mutating func runs(
        _ paragraph: [TextTemplate.Run], values: [CompiledValue], section: String, sink: inout DiagnosticSink
    ) -> [Run] {
        let printer = ValuePrinter(engine: engine, format: format, values: values)
        var runs: [Run] = []
        for (index, run) in paragraph.enumerated() {
            switch run {
            case .text(let text): runs.append(.text(text))
            case .value(let name, _, _):
                do throws(Diagnostic) {
                    let value = try printer.value(named: name)
                    _ = cite(value.origin)
                    book("\(section)/\(name)", value.accounts)
                    let isFirst = index == 0 || paragraph[index - 1].endsSentence
                    runs.append(
                        .value(
                            isFirst ? value.text.capitalizedFirst : value.text, name: name, value: value.value,
                            origin: value.origin, fields: value.fields,
                            remark: remark(value)))
                    if let why = value.absence, let place = values.first(where: { $0.name == name })?.location {
                        sink.report(.noNumber(name, why: why, at: place))
                    }
                } catch {
                    let value = values.first { $0.name == name }
                    sink.report(value.map { error.asked(by: Located(name, at: $0.location), rule: $0.ruleLocation) } ?? error)
                }
            }
        }
        return runs
    }

    /// Which rows a value lacks, or why it is not known.
    private func remark(_ value: ValuePrinter.PrintedValue) -> String? {
        let words = SentenceWords(language)
        if value.absence != nil { return words.noNumberInText }
        return value.lack.map { format.lack($0) }
    }

    /// The ledger is printed when every other item is booked.
    private func print(_ place: LedgerPlace) -> PrintedTable {
        let table = LedgerSummary(ledger: ledger, package: package, format: format).table(named: place.definition.name.text)
        return PrintedTable(
            table, id: place.definition.name.text, number: place.number, caption: place.definition.caption,
            layout: .listing(table.columnNames), notes: TableNotes(general: place.definition.note), language: language,
            noteOrder: definition.noteOrder)
    }

    private var rejectionNotice: Notice {
        let count = package.rowsRejected
        let lines = package.datasets.flatMap { dataset in
            dataset.rejections.map { "\(dataset.path):\($0.line): \($0.reason)" }
        }
        let shown =
            lines.count > 10 ? Array(lines[..<10]) + ["and \(format.integer(lines.count - 10)) more: see the ledger"] : lines
        let title =
            "\(format.plural(count, "row was", "rows were")) rejected, because a cell does not fit its declared type, and \(count == 1 ? "is" : "are") in no number of this report."
        return Notice(title: title, lines: shown)
    }
}

/// Where the ledger stands until it can be printed.
private struct LedgerPlace {
    let definition: TableDefinition
    let number: Int
    let section: Int
    let block: Int
}

extension TableContent {
    /// The rule for claims that it names.
    fileprivate var rule: Located? {
        switch self {
        case .aggregation(let aggregation): aggregation.rule
        case .sensitivity(_, _, let rule): rule
        default: nil
        }
    }
}

extension FigureDefinition {
    /// What it computes itself.
    fileprivate var ownContent: TableContent? {
        if case .own(let content) = data { content } else { nil }
    }
}

extension Diagnostic {
    /// An error in what an item asked for. One without a place gets that of the item, or of its rule; one in the data names the item.
    fileprivate func asked(by item: Located, rule: FileLocation?) -> Diagnostic {
        // A place in a measure's own text is none in a file.
        guard let location, !location.file.isEmpty else {
            return at(code.hasPrefix("claims.") ? rule ?? item.location : item.location)
        }
        return mentioning(", asked for by \(item.text.quotedForMessage) at", item.location)
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

extension [BibliographyEntry] {
    /// By the names that readers look for, then by id.
    fileprivate var inOrderOfNames: [BibliographyEntry] {
        func name(_ entry: BibliographyEntry) -> String { entry.short.lowercased() + "\u{1F}" + entry.id }
        return sorted { name($0).unicodeScalars.lexicographicallyPrecedes(name($1).unicodeScalars) }
    }
}

extension BibliographyEntry {
    init(_ source: Source) {
        self.init(
            id: source.id, author: source.author ?? "", title: source.title, year: source.year ?? "",
            publisher: source.publisher ?? "", kind: source.kind ?? "", note: source.note ?? "", archive: source.archive ?? "",
            shelfmark: source.shelfmark ?? "", isChecked: source.checked,
            short: source.short)
    }
}
