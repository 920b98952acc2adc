import Formatting
import Tabular

/// Gathers a document as JSON. Sets of rows are listed once, under `rowSets`; `rows` of a cell is an index into them.
struct JSONWriter {
    private let document: Document
    private var rowSets: [(origin: Origin, trace: TraceAddress)] = []
    private var indices: [Origin: Int] = [:]
    /// The section that is written.
    private var section = ""

    /// What `trace` is to be asked for a number.
    private struct TraceAddress {
        let item: String
        var row: String?
        var column: String?
    }

    /// Larger sets are given by their lines only.
    private static let largestListed = 2_000
    /// Sets of more runs of lines than this are found again by `trace`, which computes the number anew.
    private static let mostRuns = 1_000

    init(_ document: Document) {
        self.document = document
    }

    mutating func written() -> JSON {
        let summary = document.summary
        var sections: [JSON] = []
        for section in document.sections {
            self.section = section.id
            var items: [JSON] = []
            for block in section.blocks { items.append(self.block(block)) }
            sections.append(.members(["id": .string(section.id), "title": .string(section.title), "items": .array(items)]))
        }
        return .members([
            "title": .string(document.title), "subtitle": document.subtitle.map(JSON.string),
            "language": .string(document.language.code), "edition": .string(summary.edition),
            "summary": .members([
                "datasets": .integer(summary.datasets), "rows": .integer(summary.rows), "sources": .integer(summary.sources),
                "rejected": .integer(summary.rejected),
            ]),
            "notices": document.notices.isEmpty ? nil : .array(document.notices.map(Self.notice)), "sections": .array(sections),
            "sources": .array(document.bibliography.entries.map(Self.source)),
            "rowSets": .array(rowSets.map { rowSet($0.origin, $0.trace) }),
        ])
    }

    private mutating func block(_ block: Block) -> JSON {
        switch block {
        case .paragraph(let paragraph):
            var items: [JSON] = []
            for run in paragraph.runs { items.append(self.run(run, in: paragraph)) }
            return .members([
                "kind": .string("text"), "name": paragraph.name.isEmpty ? nil : .string(paragraph.name), "runs": .array(items),
                "notes": paragraph.sourceNotes.isEmpty ? nil : .array(paragraph.sourceNotes.compactMap(note)),
                "footnotes": footnotes(paragraph.footnotes),
            ])
        case .table(let table): return self.table(table)
        case .figure(let figure):
            let data: JSON? =
                switch figure.data {
                case .none: nil
                case .table(let id, _): .string(id)
                case .own(let table): self.table(table)
                }
            return .members([
                "kind": .string("figure"), "name": .string(figure.id), "number": .integer(figure.number),
                "caption": .string(figure.caption), "file": .string("figures/\(figure.id).svg"),
                "description": .string(figure.description), "data": data,
            ])
        case .notice(let notice): return Self.notice(notice)
        }
    }

    private static func notice(_ notice: Notice) -> JSON {
        .members([
            "kind": .string("notice"), "title": .string(notice.title), "lines": .array(notice.lines.map(JSON.string)),
        ])
    }

    private mutating func run(_ run: Run, in paragraph: Paragraph) -> JSON {
        switch run {
        case .text(let text), .emphasis(let text), .code(let text): return .members(["text": .string(text)])
        case .citation(let ids): return .members(["sources": .array(ids.map(JSON.string))])
        case .value(let value):
            let address =
                paragraph.name.isEmpty
                ? TraceAddress(item: "\(section)/\(value.name)") : TraceAddress(item: paragraph.name, row: value.name)
            return .members([
                "name": value.name.isEmpty ? nil : .string(value.name), "value": Self.value(value.value),
                "text": .string(value.text),
                "rows": rows(value.origin, address), "sources": sources(value.origin),
                "unchecked": value.isUnchecked ? .bool(true) : nil,
                "footnotes": value.marks.isEmpty ? nil : .array(value.marks.map(JSON.string)),
            ])
        }
    }

    private func footnotes(_ footnotes: [Footnote]) -> JSON? {
        footnotes.isEmpty
            ? nil : .array(footnotes.map { .members(["letter": .string($0.letter), "text": .string($0.text)]) })
    }

    private mutating func table(_ table: PrintedTable) -> JSON {
        var rows: [JSON] = []
        for (row, labels) in zip(table.rows, table.filledLabels) {
            let line = labels.map(\.text).joined(separator: " / ")
            var cells: [JSON] = []
            for (cell, column) in zip(row.cells, table.columns) {
                cells.append(self.cell(cell, TraceAddress(item: table.id, row: line, column: column.name)))
            }
            rows.append(
                .members([
                    "kind": .string(row.kind == .body ? "row" : "total"), "labels": .array(row.labels.map { .string($0.text) }),
                    "keys": .array(row.labels.map { Self.value($0.value) }), "cells": .array(cells),
                ]))
        }
        let columns = table.columns.map { column in
            JSON.members([
                "column": .string(column.column), "heads": .array(column.path.map(JSON.string)),
                "keys": column.keys.isEmpty ? nil : .array(column.keys.map(Self.value)),
            ])
        }
        return .members([
            "kind": .string("table"), "name": .string(table.id), "number": table.number.map(JSON.integer),
            "caption": .string(table.caption), "stub": .array(table.stub.heads.map { .string($0.text) }),
            "columns": .array(columns), "rows": .array(rows), "notes": .array(table.sourceNotes.compactMap(note)),
            "footnotes": footnotes(table.footnotes),
        ])
    }

    private mutating func cell(_ cell: TableCell, _ address: TraceAddress) -> JSON {
        .members([
            "value": Self.value(cell.value), "text": .string(cell.text), "rows": rows(cell.origin, address),
            "sources": sources(cell.origin),
            "unchecked": cell.isUnchecked ? .bool(true) : nil, "lacking": cell.lack.map(Self.lack),
            "footnotes": cell.marks.isEmpty ? nil : .array(cell.marks.map(JSON.string)),
        ])
    }

    /// The rows that state no number, by their reasons.
    private static func lack(_ lack: NumberLack) -> JSON {
        .members([
            "rows": .integer(lack.rows), "of": .integer(lack.asked),
            "reasons": .array(
                lack.parts.map { .members(["reason": .string($0.reason.label), "rows": .integer($0.rows)]) }),
        ])
    }

    private func note(_ note: SourceNote) -> JSON? {
        let texts = note.runs.map { run in
            switch run {
            case .text(let text), .emphasis(let text), .code(let text): text
            case .value(let value): value.text
            case .citation(let ids): ids.map(document.bibliography.short).joined(separator: "; ")
            }
        }
        let text = texts.joined()
        return .string(note.label.isEmpty ? text : note.isWord ? "\(note.label): \(text)" : "\(note.label) \(text)")
    }

    private mutating func rows(_ origin: Origin, _ address: TraceAddress) -> JSON? {
        guard !origin.isEmpty else { return nil }
        if let index = indices[origin] { return .integer(index) }
        indices[origin] = rowSets.count
        rowSets.append((origin, address))
        return .integer(rowSets.count - 1)
    }

    private func sources(_ origin: Origin) -> JSON? {
        let ids = document.evidence.sources(of: origin)
        return ids.isEmpty ? nil : .array(ids.map(JSON.string))
    }

    private func rowSet(_ origin: Origin, _ trace: TraceAddress) -> JSON {
        .array(
            origin.parts.flatMap { part -> [JSON] in
                guard let table = document.evidence.table(part.table) else { return [] }
                if part.rows.count > Self.largestListed, part.rows.ranges.count > Self.mostRuns {
                    let address = JSON.members([
                        "item": .string(trace.item), "row": trace.row.map(JSON.string), "column": trace.column.map(JSON.string),
                    ])
                    return [
                        .members([
                            "dataset": .string(part.table), "count": .integer(part.rows.count), "trace": address,
                        ])
                    ]
                }
                if part.rows.count > Self.largestListed, table.lines.count == table.rowCount {
                    let ranges = part.rows.ranges.map { range in
                        JSON.array([.integer(table.lines[range.lowerBound]), .integer(table.lines[range.upperBound - 1])])
                    }
                    return [
                        .members(["dataset": .string(part.table), "count": .integer(part.rows.count), "lines": .array(ranges)])
                    ]
                }
                return part.rows.rows.map { row in
                    .members([
                        "dataset": .string(part.table), "key": table.primaryKey.isEmpty ? nil : .string(table.key(of: row)),
                        "line": table.lines.indices.contains(row) ? .integer(table.lines[row]) : nil,
                    ])
                }
            })
    }

    static func value(_ value: Value) -> JSON {
        switch value {
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .decimal(let number): .decimal(number)
        case .date(let date): Self.date(date)
        case .estimate(let estimate):
            .members([
                "low": .decimal(estimate.low), "best": estimate.best.map(JSON.decimal), "high": .decimal(estimate.high),
                "approximate": estimate.isApproximate ? .bool(true) : nil,
                "aboveLow": estimate.lowEnd.isOpen ? .bool(true) : nil,
                "belowHigh": estimate.highEnd.isOpen ? .bool(true) : nil,
            ])
        case .missing(let reason): .members(["missing": .string(reason.label)])
        }
    }

    /// The text with the first and last day it covers; without them where it has no bound.
    private static func date(_ date: EDTFDate) -> JSON {
        .members([
            "date": .string(date.description), "earliest": PartialDate(date.earliest).map { .string($0.description) },
            "latest": PartialDate(date.latest).map { .string($0.description) },
        ])
    }

    private static func source(_ entry: BibliographyEntry) -> JSON {
        let fields = [
            ("author", entry.author), ("title", entry.title), ("year", entry.year), ("publisher", entry.publisher),
            ("archive", entry.archive), ("shelfmark", entry.shelfmark), ("kind", entry.kind), ("note", entry.note),
        ]
        var members = [
            JSON.Member("id", .string(entry.id)), JSON.Member("short", .string(entry.short)),
        ]
        members += fields.filter { !$0.1.isEmpty }.map { JSON.Member($0.0, .string($0.1)) }
        if let isChecked = entry.isChecked { members.append(JSON.Member("checked", .bool(isChecked))) }
        return .object(members)
    }
}
