import Tabular

/// `report.json`: every cell with its value, its rows and its sources, for programs.
package enum JSONFormat: DocumentFormat {
    package static let name = "json"

    package static func files(of document: Document) -> [FormattedFile] {
        let root = JSONText.object([
            .init("title", .string(document.title)),
            .init("language", .string(document.language)),
            .init("edition", edition(document.edition)),
            .init("sections", .array(document.sections.map(section))),
            .init("sources", .array(document.bibliography.map(source))),
        ])
        return [FormattedFile(path: "report.json", text: root.text)]
    }

    private static func edition(_ edition: Edition) -> JSONText {
        .object([
            .init("digest", .string(edition.digest)), .init("datasets", .integer(edition.datasets)),
            .init("rows", .integer(edition.rows)), .init("sources", .integer(edition.sources)),
            .init("rejected", .integer(edition.rejectedRows)),
        ])
    }

    private static func section(_ section: Section) -> JSONText {
        .object([
            .init("id", .string(section.id)), .init("title", .string(section.title)),
            .init("blocks", .array(section.blocks.map(block))),
        ])
    }

    private static func block(_ block: Block) -> JSONText {
        switch block {
        case .paragraph(let runs): .object([.init("text", .array(runs.map(run)))])
        case .notice(let runs): .object([.init("notice", .array(runs.map(run)))])
        case .table(let table):
            .object([
                .init("table", .string(table.name)), .init("number", .integer(table.number)),
                .init("caption", .string(table.caption)),
                .init("columns", .array(table.labels.map { .string($0.text) })),
                .init("rows", .array(table.rows.map(row))), .init("notes", notes(table.notes)),
            ])
        case .figure(let figure):
            .object([
                .init("figure", .string(figure.name)), .init("number", .integer(figure.number)),
                .init("caption", .string(figure.caption)), .init("description", .string(figure.description)),
                .init("file", .string("figures/\(figure.name).svg")), .init("notes", notes(figure.notes)),
            ])
        }
    }

    private static func run(_ run: Run) -> JSONText {
        switch run {
        case .text(let text): .string(text)
        case .value(let text, let evidence): .object([.init("text", .string(text))] + members(evidence))
        }
    }

    private static func row(_ row: PrintedRow) -> JSONText {
        .object([.init("total", .bool(row.isTotal)), .init("cells", .array(row.cells.map(cell)))])
    }

    private static func cell(_ cell: PrintedCell) -> JSONText {
        .object([.init("text", .string(cell.text)), .init("value", value(cell.value))] + members(cell.evidence))
    }

    private static func value(_ value: Value) -> JSONText {
        switch value {
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .decimal(let number): .number(number)
        case .date(let date): .string(date.description)
        case .missing: .null
        case .estimate(let estimate):
            estimate.isPoint
                ? .number(estimate.low)
                : .object([
                    .init("low", .number(estimate.low)), .init("best", estimate.best.map(JSONText.number) ?? .null),
                    .init("high", .number(estimate.high)),
                ])
        }
    }

    private static func members(_ evidence: Evidence) -> [JSONText.Member] {
        guard !evidence.isEmpty else { return [] }
        let rows = evidence.rows.map {
            JSONText.object([
                .init("dataset", .string($0.dataset)), .init("key", .string($0.key)), .init("line", .integer($0.line)),
            ])
        }
        return [.init("rows", .array(rows)), .init("sources", .array(evidence.sources.map(JSONText.string)))]
    }

    private static func notes(_ notes: Notes) -> JSONText {
        .object([
            .init("general", notes.general.map(JSONText.string) ?? .null),
            .init("lettered", .array(notes.lettered.map { .string("\($0.letter) \($0.text)") })),
            .init("sources", .array(notes.sources.map { .string($0.id) })),
            .init("rows", .array(notes.rows.map(JSONText.string))),
        ])
    }

    private static func source(_ entry: BibliographyEntry) -> JSONText {
        func text(_ value: String?) -> JSONText { value.map(JSONText.string) ?? .null }
        return .object([
            .init("id", .string(entry.id)), .init("author", text(entry.author)), .init("title", .string(entry.title)),
            .init("year", text(entry.year)), .init("publisher", text(entry.publisher)), .init("kind", text(entry.kind)),
            .init("note", text(entry.note)), .init("checked", entry.isChecked.map(JSONText.bool) ?? .null),
        ])
    }
}
