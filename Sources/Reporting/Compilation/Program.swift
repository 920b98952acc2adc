import Aggregation
import Charts
import Diagnostics
import Tabular

/// A definition after compilation: every path resolved, every name known.
struct Program {
    enum Item {
        case text(CompiledText)
        case table(TableDefinition, CompiledContent)
        /// Its own content, unless it draws a table of the report.
        case figure(FigureDefinition, CompiledContent?, FigurePlan)
        case sentences(CompiledSentences)
    }

    /// One list of items a section of the definition.
    let sections: [[Item]]
    /// The names of the tables that print the ledger.
    let ledgers: Set<String>

    /// Those in which its figures are drawn.
    var palettes: [PaletteName] {
        sections.joined().compactMap { if case .figure(_, _, let plan) = $0 { plan.palette } else { nil } }
    }

    static func compile(_ definition: ReportDefinition, compiler: Compiler, sink: inout DiagnosticSink) -> Program {
        var sections: [[Item]] = [], ledgers: Set<String> = [], contents: [String: CompiledContent] = [:]
        let tables = definition.sections.flatMap(\.items).compactMap { item -> String? in
            if case .table(let table) = item { table.name.text } else { nil }
        }
        // Sentences can be about a table that stands after them.
        for case .table(let table) in definition.sections.flatMap(\.items) {
            contents[table.name.text] = compiler.content(table.content, sink: &sink)
        }
        for section in definition.sections {
            var items: [Item] = []
            for item in section.items {
                switch item {
                case .text(let text):
                    items.append(.text(CompiledText.compile(text, names: definition.names, compiler: compiler, sink: &sink)))
                case .table(let table):
                    guard let content = contents[table.name.text] else { continue }
                    if case .ledger = content { ledgers.insert(table.name.text) }
                    items.append(.table(table, content))
                case .sentences(let sentences):
                    let compiled = compiler.sentences(sentences, tables: contents, known: tables, sink: &sink)
                    if let compiled { items.append(.sentences(compiled)) }
                case .figure(let figure):
                    guard let plan = FigurePlan.compile(figure, compiler: compiler, sink: &sink) else { continue }
                    switch figure.data {
                    case .table(let name):
                        if !tables.contains(name.text) { sink.report(.unknownItem(name, known: tables)) }
                        plan.checkAddsUp(contents[name.text], figure, sink: &sink)
                        items.append(.figure(figure, nil, plan))
                    case .own(let content):
                        guard let compiled = compiler.content(content, sink: &sink) else { continue }
                        plan.checkAddsUp(compiled, figure, sink: &sink)
                        items.append(.figure(figure, compiled, plan))
                    }
                }
            }
            sections.append(items)
        }
        return Program(sections: sections, ledgers: ledgers)
    }
}

extension Diagnostic {
    static func unknownItem(_ name: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "definition.unknown-table", "the report has no table \"\(name.text)\"", at: name.location, excerpt: name.text,
            remedy: Spelling.suggestion(for: name.text, among: known))
    }
}
